import type { Block, Heading, Paragraph } from "../syntax/tree";
import type { Edit } from "../text/edit";
import type { BoundReport, BoundSection } from "./bound-report";
import { bodyOf } from "./closing";
import { elementSpan } from "./element-span";
import { looksOf } from "./looks";

type Line = Heading | Paragraph;

/** The last line of what a section says, or its heading: behind it a new paragraph ends the section. */
export function lastLineOf(section: BoundSection): Line {
  const last = bodyOf(section).at(-1);
  return last && last.kind !== "table" ? last : section.heading;
}

/** The edit that adds a paragraph behind a line, in tags, indented and set apart as that line is. */
export function paragraphBehind(report: BoundReport, line: Line, words: string): Edit {
  const { text } = report.tree;
  const element = elementSpan(text, line);
  const before = text.slice(element.from, line.from);
  const after = text.slice(line.to, element.to);
  const at = element.to;
  if (before.includes("<") || after.includes("<") || looksOf(report) === "html") {
    const inside = mirrors(before, after) ? `${before}${words}${after}` : `<p>${words}</p>`;
    return { from: at, to: at, insert: `\n${inside}` };
  }
  const indent = /[ \t\u3000]*$/u.exec(
    text.slice(Math.max(0, line.from - LONGEST_INDENT), line.from),
  );
  const isHeading = line.kind === "heading" || before.includes("#");
  const gap = isHeading || isSetApart(report, line) ? "\n\n" : "\n";
  return { from: at, to: at, insert: `${gap}${isHeading ? "" : (indent?.[0] ?? "")}${words}` };
}

const LONGEST_INDENT = 16;

/** Whether the tags before a line make a paragraph of it, and are those closed behind it. */
function mirrors(before: string, after: string): boolean {
  const opened = [...before.matchAll(/<([a-z]\w{0,9})/giu)].map(([, name]) => name);
  const closed = [...after.matchAll(/<\/([a-z]\w{0,9})/giu)].map(([, name]) => name);
  return opened.includes("p") && opened.join(" ") === closed.toReversed().join(" ");
}

/** Whether blank lines part the line from the one above, as they do in Markdown. */
function isSetApart(report: BoundReport, line: Line): boolean {
  const { text } = report.tree;
  const above = report.blocks.findLast(({ to }) => to <= line.from);
  const between = text.slice(above?.to ?? 0, line.from);
  return looksOf(report) === "markdown" || between.split("\n").length > 2;
}

const HAN_NUMBERS = "一二三四五六七八九十";
/** `（五）`, `(五) `, `5.`, `5、`: the sign before, the number, the sign and the space behind. */
const NUMBER = /^([（(]?)([一二三四五六七八九]|\d{1,2})([）)]|[.．、])(\s{0,2})/u;

/**
 * The number that comes next after those before the lines of a section, as the first of them is written; empty
 * where there is none.
 */
export function nextNumber(section: BoundSection): string {
  let style: string | undefined;
  let next = "";
  for (const block of bodyOf(section)) {
    const match = numberOf(block);
    if (!match) continue;
    const [, open = "", number = "", close = "", space = ""] = match;
    const isDigit = /\d/u.test(number);
    style ??= `${isDigit}${close}`;
    if (style !== `${isDigit}${close}`) continue;
    const following = isDigit
      ? String(Number(number) + 1)
      : HAN_NUMBERS.charAt(HAN_NUMBERS.indexOf(number) + 1);
    next = `${open}${following}${close}${space}`;
  }
  return next;
}

/** Only `（五）` and `5.` number paragraphs; `五、` is a heading's, and `5）` an item's inside one. */
function numberOf(block: Block): RegExpExecArray | undefined {
  if (block.kind === "table") return undefined;
  const match = NUMBER.exec(block.text.replace(/^\*{1,2}/u, ""));
  if (!match) return undefined;
  const [, open = "", number = "", close = ""] = match;
  const isBracketed = open !== "" && "）)".includes(close);
  const isPlain = open === "" && /\d/u.test(number) && !"）)".includes(close);
  return isBracketed || isPlain ? match : undefined;
}
