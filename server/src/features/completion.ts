import type { Analysis } from "../analysis/analyze";
import { editions } from "../form/editions";
import type { Edition, TableId } from "../form/form";
import type { Words } from "../form/words";
import type { BoundReport } from "../report/bound-report";
import type { LayoutId } from "../syntax/tree";
import { isBlank } from "../text/characters";
import type { Span } from "../text/span";
import { blankReport, blankTable, yearToReport } from "./blank";

/** Something that can be inserted in place of the line that is being typed. */
export interface Suggestion {
  readonly label: Words;
  readonly detail: Words;
  readonly snippet: string;
  /** What is typed is compared with this. */
  readonly filter: string;
  /** The words on the line, which the snippet replaces. */
  readonly replaces: Span;
}

const layoutWords: Readonly<Record<LayoutId, Words>> = {
  pipe: { zh: "竖线表格", en: "pipe table" },
  tabbed: { zh: "制表符表格", en: "tabbed table" },
  stacked: { zh: "一格一行", en: "one cell a line" },
  html: { zh: "HTML 表格", en: "HTML table" },
};

/** What an editor takes the document for: it decides in which layouts a table shows as one. */
export type DocumentKind = "text" | "markdown" | "html";

const customary: Readonly<Record<DocumentKind, readonly LayoutId[]>> = {
  text: ["tabbed", "pipe", "html", "stacked"],
  markdown: ["pipe", "html"],
  html: ["html"],
};

/** The longest line on which a blank table is still offered: a word that asks for one, no sentence. */
const LONGEST_WORD = 12;

/**
 * Blank tables, on an empty line or behind a word, in a section that has yet to get its table; a whole
 * report in an empty document. Layouts come in the order in which the report already uses them.
 */
export function completion(
  { report, recognition }: Analysis,
  kind: DocumentKind,
  offset: number,
  today: Date,
): readonly Suggestion[] {
  const { text } = report.tree;
  const line = wordsOfLine(text, offset);
  if (!line) return [];
  if (isBlank(text, 0, line.from) && isBlank(text, line.to, text.length))
    return wholeReports(kind, line, yearToReport(today));
  if (recognition.kind !== "report") return [];
  const table = expectedTable(report, offset);
  if (!table) return [];
  const form = report.edition.tables[table];
  return layoutsFor(report, kind).map((layout) => ({
    label: {
      zh: `空白表：${form.name.zh}（${layoutWords[layout].zh}）`,
      en: `Blank ${form.name.en} (${layoutWords[layout].en})`,
    },
    detail: editionWords(report.edition),
    snippet: blankTable(form, layout),
    filter: `空白表 ${form.name.zh} blank table ${table}`,
    replaces: line,
  }));
}

function wholeReports(kind: DocumentKind, line: Span, year: number): readonly Suggestion[] {
  return [...editions].reverse().flatMap((edition) =>
    customary[kind].map((layout) => ({
      label: {
        zh: `空白年报（${layoutWords[layout].zh}）`,
        en: `Blank annual report (${layoutWords[layout].en})`,
      },
      detail: editionWords(edition),
      snippet: blankReport(edition, layout, year),
      filter: "空白年报 政府信息公开工作年度报告 blank report",
      replaces: line,
    })),
  );
}

/** The table of the section at the offset, when the report does not have it yet. */
function expectedTable({ sections, tables }: BoundReport, offset: number): TableId | undefined {
  const section = sections.findLast(({ heading }) => heading.to < offset);
  const table = section?.form.table;
  return table && !tables.has(table) ? table : undefined;
}

function layoutsFor({ tables }: BoundReport, kind: DocumentKind): readonly LayoutId[] {
  const used = [...tables.values()].flatMap((table) => table.nodes.map((node) => node.layout));
  return [...new Set([...used, ...customary[kind]])];
}

/** The words of the line at the offset when they are few enough to be a wish; absent inside a sentence. */
function wordsOfLine(text: string, offset: number): Span | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const feed = text.indexOf("\n", offset);
  const end = feed < 0 ? text.length : feed;
  let from = start;
  while (from < offset && (text[from] === " " || text[from] === "\t")) from++;
  return offset - from <= LONGEST_WORD && isBlank(text, offset, end)
    ? { from, to: offset }
    : undefined;
}

function editionWords({ id, years }: Edition): Words {
  const zh =
    years.to === undefined
      ? `${years.from}年起使用的格式`
      : `${years.from}、${years.to}年使用的格式`;
  return { zh, en: `edition ${id}` };
}
