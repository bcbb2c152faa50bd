import type { Span } from "../text/span";

/** Tags that may stand around a line of text and belong to it alone. */
const OPENING = /^<(?:p|h[1-6]|strong|b|span|a|font|u|em|i|center)(?:\s[^<>]*)?>$/iu;
const CLOSING = /^<\/(?:p|h[1-6]|strong|b|span|a|font|u|em|i|center)\s*>$/iu;
const LONGEST_TAG = 400;

/**
 * The span widened by what makes a line of it: the marks of Markdown (`## `, `**`) or its own tags
 * (`<h2>`, `<p><strong>`). Text that is inserted before or behind it then stands on its own.
 */
export function elementSpan(text: string, span: Span): Span {
  let { from, to } = span;
  for (let wider = wideLeft(text, from); wider !== undefined; wider = wideLeft(text, from))
    from = wider;
  for (let wider = wideRight(text, to); wider !== undefined; wider = wideRight(text, to))
    to = wider;
  return { from, to };
}

function wideLeft(text: string, from: number): number | undefined {
  let at = from;
  while (at > 0 && " \t\u3000".includes(text.charAt(at - 1))) at--;
  const last = text.charAt(at - 1);
  if (last === "#" || last === "*") return at - 1;
  if (last !== ">") return undefined;
  const open = text.lastIndexOf("<", at - 1);
  if (open < 0 || at - open > LONGEST_TAG) return undefined;
  return OPENING.test(text.slice(open, at)) ? open : undefined;
}

function wideRight(text: string, to: number): number | undefined {
  let at = to;
  while (" \t\u3000".includes(text[at] ?? "x")) at++;
  if (text[at] === "#" || text[at] === "*") return at + 1;
  if (text[at] !== "<") return undefined;
  const close = text.indexOf(">", at);
  if (close < 0 || close - at > LONGEST_TAG) return undefined;
  return CLOSING.test(text.slice(at, close + 1)) ? close + 1 : undefined;
}
