import { correctReport } from "../../scripts/samples/sample-files";
import { createBinder } from "../../server/src/report/bind";
import type { BoundReport } from "../../server/src/report/bound-report";
import { parse } from "../../server/src/syntax/parse";
import type { Edit } from "../../server/src/text/edit";
import { applyEdits } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";
import type { CorpusCase } from "./cases";
import { withoutMarks } from "./marks";

/** A document in stretches: those of the case, and the clean report between them. */
export interface CaseDocument {
  readonly stretches: readonly Stretch[];
  /** What parts the stretches of the case where they are written together. */
  readonly separator: string;
}

interface Stretch {
  readonly text: string;
  readonly own: boolean;
}

/** The document that a case describes: its own text, spliced into the clean report where it names a place. */
export function documentOf(of: CorpusCase): CaseDocument {
  const text = withoutMarks(of.marked);
  if (of.place.kind === "document") return { stretches: [{ text, own: true }], separator: "\n" };
  const base = correctReport(of.edition, of.layout, of.year);
  const report = createBinder()(parse(base));
  const spans = spansOf(of, report);
  const separator = of.layout === "stacked" ? "\n\n" : "\n";
  const texts = fragments(text, spans.length, separator);
  const cuts = of.without.map((id) => ({ ...cutOf(id, report), text: "", own: false }));
  const own = spans.map((span, at) => ({ ...span, text: texts[at] ?? "", own: true }));
  const stretches: Stretch[] = [];
  let reached = 0;
  for (const piece of [...own, ...cuts].sort((a, b) => a.from - b.from)) {
    stretches.push({ text: base.slice(reached, piece.from), own: false });
    stretches.push({ text: piece.text, own: piece.own });
    reached = Math.max(reached, piece.to);
  }
  stretches.push({ text: base.slice(reached), own: false });
  return { stretches, separator };
}

export function textOf({ stretches }: CaseDocument): string {
  return stretches.map((stretch) => stretch.text).join("");
}

/** The stretches of the case in the document's text. */
export function ownSpans({ stretches }: CaseDocument): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { text, own } of stretches) {
    if (own) spans.push({ from: at, to: at + text.length });
    at += text.length;
  }
  return spans;
}

/** The document with the edits made; absent when one of them reaches outside the case's own text. */
export function edited(document: CaseDocument, edits: readonly Edit[]): CaseDocument | undefined {
  let at = 0;
  let made = 0;
  const stretches = document.stretches.map((stretch) => {
    const from = at;
    at += stretch.text.length;
    if (!stretch.own) return stretch;
    const inside = edits.filter((edit) => edit.from >= from && edit.to <= at);
    made += inside.length;
    const moved = inside.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
    return { ...stretch, text: applyEdits(stretch.text, moved) };
  });
  return made === edits.length ? { ...document, stretches } : undefined;
}

/** One fragment a place; lines beyond the last place belong to it. */
function fragments(text: string, count: number, separator: string): readonly string[] {
  const all = count === 1 ? [text] : text.split(separator);
  if (all.length < count)
    throw new Error(`${count} places are named but only ${all.length} fragments are given`);
  return [...all.slice(0, count - 1), all.slice(count - 1).join(separator)];
}

function spansOf({ place, sentence }: CorpusCase, report: BoundReport): readonly Span[] {
  const { text } = report.tree;
  switch (place.kind) {
    case "document":
      return [{ from: 0, to: text.length }];
    case "title":
      return [wholeLines(text, found(report.title, "title", sentence))];
    case "heading":
      return [wholeLines(text, sectionOf(place.section, report).heading)];
    case "content":
      return [contentOf(place.section, report)];
    case "section": {
      const { from } = wholeLines(text, sectionOf(place.section, report).heading);
      return [{ from, to: contentOf(place.section, report).to }];
    }
    case "rows":
      return place.rows.map((id) => rowOf(id, report));
    case "head":
      return [headOf(place.of, report)];
  }
}

/** What stands under a section's heading, without the blank lines around it. */
function contentOf(id: string, report: BoundReport): Span {
  const { text } = report.tree;
  const from = wholeLines(text, sectionOf(id, report).heading).to;
  const next = report.sections.find((section) => section.heading.from > from)?.heading;
  const page = text.indexOf("\n</body>");
  const end = next ? wholeLines(text, next).from : page < 0 ? text.length : page;
  const content = text.slice(from, end);
  const ink = content.trim();
  // A section of nothing but white space begins below its heading.
  const start = from + (ink === "" ? 0 : content.indexOf(ink));
  return { from: start, to: start + ink.length };
}

/** A row, or a whole section, with the line break behind it. */
function cutOf(id: string, report: BoundReport): Span {
  const { text } = report.tree;
  const span = id.includes(".")
    ? rowOf(id, report)
    : { from: wholeLines(text, sectionOf(id, report).heading).from, to: contentOf(id, report).to };
  let to = span.to;
  while (text[to] === "\n") to++;
  return { from: span.from, to };
}

function rowOf(id: string, report: BoundReport): Span {
  const [table, ...row] = id.split(".");
  const bound = [...report.tables.values()]
    .find(({ form }) => form.id === table)
    ?.rowsById.get(row.join("."));
  return wholeLines(report.tree.text, found(bound, id, "the clean report").node);
}

/** The rows of heads: of a part `proactive.20-1` its own, of a table all above its first row of figures. */
function headOf(id: string, report: BoundReport): Span {
  const [name = "", part] = id.split(".");
  const table = found(
    [...report.tables.values()].find(({ form }) => form.id === name),
    id,
    "the clean report",
  );
  if (part !== undefined) {
    const head = table.heads.find((each) => each.part.id === part);
    return wholeLines(report.tree.text, found(head, id, "the clean report").row);
  }
  const rows = table.nodes[0]?.rows ?? [];
  const above = table.rows[0]?.node.from ?? 0;
  const head = rows.filter((row) => row.to < above);
  return wholeLines(report.tree.text, { from: head[0]?.from ?? 0, to: head.at(-1)?.to ?? 0 });
}

function sectionOf(id: string, report: BoundReport) {
  return found(
    report.sections.find((section) => section.form.id === id),
    id,
    "the clean report",
  );
}

function wholeLines(text: string, { from, to }: Span): Span {
  const end = text.indexOf("\n", to);
  return { from: text.lastIndexOf("\n", from - 1) + 1, to: end < 0 ? text.length : end };
}

function found<T>(value: T | undefined, what: string, where: string): T {
  if (value === undefined) throw new Error(`${what} is not found in ${where}`);
  return value;
}
