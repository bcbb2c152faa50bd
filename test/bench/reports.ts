import fc from "fast-check";
import { createBinder } from "../../server/src/report/bind";
import type { Grid, GridCell } from "../../server/src/syntax/grid";
import { parse } from "../../server/src/syntax/parse";
import type { LayoutId } from "../../server/src/syntax/tree";
import { lineStarts, type Position, positionAt } from "../../server/src/text/lines";
import { consistentReport } from "../property/consistent-reports";
import { linePaper, type Paper, webPaper } from "./papers";
import { placeName, prose } from "./running-text";
import { wordPaper } from "./word-paper";

/** A generated report, and the places at which the benchmark types. */
export interface BenchReport {
  /** What it is called in the tables: its kind, or `collection`. */
  readonly name: string;
  /** About how large it is, in kilobytes of UTF-8. */
  readonly kilobytes: number;
  readonly bytes: number;
  readonly text: string;
  /** Just behind figures of table 3, where one more digit breaks a sum. */
  readonly carets: readonly Caret[];
}

/** A place in a document, also as an offset in UTF-16 units. */
export interface Caret extends Position {
  readonly offset: number;
}

/** What a report's length is made of: its layout, or the markup of a word processor around html tables. */
export type ReportKind = LayoutId | "Word page";

const CARETS = 24;
/** More than a report of 10 MB has. */
const MOST_PARAGRAPHS = 30_000;

/**
 * One correct report of 2021 of about the given size: the three tables, and as much running text as fills it
 * up. In a `Word page` of a megabyte most bytes are markup, and the text is that of a long report; the other
 * kinds reach such a size by text alone. Figures are random but the same in every run; another `which` has
 * other running text.
 */
export function benchReport(kind: ReportKind, kilobytes: number, which = 0): BenchReport {
  const tables = drawnTables(20)[0] ?? [];
  const prose = which * MOST_PARAGRAPHS;
  const text = written({ body: BODY, tables, prose }, paperFor(kind), kilobytes);
  return documentOf(kind, kilobytes, text);
}

/** The same report, typed into where its running text states the number of requests. */
export function inText(report: BenchReport): BenchReport {
  const stated = /申请\d+(?=件)/.exec(report.text);
  const offset = (stated?.index ?? 0) + (stated?.[0].length ?? 0);
  const caret = { ...positionAt(lineStarts(report.text), offset), offset };
  return { ...report, name: `${report.name}, text`, carets: [caret] };
}

/** Whole reports one after another in one file, as somebody pastes those of a district; tabbed, 8 KB each. */
export function collection(kilobytes: number): BenchReport {
  const count = Math.ceil(kilobytes / 8);
  const reports = Array.from(folderReports(count * 4)).filter((_, at) => at % 4 === 0);
  return documentOf("collection", kilobytes, reports.map(({ text }) => text).join("\n\n"));
}

/**
 * Reports of as many bodies, 8 KB each, in the four layouts by turns. One in four has a wrong figure. No two
 * have the same running text.
 */
export function* folderReports(count: number): Generator<{ name: string; text: string }, void> {
  const drawn = drawnTables(400);
  for (let at = 0; at < count; at++) {
    const kind = layoutIds[at % layoutIds.length] ?? "tabbed";
    const right = drawn[at % drawn.length] ?? [];
    const tables = (at >> 2) % 4 === 3 ? withSlip(right, at) : right;
    const body = `${placeName(at)}县农业农村局`;
    const ending = kind === "html" ? "html" : kind === "pipe" ? "md" : "txt";
    yield {
      name: `${String(at).padStart(5, "0")}.${ending}`,
      text: written({ body, tables, prose: at * 10 }, paperFor(kind), 8),
    };
  }
}

const BODY = "青禾县农业农村局";
const layoutIds: readonly LayoutId[] = ["tabbed", "stacked", "pipe", "html"];

function paperFor(kind: ReportKind): Paper {
  switch (kind) {
    case "html":
      return webPaper;
    case "Word page":
      return wordPaper;
    default:
      return linePaper(kind);
  }
}

/** The tables of about half as many reports as are drawn: the others follow the older edition. */
function drawnTables(draws: number): readonly (readonly Grid[])[] {
  return fc
    .sample(consistentReport, { seed: 2021, numRuns: draws })
    .filter(({ edition }) => edition === "2021")
    .map(({ tables }) => tables);
}

/** The tables with one more digit in a figure of table 3. */
function withSlip(tables: readonly Grid[], at: number): readonly Grid[] {
  const rows = tables[1]?.rows.filter((row) => row.some(isFigure)) ?? [];
  const wrong = rows[at % rows.length]?.find(isFigure);
  return tables.map((table) => ({
    rows: table.rows.map((row) =>
      row.map((cell) => (cell === wrong ? { ...cell, text: `${cell.text}1` } : cell)),
    ),
  }));
}

function isFigure({ text }: GridCell): boolean {
  return /^\d+$/.test(text);
}

/** What a report says; `prose` tells its running text from that of others. */
interface Content {
  readonly body: string;
  readonly tables: readonly Grid[];
  readonly prose: number;
}

/** The report with as many paragraphs as fill it up to its size; with none when it is larger anyway. */
function written(content: Content, paper: Paper, kilobytes: number): string {
  const bare = Buffer.byteLength(withParagraphs(content, paper, 0));
  const paragraphBytes = Buffer.byteLength(paper.paragraph(prose(0))) + 2;
  const count = Math.floor((kilobytes * 1000 - bare) / paragraphBytes);
  return withParagraphs(content, paper, Math.max(0, count));
}

function withParagraphs({ body, tables, prose: first }: Content, paper: Paper, count: number) {
  const [proactive, requests, cases] = tables;
  if (!proactive || !requests || !cases) throw new Error("a report has three tables");
  const received = requests.rows.find((row) => row[0]?.text.includes("本年新收"))?.at(-1)?.text;
  const half = count >> 1;
  const more = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => paper.paragraph(prose(first + from + at)));
  const blocks = [
    paper.title(`${body}2024年政府信息公开工作年度报告`),
    paper.heading("一、总体情况"),
    paper.paragraph(`2024年，我局共收到政府信息公开申请${received}件，均按规定办理。`),
    ...more(0, half),
    paper.heading("二、主动公开政府信息情况"),
    paper.table(proactive),
    paper.heading("三、收到和处理政府信息公开申请情况"),
    paper.table(requests),
    paper.heading("四、政府信息公开行政复议、行政诉讼情况"),
    paper.table(cases),
    paper.heading("五、存在的主要问题及改进情况"),
    paper.paragraph("存在的主要问题是政策解读的形式不够丰富，今后将增加图解和问答。"),
    ...more(half, count),
    paper.heading("六、其他需要报告的事项"),
    paper.paragraph("2024年，我局未收取政府信息公开信息处理费。"),
  ];
  return paper.page(blocks.join("\n\n"));
}

function documentOf(name: string, kilobytes: number, text: string): BenchReport {
  return { name, kilobytes, bytes: Buffer.byteLength(text), text, carets: caretsIn(text) };
}

function caretsIn(text: string): readonly Caret[] {
  const starts = lineStarts(text);
  const figures = [...createBinder()(parse(text)).cells.values()].filter(
    ({ id, reading, column }) =>
      id.startsWith("requests.") && reading.kind === "number" && column.id !== "total",
  );
  const step = Math.max(1, Math.floor(figures.length / CARETS));
  return figures
    .filter((_, at) => at % step === 0)
    .slice(0, CARETS)
    .map(({ node }) => {
      const offset = node?.to ?? 0;
      return { ...positionAt(starts, offset), offset };
    });
}
