import { sourceSpan } from "../../syntax/source-span";
import type { Block, Table } from "../../syntax/tree";
import type { Span } from "../../text/span";
import { bodyKind } from "../body-kind";
import type { BoundReport } from "../bound-report";
import { dateAlone, dateAtEnd, type WrittenDate } from "./written-date";

/** How a report is signed: at its end, or with the date alone under its title. */
export interface Signature {
  readonly dates: readonly SignedDate[];
  /** The names that stand with the date at the end, one after another where several bodies sign. */
  readonly bodies: readonly SignedBody[];
}

/** The date of a signature with its places in the source. */
export interface SignedDate extends Span {
  readonly date: WrittenDate;
  /** The date as it stands. */
  readonly text: string;
  /** The digits of its year. */
  readonly year: Span;
}

/** Who signs. */
export interface SignedBody extends Span {
  readonly name: string;
}

/** A line of the source, or a cell that only indents one, with the places of its text. */
interface Line {
  readonly text: string;
  spanOf(part: Span): Span;
}

/** How many blocks from the end may hold the signature: contacts, notes and links of a page may follow it. */
const MOST_BEHIND = 12;
/** How many blocks below the title may hold the date. */
const MOST_BELOW_TITLE = 4;
/** A table with more cells than these is no indented signature. */
const MOST_CELLS = 4;
const MOST_SIGNERS = 3;

/** The dates and names with which the report is signed; none where nothing is sure to be a signature. */
export function signatureOf(report: BoundReport): Signature {
  const closing = linesOf(closingBlocks(report));
  const dates = surest(
    closing,
    closing.flatMap((line, at) => closingDate(line, closing[at - 1])),
  );
  const heading = linesOf(blocksBelowTitle(report)).flatMap((line, at, lines) =>
    closingDate(line, lines[at - 1]),
  );
  const last = dates.at(-1);
  return {
    dates: [...heading, ...dates].map(({ line, date }) => signedDate(line, date)),
    bodies: last ? bodiesBeside(closing, closing.indexOf(last.line)) : [],
  };
}

interface DatedLine {
  readonly line: Line;
  readonly date: WrittenDate;
}

/** Of several dates at the end those with a name beside them, else the first: lists of links have dates too. */
function surest(closing: readonly Line[], dates: readonly DatedLine[]): readonly DatedLine[] {
  if (dates.length < 2) return dates;
  const signed = dates.filter(
    ({ line }) => bodiesBeside(closing, closing.indexOf(line)).length > 0,
  );
  return signed.length > 0 ? signed : dates.slice(0, 1);
}

/** What stands before the date on its own line, or alone on the line above, of a page and not of a signature. */
const LABEL =
  /来源|作者|发[布文]|[时日][间期]|更新|编辑|责任|浏览|阅读|点击|主办|承办|索引|文号|成文|打印|上一?篇|下一?篇/u;

/** The date of a line that holds it alone, or behind the name of a body. */
function closingDate(line: Line, above: Line | undefined): readonly DatedLine[] {
  const date = dateAlone(line.text);
  if (date) return above && isLabel(above.text) ? [] : [{ line, date }];
  const behind = DATE_END.test(line.text.slice(-LONGEST_END)) ? dateAtEnd(line.text) : undefined;
  return behind && nameIn(line.text.slice(0, behind.from)) ? [{ line, date: behind }] : [];
}

/** How a line ends that a date closes; asking this first is cheap. */
const DATE_END = /[\d０-９日号月]\s*[)）】\]*]*\s*$/u;
const LONGEST_END = 8;

/** Whether a line says that the date below it is a page's: `发布日期：`, or the title of another page. */
function isLabel(text: string): boolean {
  if (/^[上下]一?篇|年度报告/u.test(text)) return true;
  return (text.length < 8 && LABEL.test(text)) || (text.length < 30 && /[：:]\s*$/u.test(text));
}

/** The name of a body, where a stretch of a line is one and nothing else. */
function nameIn(part: string): string | undefined {
  if (part.length > LONGEST_NAME) return undefined;
  const name = part.replace(SEAL, "").replace(/\s/gu, "");
  if (!/^[\p{Script=Han}（）()“”·、]{2,40}$/u.test(name) || LABEL.test(name)) return undefined;
  return bodyKind(name) ? name : undefined;
}

/** With the white space that sets it to the right. */
const LONGEST_NAME = 120;
const SEAL = /\s{0,9}[（(](?:公章|盖章|章|印章|签章|印)[)）]\s*$/u;

function bodiesBeside(lines: readonly Line[], at: number): readonly SignedBody[] {
  const own = lines[at];
  const inLine = own && signedBody(own, dateAtEnd(own.text)?.from ?? 0);
  if (inLine) return [inLine];
  const bodies: SignedBody[] = [];
  for (let above = at - 1; above >= 0 && bodies.length < MOST_SIGNERS; above--) {
    const line = lines[above];
    const body = line && signedBody(line, line.text.length);
    if (!body) break;
    bodies.unshift(body);
  }
  if (bodies.length > 0) return bodies;
  const below = lines[at + 1];
  const body = below && signedBody(below, below.text.length);
  return body ? [body] : [];
}

/** The name that stands at the start of a line, up to `end`. */
function signedBody(line: Line, end: number): SignedBody | undefined {
  const part = line.text.slice(0, end);
  const name = nameIn(part);
  if (!name) return undefined;
  const written = part.replace(SEAL, "").trimEnd();
  const from = part.length - part.trimStart().length;
  return { ...line.spanOf({ from, to: written.length }), name };
}

function signedDate(line: Line, date: WrittenDate): SignedDate {
  return {
    ...line.spanOf(date),
    date,
    text: line.text.slice(date.from, date.to),
    year: line.spanOf(date.yearSpan),
  };
}

/** What stands behind the last heading and the last of the form's tables. */
function closingBlocks({ blocks, sections, tables, title }: BoundReport): readonly Block[] {
  const last = sections.at(-1)?.heading ?? title;
  let from = last?.to ?? 0;
  for (const { nodes } of tables.values()) {
    for (const { to } of nodes) from = Math.max(from, to);
  }
  return blocks.slice(-MOST_BEHIND).filter((block) => block.from >= from);
}

function blocksBelowTitle({ blocks, sections, title }: BoundReport): readonly Block[] {
  const end = sections[0]?.heading.from;
  if (!title || end === undefined) return [];
  const first = blocks.findIndex((block) => block.from >= title.to);
  return blocks
    .slice(first, first + MOST_BELOW_TITLE)
    .filter((block) => block.kind !== "table" && block.from < end);
}

function linesOf(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block) =>
    block.kind === "table"
      ? indentedLines(block)
      : [{ text: block.text, spanOf: (part: Span) => sourceSpan(block, part) }],
  );
}

/** Lines that open with tabs, to stand on the right, are read as a table of few cells. */
function indentedLines({ rows }: Table): readonly Line[] {
  const cells = rows.flatMap((row) => row.cells).filter(({ text }) => text !== "");
  if (cells.length > MOST_CELLS) return [];
  return cells.map(({ text, from, to }) => ({
    text,
    spanOf: (part) =>
      to - from === text.length ? { from: from + part.from, to: from + part.to } : { from, to },
  }));
}
