import { type AcceptanceKey, acceptedValue } from "../report/acceptance";
import type { Finding } from "../rules/rule";
import { rules } from "../rules/rules";
import type { Span } from "../text/span";

const groups = new Map(rules.map(({ id, group }) => [id, group]));
/** So many letters tell one place from all others of a report; with fewer than `LEAST` the line above helps. */
const ENOUGH = 12;
const LEAST = 8;
/** How far letters are looked for: pages saved from Word have hundreds of signs between two words. */
const REACH = 4000;
const LETTER = /\p{L}/u;

/**
 * What an acceptance of the finding must say. A finding about cells is known by the first of them and what it
 * holds; where the text differs from the cell, by both figures, `22≠23`, so that it ends when either changes. Any
 * other is known by the text that is underlined, with as many letters of its line around it as
 * tell it from the same words elsewhere, so that to accept one `XX` is not to accept the next. Tags, comments,
 * figures and punctuation around it do not count.
 */
export function acceptanceKey(finding: Finding, text: string): AcceptanceKey {
  const { rule, cells, found, expected, span } = finding;
  const cell = cells[0];
  const isAgainstText = expected !== undefined && groups.get(rule) === "text";
  const held = isAgainstText ? `${found}≠${expected}` : (found ?? "");
  const value = acceptedValue(cell === undefined ? inContext(text, span, found) : held);
  return {
    rule,
    ...(cell === undefined ? {} : { cell }),
    ...(value === "" ? {} : { value }),
  };
}

function inContext(text: string, span: Span, found: string | undefined): string {
  const shown = found ?? text.slice(span.from, span.to);
  const own = lettersOf(shown, "forward", ENOUGH).length;
  const need = ENOUGH - own;
  if (need <= 0) return shown;
  const above = text.slice(Math.max(0, span.from - REACH), span.from);
  const below = text.slice(span.to, span.to + REACH);
  const behind = lettersOf(/^[^\n]*/u.exec(below)?.[0] ?? "", "forward", need);
  const inLine = lettersOf(above.slice(above.lastIndexOf("\n") + 1), "back", need);
  const isScarce = own + inLine.length + behind.length < LEAST;
  const before = isScarce ? lettersOf(above, "back", need) : inLine;
  const first = Math.min(before.length, Math.max(Math.ceil(need / 2), need - behind.length));
  return `${before.slice(before.length - first)}${shown}${behind.slice(0, need - first)}`;
}

/** So many letters from the beginning of the text, or from its end, without what stands in tags. */
function lettersOf(text: string, direction: "forward" | "back", most: number): string {
  const [open, close, step] = direction === "forward" ? ["<", ">", 1] : [">", "<", -1];
  let letters = "";
  let at = step > 0 ? 0 : text.length - 1;
  while (at >= 0 && at < text.length && letters.length < most) {
    const character = text.charAt(at);
    const end =
      character !== open ? -1 : step > 0 ? text.indexOf(close, at) : text.lastIndexOf(close, at);
    if (end >= 0) at = end;
    else if (LETTER.test(character)) letters = step > 0 ? letters + character : character + letters;
    at += step;
  }
  return letters;
}
