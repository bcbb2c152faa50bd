import type { Analysis } from "../analysis/analyze";
import type { BoundCell } from "../report/bound-report";
import type { CheckedIdentity } from "../report/identities";
import type { Span } from "../text/span";
import { type Figure, figureAt, placesOf, statedFigures } from "./figures";

// A figure comes from others: a total from its parts, a number in the text from the cells that it restates.
// The definition of a figure is what it comes from; its references are what comes from it. So the one way
// leads to the figures that the author enters, and the other way back.

/** Where a figure comes from. */
export interface Definition {
  /** The figure that was asked about. */
  readonly origin: Span;
  /** Never empty. */
  readonly targets: readonly Span[];
}

/**
 * What the figure at the offset comes from: of a number in the text the cells that it restates, of a total
 * its parts, along the row and along the column. A cell that the author enters is its own definition; there
 * an editor shows the references instead. Absent where no figure of a table stands or is restated.
 */
export function definitionAt(analysis: Analysis, offset: number): Definition | undefined {
  const figure = figureAt(analysis, offset);
  if (!figure) return undefined;
  const targets = sourcesOf(figure, analysis);
  return targets.length === 0 ? undefined : { origin: figure.span, targets };
}

/** What comes from a figure, and where that figure itself comes from. */
export interface References {
  readonly declarations: readonly Span[];
  readonly references: readonly Span[];
}

/**
 * What must be looked at when the figure at the offset changes: of a cell the places of the text that
 * restate it, alone or with others, the totals that it goes into and the cells that its column's balance
 * holds against it; of a number in the text all places that say the same, itself included. Declarations are
 * the cell itself and its definition. Both are empty where there is no figure.
 */
export function referencesAt(analysis: Analysis, offset: number): References {
  const figure = figureAt(analysis, offset);
  if (!figure) return { declarations: [], references: [] };
  const sources = sourcesOf(figure, analysis);
  if (figure.kind === "stated") {
    return { declarations: sources, references: sayingTheSame(figure.cells, analysis) };
  }
  const { cell, span } = figure;
  const stated = statedFigures(analysis).filter(({ cells }) => cells.includes(cell));
  return {
    declarations: inOrder([span, ...sources]),
    references: inOrder([
      ...stated.map((each) => each.span),
      ...placesOf(dependentsOf(cell, analysis.identities)),
    ]),
  };
}

/** A place that states a quantity: its cell in the table, or a place of the text that restates that cell. */
export interface Mention {
  readonly span: Span;
  readonly kind: "cell" | "stated";
}

/**
 * All places that state the same quantity as the figure at the offset, itself included: a cell and the
 * numbers of the text that restate just this cell. The parts of a total are other quantities. Empty where
 * there is no figure.
 */
export function mentionsAt(analysis: Analysis, offset: number): readonly Mention[] {
  const figure = figureAt(analysis, offset);
  if (!figure) return [];
  const cells = figure.kind === "cell" ? [figure.cell] : figure.cells;
  const stated = sayingTheSame(cells, analysis).map((span): Mention => ({ span, kind: "stated" }));
  // Of a sum of several cells the table has no place of its own.
  const own = cells.length === 1 ? placesOf(cells) : [];
  const mentions = [...stated, ...own.map((span): Mention => ({ span, kind: "cell" }))];
  return mentions.sort((a, b) => a.span.from - b.span.from);
}

function sourcesOf(figure: Figure, { identities }: Analysis): readonly Span[] {
  if (figure.kind === "stated") return inOrder(placesOf(figure.cells));
  const parts = placesOf(partsOf(figure.cell, identities));
  return parts.length === 0 ? [figure.span] : inOrder(parts);
}

function partsOf(total: BoundCell, identities: readonly CheckedIdentity[]): Set<BoundCell> {
  const parts = new Set<BoundCell>();
  for (const { identity, left, right } of identities) {
    if (identity.kind === "balance" || left[0] !== total) continue;
    for (const part of right) parts.add(part);
  }
  return parts;
}

/** The totals that the cell goes into. A balance has no total: each of its cells depends on the others. */
function dependentsOf(cell: BoundCell, identities: readonly CheckedIdentity[]): Set<BoundCell> {
  const dependents = new Set<BoundCell>();
  for (const { identity, left, right } of identities) {
    const all = [...left, ...right];
    if (identity.kind === "balance" && all.includes(cell))
      for (const each of all) dependents.add(each);
    else if (right.includes(cell)) for (const each of left) dependents.add(each);
  }
  dependents.delete(cell);
  return dependents;
}

function sayingTheSame(cells: readonly BoundCell[], analysis: Analysis): readonly Span[] {
  const same = statedFigures(analysis).filter(
    (each) =>
      each.cells.length === cells.length && each.cells.every((cell) => cells.includes(cell)),
  );
  return same.map(({ span }) => span);
}

/** In the order of the text, each place once. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
  return sorted.filter(({ from, to }, at) => {
    const before = sorted[at - 1];
    return !before || before.from !== from || before.to !== to;
  });
}
