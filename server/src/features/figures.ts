import type { Analysis } from "../analysis/analyze";
import type { BoundCell } from "../report/bound-report";
import type { Span } from "../text/span";

/** A figure where it stands: in a cell of a table, or in the running text, which restates cells. */
export type Figure = CellFigure | StatedFigure;

interface CellFigure {
  readonly kind: "cell";
  readonly span: Span;
  readonly cell: BoundCell;
}

/** A number of the text or the words of a denial, with the cells whose figures together it says. */
interface StatedFigure {
  readonly kind: "stated";
  readonly span: Span;
  readonly cells: readonly BoundCell[];
}

/**
 * The figure at the offset, its end included. Absent elsewhere, in documents that are no report, and for
 * numbers of the text that no table has.
 */
export function figureAt(analysis: Analysis, offset: number): Figure | undefined {
  const { recognition, report, identities } = analysis;
  // A document that only the author takes for a report is checked too; then its tables have equations.
  if (recognition.kind !== "report" && identities.length === 0) return undefined;
  for (const cell of report.cells.values()) {
    if (cell.node && holds(cell.node, offset))
      return { kind: "cell", span: spanOf(cell.node), cell };
  }
  const [stated] = statedFigures(analysis)
    .filter(({ span }) => holds(span, offset))
    .sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
  return stated;
}

/**
 * What the text says of the tables, in its order. A number that fits none of its readings is taken for the
 * one that its finding names, else for the first, since that is what it must be compared with.
 */
export function statedFigures({ narrative, disputes }: Analysis): readonly StatedFigure[] {
  const stated: StatedFigure[] = [];
  const likeliest = new Map(
    disputes.flatMap(({ first, others, nearest }) =>
      [first, ...others].map(({ claim }) => [claim, nearest]),
    ),
  );
  for (const { claim, readings, agrees } of narrative.restatements) {
    const cells = (agrees ?? likeliest.get(claim) ?? readings[0])?.cells ?? [];
    if (cells.length > 0) stated.push({ kind: "stated", span: spanOf(claim.span), cells });
  }
  for (const claim of narrative.claims) {
    if (claim.kind !== "assurance" || claim.cells.length === 0) continue;
    stated.push({ kind: "stated", span: spanOf(claim.span), cells: claim.cells });
  }
  return stated.sort((a, b) => a.span.from - b.span.from);
}

/** Where the cells stand; nothing for those that are lost. */
export function placesOf(cells: Iterable<BoundCell>): readonly Span[] {
  return Array.from(cells).flatMap(({ node }) => (node ? [spanOf(node)] : []));
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}

function holds({ from, to }: Span, offset: number): boolean {
  return from <= offset && offset <= to;
}

function lengthOf({ from, to }: Span): number {
  return to - from;
}
