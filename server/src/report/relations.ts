import type { CellId, Relation, RelationKind } from "../form/form";
import type { Words } from "../form/words";
import type { Cell } from "../syntax/tree";
import type { Span } from "../text/span";
import type { BoundCell, BoundReport } from "./bound-report";
import type { BrokenSum } from "./broken-sum";
import { visibleSpan } from "./cell-edits";
import { cellWords } from "./cell-words";
import { type CheckedIdentity, countIn } from "./identities";

/** A relation of one kind. */
type RelationOf<Kind extends RelationKind> = Extract<Relation, { readonly kind: Kind }>;

/** A count that stands in the text and may be held against others. */
export interface StatedCount {
  readonly cell: BoundCell;
  readonly node: Cell;
  readonly count: number;
}

/** The relations of one kind in the tables that were found, in the order of the form. */
export function relationsOfKind<Kind extends RelationKind>(
  report: BoundReport,
  kind: Kind,
): readonly RelationOf<Kind>[] {
  return [...report.tables.values()].flatMap(({ form }) =>
    form.relations.filter((relation): relation is RelationOf<Kind> => relation.kind === kind),
  );
}

/**
 * The count in a cell, or the change. Absent when the cell is lost, empty or unreadable; when another rule
 * has the cell already, as a negative count or in a sum that does not add up; and when the author has
 * explained it in brackets.
 */
export function statedCount(
  { report, sums }: { readonly report: BoundReport; readonly sums: readonly BrokenSum[] },
  id: CellId,
): StatedCount | undefined {
  const cell = report.cells.get(id);
  const count = countIn(cell);
  if (!cell?.node || count === undefined || isExplained(cell)) return undefined;
  if (count < 0 && cell.column.measure !== "change") return undefined;
  return isInBrokenSum(cell, sums) ? undefined : { cell, node: cell.node, count };
}

/** A cell as the other place that a relation speaks of: its name and what stands there. */
export function relatedPlace({ cell, node }: Pick<StatedCount, "cell" | "node">): {
  readonly span: Span;
  readonly words: Words;
} {
  const name = cellWords(cell);
  const zh = node.text === "" ? "空" : node.text;
  const en = node.text === "" ? "empty" : node.text;
  return {
    span: visibleSpan(node),
    words: { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` },
  };
}

function isExplained({ reading }: BoundCell): boolean {
  return reading.kind === "number" && reading.manner?.note !== undefined;
}

function isInBrokenSum(cell: BoundCell, sums: readonly BrokenSum[]): boolean {
  return sums.some(
    ({ root, follows }) => isIn(root, cell) || follows.some((each) => isIn(each, cell)),
  );
}

function isIn({ left, right }: CheckedIdentity, cell: BoundCell): boolean {
  return left.includes(cell) || right.includes(cell);
}
