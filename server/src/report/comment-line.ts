import { lineAt } from "../syntax/line";
import type { Span } from "../text/span";

/** What goes when a comment is deleted: its whole line where nothing else stands in it, else the comment. */
export function commentLine(text: string, { from, to }: Span): Span {
  const first = lineAt(text, text.lastIndexOf("\n", from - 1) + 1);
  const last = lineAt(text, text.lastIndexOf("\n", to - 1) + 1);
  const isAlone = first.inkFrom === from && last.inkTo === to;
  if (!isAlone) return { from, to };
  // At the end of the text the line break before the comment goes instead of the one behind it.
  if (last.next > last.to || first.from === 0) return { from: first.from, to: last.next };
  const isPair = text.charAt(first.from - 2) === "\r";
  return { from: first.from - (isPair ? 2 : 1), to: last.to };
}
