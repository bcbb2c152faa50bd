import type { Span } from "../../server/src/text/span";
import type { Sample } from "./lesson";
import { escapeLine, escapeText } from "./markdown-text";

/** What stands on the page where something is missing. */
export const missingHere = "<mark>〔此处〕</mark>";
const emptyCell = "<mark>〔空〕</mark>";

// Two characters that no report has hold the places of the marks while the text is prepared.
const OPEN = "\uE000";
const CLOSE = "\uE001";

/**
 * The text of a block or a cell as a reader sees it, with the marks that lie in it. A mark on nothing shows
 * that it is one.
 */
export function markedText(
  { report, marks, isHtml }: Sample,
  { from, to }: Span,
  place: "cell" | "line",
): string {
  const inside = marks
    .filter((mark) => mark.from <= to && from <= mark.to)
    .map((mark) => ({ from: Math.max(mark.from, from), to: Math.min(mark.to, to), mark }))
    // A mark that only touches the text belongs to its neighbour.
    .filter((part) => part.from < part.to || part.mark.from === part.mark.to);
  let marked = "";
  for (let at = from; at <= to; at++) {
    for (const part of inside) if (part.to === at && part.from < at) marked += CLOSE;
    for (const part of inside) if (part.from === at) marked += OPEN;
    for (const part of inside) if (part.to === at && part.from === at) marked += CLOSE;
    if (at < to) marked += report.tree.text.charAt(at);
  }
  const seen = isHtml ? withoutTags(marked) : marked.replace(/^#+ /, "");
  const isNothing = seen.replaceAll(OPEN, "").replaceAll(CLOSE, "").trim() === "";
  if (isNothing) return inside.length > 0 ? emptyCell : "";
  const text = seen
    .replace(/\s*\n\s*/g, "")
    .replace(new RegExp(`${OPEN}\\s+`, "g"), OPEN)
    .replace(new RegExp(`\\s+${CLOSE}`, "g"), CLOSE)
    .trim();
  return (place === "cell" ? escapeText(text) : escapeLine(text))
    .replaceAll(`${OPEN}${CLOSE}`, missingHere)
    .replaceAll(OPEN, "<mark>")
    .replaceAll(CLOSE, "</mark>");
}

function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
