import type { Span } from "../../server/src/text/span";

/** A stretch of text with the name of the rule that underlines it. */
export interface Mark extends Span {
  readonly rule: string;
}

/** The text without its marks: `⟦13⟧{row-total}` → `13`. */
export function withoutMarks(marked: string): string {
  return marked.replace(/⟦|⟧\{[a-z-]+\}/g, "");
}

/**
 * The text with its marks. An outer mark opens before an inner one and closes behind it; of two marks on
 * the same stretch the first one is the inner one.
 */
export function withMarks(text: string, marks: readonly Mark[]): string {
  const placed = marks.map((mark, at) => ({ ...mark, at }));
  const opening = [...placed].sort((a, b) => a.from - b.from || b.to - a.to || b.at - a.at);
  const closing = [...placed].sort((a, b) => a.to - b.to || b.from - a.from || a.at - b.at);
  let result = "";
  for (let offset = 0; offset <= text.length; offset++) {
    for (const { rule } of closing.filter((mark) => mark.to === offset && mark.from < offset))
      result += `⟧{${rule}}`;
    for (const { rule } of opening.filter((mark) => mark.from === offset && mark.to === offset))
      result += `⟦⟧{${rule}}`;
    for (const _ of opening.filter((mark) => mark.from === offset && mark.to > offset))
      result += "⟦";
    result += text.charAt(offset);
  }
  return result;
}
