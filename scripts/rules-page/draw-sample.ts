import type { Row } from "../../server/src/syntax/tree";
import { type Span, touches } from "../../server/src/text/span";
import { drawTables } from "./draw-table";
import type { Sample } from "./lesson";
import { markedText, missingHere } from "./marked-text";

/** A sample as Markdown: tables as tables, whatever their layout, and running text as a quotation. */
export function drawSample(sample: Sample): readonly string[] {
  const groups: (Quotation | Rows)[] = [];
  for (const piece of piecesOf(sample)) {
    const last = groups.at(-1);
    if (piece.kind === "text" && last?.kind === "text") last.lines.push(piece.line);
    else if (piece.kind === "text") groups.push({ kind: "text", lines: [piece.line] });
    else if (last?.kind === "rows") last.rows.push(piece.row);
    else groups.push({ kind: "rows", rows: [piece.row] });
  }
  return groups.flatMap((group, at) => {
    const drawn = group.kind === "text" ? quotationOf(group.lines) : drawTables(sample, group.rows);
    return at === 0 ? drawn : ["", ...drawn];
  });
}

interface Quotation {
  readonly kind: "text";
  readonly lines: string[];
}

interface Rows {
  readonly kind: "rows";
  readonly rows: Row[];
}

type Piece = Span &
  ({ readonly kind: "text"; readonly line: string } | { readonly kind: "row"; readonly row: Row });

/** The lines and rows of the stretches shown, in the order of the text. */
function piecesOf(sample: Sample): readonly Piece[] {
  const { report, shown, marks } = sample;
  const pieces: Piece[] = [];
  for (const block of report.tree.blocks) {
    if (block.kind === "table") {
      for (const row of block.rows)
        if (isShown(sample, row)) pieces.push({ from: row.from, to: row.to, kind: "row", row });
    } else if (isShown(sample, block)) {
      const text = markedText(sample, block, "line");
      const line = block.kind === "heading" ? `**${text}**` : text;
      pieces.push({ from: block.from, to: block.to, kind: "text", line });
    }
  }
  const loose = marks.filter(
    (mark) =>
      shown.some((span) => span.from <= mark.from && mark.to <= span.to) &&
      !pieces.some((piece) => touches(piece, mark)),
  );
  for (const { from, to } of loose) {
    // A comment belongs to no block.
    const line = from === to ? missingHere : markedText(sample, { from, to }, "line");
    pieces.push({ from, to, kind: "text", line });
  }
  return pieces.sort((a, b) => a.from - b.from);
}

function isShown({ shown }: Sample, { from, to }: Span): boolean {
  return shown.some((span) => span.from < to && from < span.to);
}

function quotationOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => (at === 0 ? [`> ${line}`] : [">", `> ${line}`]));
}
