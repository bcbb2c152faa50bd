import type { IdentityKind } from "../form/form";
import type { Words } from "../form/words";
import type { Span } from "../text/span";
import type { BoundCell } from "./bound-report";
import type { BrokenSum, Candidate } from "./broken-sum";
import { visibleSpan } from "./cell-edits";
import { cellWords } from "./cell-words";
import { type CheckedIdentity, countIn } from "./identities";
import { slipWords } from "./slip-words";

/** The causes that a rule on equations of one kind reports. */
export function sumsOfKind(sums: readonly BrokenSum[], kind: IdentityKind): readonly BrokenSum[] {
  return sums.filter((sum) => sum.root.identity.kind === kind && sum.cell.node);
}

/** A cause as every rule on sums finds it: on the cell to change, with the other figures as related places. */
export function foundSum(sum: BrokenSum) {
  const { cell, root, follows, counterpart, found, expected, candidates } = sum;
  const node = cell.node;
  if (!node) return undefined;
  const instead = new Set(candidates.map((candidate) => candidate.cell));
  const parts = [...(counterpart ? [counterpart.cell] : []), ...partsOf(root, cell)].filter(
    (part) => !instead.has(part),
  );
  const beyond = new Set(follows.flatMap(totalsOf));
  for (const named of [cell, ...parts, ...instead]) beyond.delete(named);
  return {
    span: visibleSpan(node),
    facts: sum,
    cells: [cell.id],
    found: String(found),
    ...(expected === undefined ? {} : { expected: String(expected) }),
    related: [
      ...candidates.flatMap(relatedCandidate),
      ...parts.flatMap((part) => relatedCell(part, { zh: "", en: "" })),
      ...[...beyond].flatMap((other) => relatedCell(other, { zh: "另见 ", en: "see also " })),
    ],
  };
}

/** A cell that may be wrong instead: `行政复议·结果维持：21，若是 12，也能相符，像是…`. */
function relatedCandidate(
  candidate: Candidate,
): readonly { readonly span: Span; readonly words: Words }[] {
  const { cell, found, expected, slip, with: second } = candidate;
  if (!cell.node) return [];
  const name = cellWords(cell);
  const also = second && cellWords(second.cell);
  const how = slip && slipWords(slip);
  return [
    {
      span: visibleSpan(cell.node),
      words: {
        zh: `${name.zh}：${found}，若是 ${expected}${also ? `，同时把${also.zh}改为 ${second.expected}` : ""}，也能相符${how ? `，${how.zh}` : ""}`,
        en: `${name.en}: ${found}; with ${expected}${also ? `, and ${second.expected} for ${also.en},` : ""} it would hold as well${how ? `, and ${how.en}` : ""}`,
      },
    },
  ];
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
