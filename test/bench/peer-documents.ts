import { createBinder } from "../../server/src/report/bind";
import { parse } from "../../server/src/syntax/parse";
import { lineStarts, positionAt } from "../../server/src/text/lines";
import { type BenchReport, benchReport } from "./reports";

/**
 * Documents for other language servers that hold as much as a report of that size does, each in the language
 * of its server: as many figures, and running text up to the same number of bytes. A digit typed at a caret
 * makes a finding there as well: a number above the schema's maximum, or a link that leads nowhere.
 */
export interface PeerDocuments {
  readonly json: BenchReport;
  readonly yaml: BenchReport;
  readonly markdown: BenchReport;
}

/** Every figure of the JSON and YAML documents has five digits, so that a sixth is one too many. */
const LARGEST = 99_999;

/** What the JSON and YAML servers hold their documents against. */
export const peerSchema = {
  type: "object",
  required: ["title", "tables", "text"],
  properties: {
    title: { type: "string" },
    tables: nested(nested(nested({ type: "integer", minimum: 0, maximum: LARGEST }))),
    text: { type: "array", items: { type: "string" } },
  },
};

function nested(values: object): object {
  return { type: "object", additionalProperties: values };
}

/** The documents to set beside reports of this size; `schemaUri` is where the YAML server finds `peerSchema`. */
export function peerDocuments(kilobytes: number, schemaUri: string): PeerDocuments {
  const report = benchReport("pipe", kilobytes);
  const tables = figuresOf(report.text);
  const write = {
    json: (text: readonly string[]) => jsonOf(tables, text),
    yaml: (text: readonly string[]) =>
      `# yaml-language-server: $schema=${schemaUri}\n${yamlOf(tables, text)}`,
  };
  const paragraphs = report.text.split("\n").filter((line) => line.startsWith("在"));
  const data = (name: "json" | "yaml") => {
    const text = filled(kilobytes, paragraphs, write[name]);
    const behind = [...text.matchAll(/: \d{5}(?=[,} ])/g)].map(
      ({ index, 0: figure }) => index + figure.length,
    );
    return documentOf(name, kilobytes, text, behind);
  };
  return { json: data("json"), yaml: data("yaml"), markdown: linked(report) };
}

/** Table, row and column to figure. */
type Tables = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

function figuresOf(text: string): Tables {
  const tables: Record<string, Record<string, Record<string, number>>> = {};
  for (const { id } of createBinder()(parse(text)).cells.values()) {
    const [table = "", row = "", ...column] = id.split(".");
    const rows = tables[table] ?? {};
    const figures = rows[row] ?? {};
    figures[column.join(".")] = 10_000 + Object.keys(figures).length;
    rows[row] = figures;
    tables[table] = rows;
  }
  return tables;
}

/** A row a line, as a program writes JSON that people shall read. */
function jsonOf(tables: Tables, text: readonly string[]): string {
  const written = Object.entries(tables).map(([table, rows]) => {
    const lines = Object.entries(rows).map(([row, figures]) => `      "${row}": ${flow(figures)}`);
    return `    "${table}": {\n${lines.join(",\n")}\n    }`;
  });
  const paragraphs = text.map((paragraph) => `    ${JSON.stringify(paragraph)}`).join(",\n");
  return `{\n  "title": "2024",\n  "tables": {\n${written.join(",\n")}\n  },\n  "text": [\n${paragraphs}\n  ]\n}\n`;
}

function yamlOf(tables: Tables, text: readonly string[]): string {
  const written = Object.entries(tables).map(([table, rows]) => {
    const lines = Object.entries(rows).map(([row, figures]) => `    ${row}: ${flow(figures)}\n`);
    return `  ${table}:\n${lines.join("")}`;
  });
  const paragraphs = text.map((paragraph) => `  - ${paragraph}\n`).join("");
  return `title: "2024"\ntables:\n${written.join("")}text:${paragraphs === "" ? " []" : ""}\n${paragraphs}`;
}

function flow(figures: Readonly<Record<string, number>>): string {
  return `{ ${Object.entries(figures)
    .map(([column, figure]) => `"${column}": ${figure}`)
    .join(", ")} }`;
}

/** The document with as many of the paragraphs as its size allows. */
function filled(
  kilobytes: number,
  paragraphs: readonly string[],
  write: (text: readonly string[]) => string,
): string {
  const bare = Buffer.byteLength(write([]));
  const each = Buffer.byteLength(write(paragraphs.slice(0, 1))) - bare;
  const count = each > 0 ? Math.floor((kilobytes * 1000 - bare) / each) : 0;
  return write(paragraphs.slice(0, Math.max(0, count)));
}

/** The report itself, in which the figures that are typed at are links, each with its definition. */
function linked(report: BenchReport): BenchReport {
  let text = report.text;
  const ids = report.carets.map((_, at) => `n${at + 10}`);
  // From the last to the first, so that the places of the others stay true.
  for (const [at, { offset }] of [...report.carets.entries()].reverse()) {
    const figure = /\d+$/.exec(text.slice(0, offset))?.[0] ?? "";
    const link = `[${figure}][${ids[at]}]`;
    text = text.slice(0, offset - figure.length) + link + text.slice(offset);
  }
  const definitions = ids.map((id) => `[${id}]: https://example.org/${id}\n`).join("");
  const all = `${text}\n${definitions}`;
  const behind = [...all.matchAll(/\]\[n\d\d(?=\])/g)].map(
    ({ index, 0: link }) => index + link.length,
  );
  return documentOf("markdown", report.kilobytes, all, behind);
}

/** Of the offsets, as many as a report has are taken, spread evenly. */
function documentOf(
  name: string,
  kilobytes: number,
  text: string,
  offsets: readonly number[],
): BenchReport {
  const starts = lineStarts(text);
  const step = Math.max(1, Math.floor(offsets.length / 24));
  const carets = offsets
    .filter((_, at) => at % step === 0)
    .slice(0, 24)
    .map((offset) => ({ ...positionAt(starts, offset), offset }));
  return { name, kilobytes, bytes: Buffer.byteLength(text), text, carets };
}
