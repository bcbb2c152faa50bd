import type { RowForm } from "../form/form";
import { notice2021 } from "../form/source";
import type { BoundTable } from "../report/bound-report";
import { visibleSpan } from "../report/cell-edits";
import { rowWords, tableWords } from "../report/cell-words";
import { enumerated } from "../report/enumerated";
import type { Fix } from "../report/fix";
import { missingRows } from "../report/missing-rows";
import { addRows, rowAbove, rowPlace } from "../report/new-rows";
import type { Span } from "../text/span";
import { defineRule } from "./rule";

interface Facts {
  readonly table: BoundTable;
  /** The rows that are missing, those side by side together. */
  readonly runs: readonly (readonly RowForm[])[];
  readonly above: RowForm | undefined;
}

/** More gaps than these in one table are one finding: the table is another one or was cut to pieces. */
const MOST_GAPS = 3;

/** A statutory table has all rows of its form. Rows missing side by side are one finding. */
export const missingRow = defineRule<Facts>({
  id: "missing-row",
  group: "structure",
  level: "error",
  summary: {
    zh: "表格的行不能少于规定的表式。",
    en: "A table has every row that its form has.",
  },
  reason: {
    zh: "删去没有发生的行，上级汇总时就会错行；没有的填 0。",
    en: "Rows are not left out because nothing happened: supervising offices collect the tables row by row. Such rows hold 0.",
  },
  whenOff: {
    zh: "上级另发了行数较少的表格、要求照它填的，可以关闭；除此以外，没有发生的行也要留着填 0。",
    en: "Switch it off where the supervising office has issued a table with fewer rows; otherwise rows stay, with 0 where nothing happened.",
  },
  source: notice2021,
  *find({ report }) {
    for (const table of report.tables.values()) {
      const gaps = missingRows(table);
      const found = gaps.length > MOST_GAPS ? [gaps] : gaps.map((run) => [run]);
      for (const runs of found) {
        const first = runs[0]?.[0];
        const span = first && placeOf(table, first);
        if (span) yield { span, facts: { table, runs, above: rowAbove(table, first)?.form } };
      }
    }
  },
  say({ table, runs, above }) {
    const rows = runs.flat();
    const where = tableWords(table.form);
    if (table.rows.length === 0) {
      return {
        zh: `${where.zh}只有表头，没有填数的一行。请补上，没有的填 0。`,
        en: `There are heads but no row of figures in ${where.en}. Add it; where there is nothing, write 0.`,
      };
    }
    const names = enumerated(rows.map((row) => quoted(row)));
    const behind = runs.length === 1 && above ? rowWords(above) : undefined;
    const are = rows.length === 1 ? "row is" : "rows are";
    return {
      zh: `${where.zh}${behind ? `在“${behind.zh}”之后` : ""}缺少${rows.length > 1 ? ` ${rows.length} 行：` : ""}${names.zh}${rows.length > 1 ? "" : "一行"}。没有发生的也要保留，填 0。`,
      en: `${rows.length} ${are} missing in ${where.en}${behind ? ` below “${behind.en}”` : ""}: ${names.en}. Keep every row; where there is nothing, write 0.`,
    };
  },
  fix({ table, runs }, report) {
    const { text } = report.tree;
    const rows = runs.flat();
    const write = (figure: string) =>
      runs.flatMap((run) => addRows(table, run, text, () => figure));
    const blank = write("");
    if (blank.length === 0) return [];
    const count =
      rows.length === 1
        ? { zh: "这一行", en: "the row" }
        : { zh: `这 ${rows.length} 行`, en: `the ${rows.length} rows` };
    const fixes: readonly Fix[] = [
      {
        title: { zh: `补上${count.zh}，数字留空待填`, en: `Add ${count.en} with blank figures` },
        edits: blank,
        preferred: true,
      },
      {
        title: { zh: `补上${count.zh}，数字全部填 0`, en: `Add ${count.en} filled with 0` },
        edits: write("0"),
        preferred: false,
      },
    ];
    return fixes;
  },
});

/** The label of the row above the gap, else of the head, else of the first row that is there. */
function placeOf(table: BoundTable, row: RowForm): Span | undefined {
  const above = rowAbove(table, row)?.label;
  if (above) return visibleSpan(above);
  const place = rowPlace(table, row)?.below ?? table.rows[0]?.node ?? table.nodes[0]?.rows[0];
  const cell = place?.cells.findLast((each) => each.text !== "") ?? place?.cells[0];
  return cell && visibleSpan(cell);
}

function quoted(row: RowForm) {
  const words = rowWords(row);
  return { zh: `“${words.zh}”`, en: `${row.label} (${words.en})` };
}
