import type { Words } from "../form/words";
import type { BoundTable } from "./bound-report";
import { cellWords, rowWords, tableWords } from "./cell-words";
import { headLacksJust } from "./head-cell";
import type { PlacedCell } from "./odd-cells";

/**
 * Cells without a figure that are reported together: one, neighbours in a row, or all of a table where
 * they are many. `cells` is never empty.
 */
export interface Gap {
  readonly extent: "cell" | "run" | "table";
  readonly table: BoundTable;
  readonly first: PlacedCell;
  readonly cells: readonly PlacedCell[];
}

/** More cells without a figure than these in one table are one matter and not many. */
const MANY = 6;

/** The cells whose reading is of this kind, gathered into gaps in the order of the text. */
export function gapsOf(
  cells: readonly PlacedCell[],
  kind: "blank" | "placeholder",
): readonly Gap[] {
  const gaps: Gap[] = [];
  const own = cells.filter(({ cell }) => cell.reading.kind === kind).filter(isNoPadding);
  for (const table of new Set(own.map((placed) => placed.table))) {
    const inTable = own.filter((placed) => placed.table === table);
    const runs = runsOf(inTable);
    const first = inTable[0];
    if (first && runs.length > 1 && inTable.length > MANY) {
      gaps.push({ extent: "table", table, first, cells: inTable });
    } else gaps.push(...runs);
  }
  return gaps;
}

/** Under a head that lacks columns, empty cells in just these columns only fill up the line. */
function isNoPadding({ cell, table, row }: PlacedCell): boolean {
  if (cell.reading.kind !== "blank") return true;
  const blank = row.cells.filter(({ reading }) => reading.kind === "blank");
  return !headLacksJust(table, row, blank);
}

function runsOf(cells: readonly PlacedCell[]): readonly Gap[] {
  const runs: PlacedCell[][] = [];
  for (const placed of cells) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const at = placed.row.cells.indexOf(placed.cell);
    const isNext = last?.row === placed.row && placed.row.cells[at - 1] === last.cell;
    if (run && isNext) run.push(placed);
    else runs.push([placed]);
  }
  return runs.flatMap((run): Gap[] => {
    const first = run[0];
    if (!first) return [];
    return [{ extent: run.length === 1 ? "cell" : "run", table: first.table, first, cells: run }];
  });
}

/** Where the gap lies: `（五）不予处理2.重复申请·总计`, `“规章”一行`, `“行政复议”一组`, `“…情况表”中`. */
export function gapWords({ extent, table, first, cells }: Gap): Words {
  const { row, cell } = first;
  const whole = tableWords(table.form);
  if (extent === "table") return whole;
  if (extent === "cell") return cellWords(cell);
  if (cells.length === row.cells.length) {
    if (table.form.rows.length === 1) return whole;
    const name = rowWords(row.form);
    return { zh: `“${name.zh}”一行`, en: `the row “${name.en}”` };
  }
  const { group } = cell.column;
  const block = row.cells.filter((each) => each.column.group === group);
  if (
    group !== undefined &&
    block.length === cells.length &&
    cells.every((each) => block.includes(each.cell))
  ) {
    return { zh: `“${group}”一组`, en: `the block “${group}”` };
  }
  const last = cells.at(-1)?.cell ?? cell;
  const from = cellWords(cell);
  const to = { zh: last.column.label, en: last.column.english };
  return { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}
