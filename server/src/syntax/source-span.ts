import { lastUpTo } from "../text/last-up-to";
import type { Span } from "../text/span";
import type { Heading, Paragraph, TextPiece } from "./tree";

/**
 * Where a stretch of a block's text stands in the source. Where nobody can say, since the words were put
 * together from several places and only the whole is known, it is the whole block.
 */
export function sourceSpan(block: Heading | Paragraph, { from, to }: Span): Span {
  const { pieces, text } = block;
  if (pieces) {
    return {
      from: offsetIn(pieces, text.length, from, "start"),
      to: offsetIn(pieces, text.length, to, "end"),
    };
  }
  // A heading's text stands at its end, behind the number.
  const start = block.to - text.length;
  if (start < block.from) return { from: block.from, to: block.to };
  if (block.kind === "paragraph" && start !== block.from) return { from: block.from, to: block.to };
  return { from: start + from, to: start + to };
}

/** The source offset of an offset into the text: of what begins there, or behind what ends there. */
function offsetIn(
  pieces: readonly TextPiece[],
  length: number,
  offset: number,
  side: "start" | "end",
): number {
  const inside = side === "start" ? offset : offset - 1;
  const index = Math.max(0, lastUpTo(pieces, inside));
  const piece = pieces[index];
  if (!piece) return 0;
  const shown = (pieces[index + 1]?.at ?? length) - piece.at;
  // What an entity shows has no places inside it.
  if (shown !== piece.to - piece.from) return side === "start" ? piece.from : piece.to;
  return Math.min(piece.to, Math.max(piece.from, piece.from + offset - piece.at));
}
