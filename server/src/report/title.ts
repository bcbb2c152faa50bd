import type { Block } from "../syntax/tree";
import { isSpace } from "../text/characters";
import type { Title } from "./bound-report";

/** How many blocks at the start of a document may hold the title. */
const MOST_BLOCKS = 14;
const LONGEST_LINE = 80;
/** How many lines a title may be parted into. */
const MOST_LINES = 4;

const DATED =
  /^(.{0,60}?)(\d{4}|[〇零○一二三四五六七八九]{4})年度?(.{0,24}?)政府信息公开.{0,12}?年度?报告$/u;
const UNDATED = /^(.{0,60}?)()()政府信息公开.{0,12}?年度?报告$/u;
/** Words of documents that speak about reports: notices, news, collections. */
const ABOUT =
  /关于|通知|通告|印发|解读|汇总|目录|一览|[发公]布(?:了|[\d〇零○一二])|撰写|编制|格式|模板|培训|《/u;

/**
 * The title of a report at the start of a document: 某某局2020年政府信息公开工作年度报告, the year first or
 * last, over up to four lines. Absent when the document has none.
 */
export function findTitle(blocks: readonly Block[]): Title | undefined {
  const lines: Block[] = [];
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    if (block.kind === "table" || block.to - block.from > LONGEST_LINE) lines.length = 0;
    else lines.push(block);
    for (let count = 1; count <= Math.min(MOST_LINES, lines.length); count++) {
      const title = titleOf(lines.slice(-count));
      if (title) return withBodyAbove(title, lines.slice(0, -count));
    }
    if (block.kind === "heading" && !block.marked) return undefined;
  }
  return undefined;
}

function titleOf(lines: readonly Block[]): Title | undefined {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  const text = lines.map(textOf).join("");
  if (text.length > 100) return undefined;
  const match = DATED.exec(text) ?? UNDATED.exec(text);
  if (!match || ABOUT.test(text)) return undefined;
  const [, before = "", digits = "", between = ""] = match;
  return {
    from: first.from,
    to: last.to,
    text,
    year: digits === "" ? undefined : yearOf(digits),
    yearSpan: digits === "" ? undefined : spanOf(lines, digits),
    body: before === "" ? between : before,
  };
}

/** A title that begins with the year has the body's name on the line above it. */
function withBodyAbove(title: Title, above: readonly Block[]): Title {
  const line = above.at(-1);
  if (title.body !== "" || !line) return title;
  const name = textOf(line);
  const isName = /^[\p{Script=Han}（）()“”]{2,40}$/u.test(name) && !/报告|公开/.test(name);
  return isName ? { ...title, from: line.from, body: name } : title;
}

function textOf(block: Block): string {
  if (block.kind === "table") return "";
  let text = "";
  for (let at = 0; at < block.text.length; at++) {
    if (!isSpace(block.text.charCodeAt(at))) text += block.text.charAt(at);
  }
  return text.replace(/^[#*]+|[*]+$/g, "");
}

/** Where the year stands, when it stands in one piece. */
function spanOf(lines: readonly Block[], digits: string) {
  for (const line of lines) {
    const at = line.kind === "table" ? -1 : line.text.indexOf(digits);
    if (at < 0 || line.kind === "table") continue;
    const inSource =
      line.from + at + (line.kind === "heading" ? line.to - line.from - line.text.length : 0);
    return { from: inSource, to: inSource + digits.length };
  }
  return undefined;
}

function yearOf(digits: string): number | undefined {
  const plain = digits.replace(/[〇零○一二三四五六七八九]/g, (numeral) => {
    const at = "零一二三四五六七八九".indexOf(numeral);
    return String(Math.max(at, 0));
  });
  const year = Number(plain);
  return year >= 1990 && year <= 2100 ? year : undefined;
}
