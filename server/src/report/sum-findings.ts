import type { IdentityKind } from "../form/form";
import type { Words } from "../form/words";
import type { Span } from "../text/span";
import type { BoundCell } from "./bound-report";
import type { BrokenSum } from "./broken-sum";
import { visibleSpan } from "./cell-edits";
import { cellWords } from "./cell-words";
import { type CheckedIdentity, countIn } from "./identities";

/** The causes that a rule on equations of one kind reports. */
export function sumsOfKind(sums: readonly BrokenSum[], kind: IdentityKind): readonly BrokenSum[] {
  return sums.filter((sum) => sum.root.identity.kind === kind && sum.cell.node);
}

/** A cause as every rule on sums finds it: on the cell to change, with the other figures as related places. */
export function foundSum(sum: BrokenSum) {
  const { cell, root, follows, counterpart, found, expected } = sum;
  const node = cell.node;
  if (!node) return undefined;
  const parts = [...(counterpart ? [counterpart.cell] : []), ...partsOf(root, cell)];
  const beyond = new Set(follows.flatMap(totalsOf));
  for (const named of [cell, ...parts]) beyond.delete(named);
  return {
    span: visibleSpan(node),
    facts: sum,
    cells: [cell.id],
    found: String(found),
    ...(expected === undefined ? {} : { expected: String(expected) }),
    related: [
      ...parts.flatMap((part) => relatedCell(part, { zh: "", en: "" })),
      ...[...beyond].flatMap((other) => relatedCell(other, { zh: "另见 ", en: "see also " })),
    ],
  };
}

/** The figures of the equation other than the cell itself; zeros say nothing. */
function partsOf({ left, right }: CheckedIdentity, cell: BoundCell): readonly BoundCell[] {
  return [...left, ...right].filter((each) => each !== cell && countIn(each) !== 0);
}

function totalsOf(identity: CheckedIdentity): readonly BoundCell[] {
  return identity.left.length === 1 ? identity.left : identity.right.slice(-1);
}

/** A figure with its name; `lead` tells one that only depends on the sum from its parts. */
function relatedCell(
  cell: BoundCell,
  lead: Words,
): readonly { readonly span: Span; readonly words: Words }[] {
  if (!cell.node) return [];
  const name = cellWords(cell);
  const figure = countIn(cell);
  return [
    {
      span: visibleSpan(cell.node),
      words: { zh: `${lead.zh}${name.zh}：${figure}`, en: `${lead.en}${name.en}: ${figure}` },
    },
  ];
}
