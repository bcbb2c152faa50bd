import type { Block } from "../syntax/tree";
import { isSpace } from "../text/characters";
import type { Title } from "./bound-report";

/** How many blocks at the start of a document may hold the title. */
const MOST_BLOCKS = 14;
const LONGEST_LINE = 80;
const LONGEST_TITLE = 100;
/** How many lines a title may be parted into. */
const MOST_LINES = 4;

const DATED =
  /^(.{0,60}?)(\d{4}|[〇零○一二三四五六七八九]{4})年?度?(.{0,24}?)政府信息公开.{0,12}?年度?报告$/u;
const UNDATED = /^(.{0,60}?)()()政府信息公开.{0,12}?年度?报告$/u;
/** The year in brackets behind the title, or on the line below it. */
const YEAR_BEHIND = /[（(](\d{4}|[〇零○一二三四五六七八九]{4})年?度?[)）]$/u;
/** Words of documents that speak about reports: notices, news, collections. */
const ABOUT =
  /关于|通知|通告|印发|解读|汇总|目录|一览|[发公]布(?:了|[\d〇零○一二])|撰写|编制|格式|模板|培训|《/u;
/** What is no part of a title but leads to one: `主题：` in a mail, `首页 > 年报 >` on a page. */
const LABEL = /^.*[：:>＞»|｜]|^(?:主题|标题|题目|题名|名称|转发|回复|subject|title)$/iu;

/**
 * The title of a report at the start of a document: 某某局2020年政府信息公开工作年度报告, the year first or
 * last, over up to four lines. One behind a label, `主题：2023年…`, is taken only where no other stands.
 * Absent when the document has none.
 */
export function findTitle(blocks: readonly Block[]): Title | undefined {
  const lines: Block[] = [];
  let labelled: Title | undefined;
  for (const [at, block] of blocks.slice(0, MOST_BLOCKS).entries()) {
    if (block.kind === "table" || block.to - block.from > LONGEST_LINE) lines.length = 0;
    else lines.push(block);
    const title = titleEndingWith(lines);
    if (title) return withYearBelow(title, blocks[at + 1]);
    labelled ??= anyTitleEndingWith(lines);
    if (block.kind === "heading" && !block.marked) break;
  }
  return labelled;
}

/** The title that ends with the last of these lines. Absent when none does, or one behind a label. */
export function titleEndingWith(lines: readonly Block[]): Title | undefined {
  for (let count = 1; count <= Math.min(MOST_LINES, lines.length); count++) {
    const title = titleOf(lines.slice(-count));
    if (title && !isLabelled(title)) return withBodyAbove(title, lines.slice(0, -count));
  }
  return undefined;
}

function anyTitleEndingWith(lines: readonly Block[]): Title | undefined {
  for (let count = 1; count <= Math.min(MOST_LINES, lines.length); count++) {
    const title = titleOf(lines.slice(-count));
    if (title) return title;
  }
  return undefined;
}

/** Whether a title stands behind a label, which speaks of a report and does not open one. */
export function isLabelled({ text }: Title): boolean {
  return readTitle(text)?.label !== "";
}

function titleOf(lines: readonly Block[]): Title | undefined {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  const text = lines.map(textOf).join("");
  const named = readTitle(text);
  if (!named) return undefined;
  const { year, body } = named;
  return { from: first.from, to: last.to, text, year, body };
}

/** What a title names: whose report it is, and of which year. */
export interface NamedReport {
  readonly body: string;
  /** What leads to the title without being a part of it; empty as a rule. */
  readonly label: string;
  readonly year: number | undefined;
}

/** Reads the title of a report, written without white space. Absent when the text is none. */
export function readTitle(text: string): NamedReport | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  const behind = YEAR_BEHIND.exec(text);
  const words = behind ? text.slice(0, behind.index) : text;
  if (!words.endsWith("报告")) return undefined;
  const match = DATED.exec(words) ?? UNDATED.exec(words);
  if (!match || ABOUT.test(words)) return undefined;
  const [, before = "", inside = "", between = ""] = match;
  const digits = inside === "" ? (behind?.[1] ?? "") : inside;
  const label = LABEL.exec(before)?.[0] ?? "";
  const own = before.slice(label.length);
  return {
    body: own === "" ? between : own,
    label,
    year: digits === "" ? undefined : yearOf(digits),
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

/** A title without a year may have it in brackets on the line below: `（2020年度）`. */
function withYearBelow(title: Title, below: Block | undefined): Title {
  if (title.year !== undefined || !below) return title;
  const words = textOf(below);
  const match = YEAR_BEHIND.exec(words);
  if (match?.index !== 0) return title;
  return { ...title, to: below.to, text: title.text + words, year: yearOf(match[1] ?? "") };
}

function textOf(block: Block): string {
  return block.kind === "table" ? "" : titleWords(block.text);
}

/** A line as `readTitle` reads it: without white space and without the marks of Markdown around it. */
export function titleWords(line: string): string {
  let text = "";
  for (let at = 0; at < line.length; at++) {
    if (!isSpace(line.charCodeAt(at))) text += line.charAt(at);
  }
  return text.replace(/^[#*]+|[*]+$/g, "");
}

function yearOf(digits: string): number | undefined {
  const plain = digits.replace(/[〇零○一二三四五六七八九]/g, (numeral) => {
    const at = "零一二三四五六七八九".indexOf(numeral);
    return String(Math.max(at, 0));
  });
  const year = Number(plain);
  return year >= 1990 && year <= 2100 ? year : undefined;
}
