import type { Edit } from "../text/edit";
import type { BoundReport } from "./bound-report";
import type { BrokenSum, Correction } from "./broken-sum";
import { replaceFigure } from "./cell-edits";
import { cellWords } from "./cell-words";
import { isTotalOf } from "./decided-value";
import type { Fix } from "./fix";
import { checkIdentities } from "./identities";
import { safeTotals, totalEdits } from "./recompute";
import { isTelling } from "./slip";
import { upheldTotals } from "./upheld-totals";

/** More parts than these in the list of repairs are no help. */
const MOST_PARTS = 3;

/**
 * The repairs of a broken sum: the cell with its counterpart; the cell alone; a part that may be wrong in
 * its place; all totals of the table when that spoils nothing. A figure of the author's is changed only by
 * a repair that names it, and such a repair is never the preferred one.
 */
export function sumFixes(sum: BrokenSum, report: BoundReport): readonly Fix[] {
  const { cell, expected, counterpart, root } = sum;
  if (expected === undefined || !cell.node) return [];
  const identities = checkIdentities(report);
  const safe = safeTotals(identities, upheldTotals([sum]));
  const isTotal = isTotalOf(root, cell);
  const isSafe = safe.get(cell) === expected;
  // One of several totals that were forgotten: with it alone, sums would break that hold today.
  const goesAlone = !identities.some(
    ({ left, right, difference }) =>
      difference === 0 && (left.includes(cell) || right.includes(cell)),
  );
  const own = { cell, expected };
  const alone: Fix = isTotal
    ? {
        title: { zh: `改为合计数 ${expected}`, en: `Change to the sum, ${expected}` },
        edits: editsOf([own]),
        preferred: isSafe && goesAlone && !counterpart,
      }
    : corrected([own]);
  const parts = likelyParts(sum);
  const fixes = sum.upheldBy ? [...parts, alone] : [alone, ...parts];
  if (counterpart) {
    const bothSafe = isSafe && safe.get(counterpart.cell) === counterpart.expected;
    fixes.unshift({ ...corrected([own, counterpart]), preferred: bothSafe });
  }
  const inTable = new Map(
    [...safe].filter(([each]) => root.table.rows.some((row) => row.cells.includes(each))),
  );
  if (inTable.size > 1) {
    fixes.push({
      title: { zh: "重算本表全部总计", en: "Recompute all totals of this table" },
      edits: totalEdits(inTable),
      preferred: isTotal && isSafe && !goesAlone && !counterpart,
    });
  }
  return fixes;
}

/** The parts that may be wrong instead: those that look like a slip of the hand, or all when the total is upheld. */
function likelyParts({ candidates, upheldBy }: BrokenSum): readonly Fix[] {
  return candidates
    .filter((each) => upheldBy || isTelling(each.found, each.expected))
    .slice(0, MOST_PARTS)
    .map((each) => corrected(each.with ? [each, each.with] : [each]));
}

type Corrected = Pick<Correction, "cell" | "expected">;

/** The repair of one or two figures, which are named since they may stand elsewhere than the finding. */
function corrected(cells: readonly [Corrected, Corrected?]): Fix {
  const [first, second] = cells;
  const name = cellWords(first.cell);
  const also = second && cellWords(second.cell);
  return {
    title:
      second && also
        ? {
            zh: `两格一并改正：${name.zh}改为 ${first.expected}，${also.zh}改为 ${second.expected}`,
            en: `Correct both cells: ${name.en} to ${first.expected}, ${also.en} to ${second.expected}`,
          }
        : {
            zh: `把${name.zh}改为 ${first.expected}`,
            en: `Change ${name.en} to ${first.expected}`,
          },
    edits: editsOf(second ? [first, second] : [first]),
    preferred: false,
  };
}

function editsOf(cells: readonly Corrected[]): readonly Edit[] {
  return cells.flatMap(({ cell, expected }) =>
    cell.node ? replaceFigure(cell.node, String(expected)) : [],
  );
}
