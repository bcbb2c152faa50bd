import type { CellId } from "../form/form";
import type { Words } from "../form/words";
import type { Cell } from "../syntax/tree";
import type { Span } from "../text/span";
import type { BoundTable } from "./bound-report";
import { visibleSpan } from "./cell-edits";
import { cellWords } from "./cell-words";
import { type Decision, decideValue, isTotalOf } from "./decided-value";
import { type Gap, gapsOf } from "./gaps";
import type { CheckedIdentity } from "./identities";
import type { PlacedCell } from "./odd-cells";
import { addition } from "./sum-words";

/** A gap with what the form's equations say of it; of several cells they are not asked. */
export interface GapFacts {
  readonly gap: Gap;
  readonly decision: Decision;
}

/** Of more cells than these only the first are named. */
const MOST_OTHERS = 10;

/** A gap as a rule finds it: on its first cell, with the others as related places. */
interface FoundGap {
  readonly span: Span;
  readonly facts: GapFacts;
  readonly related: readonly { readonly span: Span; readonly words: Words }[];
  readonly cells: readonly CellId[];
  readonly found: string;
  readonly expected?: string;
}

/** All gaps among the cells whose reading is of this kind. */
export function foundGaps(
  cells: readonly PlacedCell[],
  kind: "blank" | "placeholder",
  identities: readonly CheckedIdentity[],
): readonly FoundGap[] {
  return gapsOf(cells, kind).map((gap) => foundGap(gap, identities));
}

function foundGap(gap: Gap, identities: readonly CheckedIdentity[]): FoundGap {
  const { extent, first, cells } = gap;
  const decision: Decision =
    extent === "cell" ? decideValue(first.cell, identities) : { kind: "open" };
  return {
    span: placeOf(first),
    facts: { gap, decision },
    related: cells.slice(1, MOST_OTHERS + 1).map(relatedCell),
    cells: cells.slice(0, MOST_OTHERS + 1).map(({ cell }) => cell.id),
    found: first.node.text,
    ...(decision.kind === "value" ? { expected: String(decision.value) } : {}),
  };
}

/** An empty cell that opens its line has no delimiter before it; the one behind it is shown. */
function placeOf({ node, table }: PlacedCell): Span {
  const opens = node.slotFrom === node.slotTo && opensItsLine(node, table);
  return opens ? { from: node.slotFrom, to: node.slotTo + 1 } : visibleSpan(node);
}

/** The figures of table 4 may stand in several lines, so it is not enough to look at the bound row. */
function opensItsLine(node: Cell, { nodes }: BoundTable): boolean {
  return nodes.some(({ rows }) =>
    rows.some(({ from, cells }) => from === node.slotFrom && cells[0] === node),
  );
}

function relatedCell(placed: PlacedCell): { readonly span: Span; readonly words: Words } {
  const { cell, node } = placed;
  const name = cellWords(cell);
  const text = node.text === "" ? { zh: "空", en: "empty" } : { zh: node.text, en: node.text };
  return {
    span: placeOf(placed),
    words: { zh: `${name.zh}：${text.zh}`, en: `${name.en}: ${text.en}` },
  };
}

/** What the equations leave for the cell: `各项之和为 17（11+1+3+2）`; absent when they leave it open. */
export function decisionWords({ gap, decision }: GapFacts): Words | undefined {
  if (decision.kind !== "value") return undefined;
  const { value, by } = decision;
  if (!isTotalOf(by, gap.first.cell)) {
    return {
      zh: `按表中其他数推算为 ${value}`,
      en: `the other figures of the table leave ${value} for it`,
    };
  }
  const parts = addition(by.right);
  const shown = parts === String(value) ? "" : `（${parts}）`;
  const inEnglish = parts === String(value) ? "" : ` (${parts})`;
  return { zh: `各项之和为 ${value}${shown}`, en: `its parts add up to ${value}${inEnglish}` };
}
