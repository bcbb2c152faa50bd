import type { SectionForm } from "../form/form";
import type { Words } from "../form/words";
import type { Heading, Paragraph } from "../syntax/tree";
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";
import type { BoundReport, BoundSection } from "./bound-report";
import { elementSpan } from "./element-span";
import { looksOf } from "./looks";

/** The number of a section as it is written: 3 → 三. */
export function sectionNumeral(form: SectionForm): string {
  return "一二三四五六".charAt(form.ordinal - 1);
}

/** A section in words, as its heading is printed. */
export function sectionWords(form: SectionForm): Words {
  const zh = `“${sectionNumeral(form)}、${form.title}”`;
  return { zh, en: `${zh} (${form.english})` };
}

/** The first section of each kind, in the order of the text. */
export function firstSections({ sections }: BoundReport): readonly BoundSection[] {
  // As a rule they stand in the order of the form, and then each is the first of its kind.
  const inOrder = sections.every(
    ({ form }, at) => form.ordinal > (sections[at - 1]?.form.ordinal ?? 0),
  );
  if (inOrder) return sections;
  const seen = new Set<string>();
  return sections.filter(({ form }) => !seen.has(form.id) && seen.add(form.id));
}

/** Whether the report has several of the form's headings, or one under a title, and so should have all. */
export function isWholeReport(report: BoundReport): boolean {
  return report.title !== undefined || firstSections(report).length > 1;
}

/** A heading for the section, written as the report writes the others: `## 三、…`, `<h2>三、…</h2>`. */
export function newHeading(report: BoundReport, form: SectionForm): string {
  const { text } = report.tree;
  const model =
    report.sections.find(({ heading }) => heading.kind === "heading" && endsLine(text, heading)) ??
    report.sections.find(({ heading }) => endsLine(text, heading));
  if (!model) {
    const line = `${sectionNumeral(form)}、${form.title}`;
    const looks = looksOf(report);
    return looks === "html" ? `<h2>${line}</h2>` : looks === "markdown" ? `## ${line}` : line;
  }
  const { heading } = model;
  const element = elementSpan(text, heading);
  const around = [text.slice(element.from, heading.from), text.slice(heading.to, element.to)];
  return `${around[0]}${numberLike(text, heading, form)}${form.title}${around[1]}`;
}

/** Whether no words follow the heading on its line. */
function endsLine(text: string, heading: Heading | Paragraph): boolean {
  const { to } = elementSpan(text, heading);
  return !/\p{Script=Han}/u.test(text.slice(heading.to, to));
}

/** The number of the section as the other heading writes its own: `三、`, `第三部分 `, none. */
function numberLike(text: string, heading: Heading | Paragraph, form: SectionForm): string {
  if (heading.kind === "paragraph" || !heading.ordinalSpan) return "";
  const words = titleSpan(text, heading);
  const { from, to } = heading.ordinalSpan;
  if (!words) return `${sectionNumeral(form)}、`;
  return text.slice(heading.from, from) + sectionNumeral(form) + text.slice(to, words.from);
}

/** Where the title stands in the heading, without its number; absent when tags part it. */
export function titleSpan(text: string, heading: Heading | Paragraph): Span | undefined {
  const from = heading.to - heading.text.length;
  const whole = from >= heading.from && text.slice(from, heading.to) === heading.text;
  return whole ? { from, to: heading.to } : undefined;
}

/** The edits that give sections the numbers of the form; headings without a number keep none. */
export function renumber(sections: readonly BoundSection[]): readonly Edit[] {
  return sections.flatMap(({ heading, form }) => {
    if (!isMisnumbered({ heading, form }) || heading.kind !== "heading" || !heading.ordinalSpan)
      return [];
    return [{ ...heading.ordinalSpan, insert: sectionNumeral(form) }];
  });
}

/** Whether a heading carries a number that is not its section's. */
export function isMisnumbered({ heading, form }: Pick<BoundSection, "heading" | "form">): boolean {
  return (
    heading.kind === "heading" && heading.ordinal !== undefined && heading.ordinal !== form.ordinal
  );
}

/** Whether the sections that are there are numbered one after another, as if nothing were missing. */
export function countsThroughGaps(sections: readonly BoundSection[]): boolean {
  return sections.every(
    ({ heading }, at) => heading.kind === "heading" && heading.ordinal === at + 1,
  );
}
