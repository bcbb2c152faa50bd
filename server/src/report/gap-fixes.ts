import type { Edit } from "../text/edit";
import type { BoundCell, BoundReport } from "./bound-report";
import { replaceText } from "./cell-edits";
import { type Decision, decideValue } from "./decided-value";
import type { Fix } from "./fix";
import type { Gap } from "./gaps";
import { type CheckedIdentity, checkIdentities, countIn } from "./identities";
import type { NumberReading } from "./reading";
import { computeTotals, safeTotals, type Totals } from "./recompute";

const ZERO: NumberReading = {
  kind: "number",
  figure: "0",
  value: 0,
  decimals: 0,
  manner: undefined,
};

/**
 * The repairs of cells without a figure: totals are filled in from their parts; of the rest one is filled
 * with what the equations leave for it; 0 is only ever a repair of its own that the author asks for.
 */
export function gapFixes(gap: Gap, report: BoundReport): readonly Fix[] {
  const identities = checkIdentities(report);
  const inGap = new Set(gap.cells.map(({ cell }) => cell));
  const totals: Totals = new Map(
    [...safeTotals(identities)].filter(
      ([cell]) => inGap.has(cell) && decideValue(cell, identities).kind !== "conflict",
    ),
  );
  const fixes = totals.size > 0 ? [totalsFix(totals)] : [];
  const rest = [...inGap].filter((cell) => !totals.has(cell));
  const only = rest[0];
  if (!only) return fixes;
  if (inGap.size === 1) return singleFixes(only, decideValue(only, identities));
  return [...fixes, ...zerosFixes(gap, identities, inGap)];
}

function totalsFix(totals: Totals): Fix {
  const sums = [...totals.values()];
  const only = sums.length === 1 ? sums[0] : undefined;
  return {
    title:
      only === undefined
        ? {
            zh: `填入算得出的 ${sums.length} 个合计`,
            en: `Fill in the ${sums.length} totals that can be computed`,
          }
        : { zh: `填入合计数 ${only}`, en: `Fill in the sum, ${only}` },
    edits: editsOf(totals),
    preferred: true,
  };
}

function singleFixes(cell: BoundCell, decision: Decision): readonly Fix[] {
  switch (decision.kind) {
    case "value":
      return [
        {
          title: {
            zh: `填入推算出的 ${decision.value}`,
            en: `Fill in ${decision.value}, as the other figures have it`,
          },
          edits: editsOf(new Map([[cell, decision.value]])),
          preferred: false,
        },
      ];
    case "open":
      return [
        {
          title: { zh: "填 0", en: "Fill in 0" },
          edits: editsOf(new Map([[cell, 0]])),
          preferred: false,
        },
      ];
    case "conflict":
      return [];
  }
}

/** All cells of the gap as 0, but totals as the sums that then follow. Of a few cells only if all adds up. */
function zerosFixes(
  gap: Gap,
  identities: readonly CheckedIdentity[],
  inGap: ReadonlySet<BoundCell>,
): readonly Fix[] {
  const filled = zerosAndSums(identities, inGap);
  if (filled.size === 0 || (gap.extent !== "table" && spoilsSums(identities, filled))) return [];
  const count = filled.size;
  const sums = [...filled.values()].some((value) => value !== 0);
  return [
    {
      title: sums
        ? {
            zh: `${count} 格都填 0，其中合计按各项之和填写`,
            en: `Fill in 0 in ${count} cells, the sums in totals`,
          }
        : { zh: `${count} 格都填 0`, en: `Fill in 0 in ${count} cells` },
      edits: editsOf(filled),
      preferred: false,
    },
  ];
}

/** Totals for which another figure is lacking are left out. */
function zerosAndSums(
  identities: readonly CheckedIdentity[],
  inGap: ReadonlySet<BoundCell>,
): Totals {
  const totals = new Set(identities.flatMap(({ left }) => (left.length === 1 ? left : [])));
  const zeros = [...inGap].filter((cell) => !totals.has(cell));
  const filled = new Set(zeros);
  const assumed = (cell: BoundCell) => (filled.has(cell) ? { ...cell, reading: ZERO } : cell);
  const ofGap = identities
    .filter(({ left }) => left.length === 1 && left.some((cell) => inGap.has(cell)))
    .map((identity) => ({ ...identity, right: identity.right.map(assumed) }));
  return new Map([...zeros.map((cell) => [cell, 0] as const), ...computeTotals(ofGap)]);
}

/** Whether an equation has all its figures once the cells are filled, and does not hold. */
function spoilsSums(identities: readonly CheckedIdentity[], filled: Totals): boolean {
  const sumOf = (cells: readonly BoundCell[]) =>
    cells.reduce((sum, cell) => sum + (filled.get(cell) ?? countIn(cell) ?? Number.NaN), 0);
  return identities.some(({ left, right }) => {
    if (![...left, ...right].some((cell) => filled.has(cell))) return false;
    const difference = sumOf(left) - sumOf(right);
    return difference !== 0 && !Number.isNaN(difference);
  });
}

function editsOf(values: Totals): readonly Edit[] {
  return [...values].flatMap(([cell, value]) =>
    cell.node ? replaceText(cell.node, String(value)) : [],
  );
}
