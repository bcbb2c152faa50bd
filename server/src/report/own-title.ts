import type { Block, SyntaxTree } from "../syntax/tree";
import type { Title } from "./bound-report";
import { isLabelled, type NamedReport, readTitle, titleWords } from "./title";

/** The mark of an item in a list: `- `, `● `, `3. `, `（2）`. */
const ITEM = /^(?:[-+*•·●○■◆]\s|\d{1,3}\s?[.、．)）]|[（(]\d{1,3}[)）])/u;

/**
 * Whether the title is the document's own. It is not behind a label (`主题：2023年…年度报告`, or `附件：` on the
 * line above), in the path of a page, or as an item of a list.
 */
export function isOwnTitle(title: Title, { blocks }: SyntaxTree): boolean {
  if (isLabelled(title)) return false;
  const at = blocks.findIndex((block) => block.from >= title.from);
  const [above, line] = [blocks[at - 1], blocks[at]];
  if (above && above.kind !== "table" && /[：:]$/u.test(above.text)) return false;
  return line === undefined || line.kind === "table" || !ITEM.test(line.text);
}

/**
 * Whether the document points to reports that stand elsewhere: to a file, or to the report of another year
 * or body, as a page that lists them does. A report has its own title twice at times, the body's name
 * shortened or left out.
 */
export function pointsElsewhere(title: Title, { blocks }: SyntaxTree): boolean {
  for (const line of linesOf(blocks)) {
    if (line.length > LONGEST_LINE) continue;
    const named = namedIn(line);
    if (FILE.test(line) || (named && isAnother(named, title))) return true;
  }
  return false;
}

function* linesOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind !== "table") yield block.text;
    else for (const { cells } of block.rows) for (const { text } of cells) yield text;
  }
}

/** Longer lines are running text. */
const LONGEST_LINE = 200;
const FILE = /\.(?:pdf|docx?|wps|ofd|zip|rar)(?![a-z\d])/iu;
/** A link of Markdown, whose words alone are read. */
const LINK = /^\[([^[\]]{1,120})\]\([^()]{0,120}\)/u;
/** What a list has behind a title: the kind of the file, the date. */
const BEHIND =
  /(?:\.(?:pdf|docx?|wps|html?))?(?:[[(（【]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）】]?)?$/iu;

/** The report that a line or a cell names with nothing else but what a list has around it. */
function namedIn(line: string): NamedReport | undefined {
  if (!line.includes("公开")) return undefined;
  const words = line.replace(ITEM, "").trim().replace(LINK, "$1");
  return readTitle(titleWords(words).replace(BEHIND, ""));
}

function isAnother(a: NamedReport, b: Title): boolean {
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return true;
  return a.body !== "" && b.body !== "" && !a.body.endsWith(b.body) && !b.body.endsWith(a.body);
}
