import { isSpace } from "../text/characters";
import type { Span } from "../text/span";

/**
 * A comment with which the author accepts a finding, wherever it stands in the text:
 *
 *     <!-- disclosure-report-accept outcome-total requests.total.natural-person=18 已与上级核对 -->
 *
 * `content` is what stands between the first word and the end.
 */
export interface AcceptComment extends Span {
  readonly content: string;
}

/** The word that opens such a comment. */
export const ACCEPT_WORD = "disclosure-report-accept";
const OPEN = "<!--";
const CLOSE = "-->";
/** A comment that is longer, or goes on behind a blank line, was probably never closed. */
const LONGEST = 1000;
const BLANK_LINE = /\n[^\S\n]*\n/u;

/** The comments of acceptance in the order of the text. Linear, and one quick search where there is none. */
export function acceptCommentsIn(text: string): readonly AcceptComment[] {
  const comments: AcceptComment[] = [];
  let at = text.indexOf(ACCEPT_WORD);
  while (at >= 0) {
    const comment = commentAt(text, at);
    if (comment) comments.push(comment);
    at = text.indexOf(ACCEPT_WORD, comment?.to ?? at + ACCEPT_WORD.length);
  }
  return comments;
}

/**
 * The text with blanks where the comments stand; as long as before. Every layout passes over them, but for a
 * comment between the cells of stacked text: its blank line parts rows there.
 */
export function withoutComments(text: string, comments: readonly AcceptComment[]): string {
  let seen = "";
  let reached = 0;
  for (const { from, to } of comments) {
    seen += text.slice(reached, from) + text.slice(from, to).replace(/[^\r\n]/g, " ");
    reached = to;
  }
  return reached === 0 ? text : seen + text.slice(reached);
}

function commentAt(text: string, word: number): AcceptComment | undefined {
  let from = word;
  while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--;
  from -= OPEN.length;
  if (!text.startsWith(OPEN, from)) return undefined;
  const behind = word + ACCEPT_WORD.length;
  const rest = text.slice(behind, behind + LONGEST);
  const end = rest.indexOf(CLOSE);
  if (end < 0) return undefined;
  const content = rest.slice(0, end);
  // `disclosure-report-accepted` is another word.
  if (content !== "" && !isSpace(content.charCodeAt(0))) return undefined;
  if (BLANK_LINE.test(content)) return undefined;
  return { from, to: behind + end + CLOSE.length, content };
}
