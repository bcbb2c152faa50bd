import type { BoundReport } from "./bound-report";
import type { BrokenSum } from "./broken-sum";
import { replaceFigure } from "./cell-edits";
import { cellWords } from "./cell-words";
import type { Fix } from "./fix";
import { checkIdentities } from "./identities";
import { safeTotals, totalEdits } from "./recompute";

/**
 * The repairs of a broken sum: the cell alone; with its counterpart when the figure stands in the wrong
 * one; all totals of the table when that spoils nothing. A figure of the author's is changed only by a
 * repair that names it.
 */
export function sumFixes(sum: BrokenSum, report: BoundReport): readonly Fix[] {
  const { cell, expected, counterpart, root } = sum;
  if (expected === undefined || !cell.node) return [];
  const safe = safeTotals(checkIdentities(report));
  const isTotal = root.left.length === 1 && root.left[0] === cell;
  const alone = safe.get(cell) === expected && !counterpart;
  const fixes: Fix[] = [];
  if (counterpart?.cell.node) {
    const both = safe.get(cell) === expected && safe.get(counterpart.cell) === counterpart.expected;
    const names = [cellWords(cell), cellWords(counterpart.cell)];
    fixes.push({
      title: {
        zh: `两格一并改正：${names[0]?.zh}改为 ${expected}，${names[1]?.zh}改为 ${counterpart.expected}`,
        en: `Correct both cells: ${names[0]?.en} to ${expected}, ${names[1]?.en} to ${counterpart.expected}`,
      },
      edits: [
        ...replaceFigure(cell.node, String(expected)),
        ...replaceFigure(counterpart.cell.node, String(counterpart.expected)),
      ],
      preferred: both,
    });
  }
  const name = cellWords(cell);
  fixes.push({
    title: {
      zh: isTotal ? `改为合计数 ${expected}` : `把${name.zh}改为 ${expected}`,
      en: isTotal ? `Change to the sum, ${expected}` : `Change ${name.en} to ${expected}`,
    },
    edits: replaceFigure(cell.node, String(expected)),
    preferred: isTotal && alone,
  });
  const inTable = new Map(
    [...safe].filter(([each]) => root.table.rows.some((row) => row.cells.includes(each))),
  );
  if (inTable.size > 1) {
    fixes.push({
      title: { zh: "重算本表全部总计", en: "Recompute all totals of this table" },
      edits: totalEdits(inTable),
      preferred: false,
    });
  }
  return fixes;
}
