import type { CellId } from "../form/form";
import type { Words } from "../form/words";
import type { Span } from "../text/span";
import { visibleSpan } from "./cell-edits";
import { cellWords } from "./cell-words";
import { rewriteCell } from "./figure-notation";
import type { Fix } from "./fix";
import type { PlacedCell } from "./odd-cells";

/** A figure that should be written otherwise without becoming another: `+11` → `11`, `１２` → `12`. */
export interface Rewriting {
  readonly placed: PlacedCell;
  readonly name: Words;
  readonly found: string;
  readonly expected: string;
}

/** A rewriting as a rule finds it: on the cell, with both ways of writing. */
export function foundRewriting(
  placed: PlacedCell,
  expected: string,
): {
  readonly span: Span;
  readonly facts: Rewriting;
  readonly cells: readonly CellId[];
  readonly found: string;
  readonly expected: string;
} {
  const { cell, node } = placed;
  const found = node.text;
  const facts = { placed, name: cellWords(cell), found, expected };
  return { span: visibleSpan(node), facts, cells: [cell.id], found, expected };
}

/** The one repair of a rewriting. It is the one to take where only the notation changes. */
export function rewritingFixes({ placed, expected }: Rewriting): readonly Fix[] {
  return [fixOf(placed, expected, "notation")];
}

/** The same where the sign may have meant something, so that the author should look first. */
export function doubtfulRewritingFixes({ placed, expected }: Rewriting): readonly Fix[] {
  return [fixOf(placed, expected, "meaning")];
}

function fixOf(placed: PlacedCell, expected: string, changes: "notation" | "meaning"): Fix {
  return {
    title: { zh: `改为 ${expected}`, en: `Change to ${expected}` },
    edits: rewriteCell(placed, expected),
    preferred: changes === "notation",
  };
}
