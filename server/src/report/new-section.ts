import { editionOf } from "../form/editions";
import type { Edition, SectionForm, TableForm } from "../form/form";
import { layouts } from "../syntax/tables/layouts";
import type { Edit } from "../text/edit";
import { blankGrid } from "./blank-table";
import type { BoundReport } from "./bound-report";
import { bodyOf } from "./closing";
import { elementSpan } from "./element-span";
import { layoutFor } from "./looks";
import { firstSections, newHeading } from "./section-heading";

/** The edition that the report's year asks for; where the year is unknown, the one that it follows. */
export function editionDue({ year, edition }: BoundReport): Edition {
  return year === undefined ? edition : editionOf(year);
}

/** A blank table in the layout that the report's other tables have. */
export function newTable(report: BoundReport, form: TableForm): string {
  return layouts[layoutFor(report)].write(blankGrid(form, () => ""));
}

/**
 * The edit that adds a section which the report lacks: its heading, above its table where that is there,
 * else with a blank one, at its place among the others and before signature and date.
 */
export function addSection(report: BoundReport, form: SectionForm): Edit {
  const heading = newHeading(report, form);
  const table = form.table && !report.tables.has(form.table) ? editionDue(report).tables[form.table] : undefined;
  const text = table ? `${heading}\n\n${newTable(report, table)}` : heading;
  const { at, side } = placeOf(report, form);
  return { from: at, to: at, insert: side === "before" ? `${text}\n\n` : `\n\n${text}` };
}

/** Where a section that the report lacks would stand: before what follows it or behind what it follows. */
export function placeOf(
  report: BoundReport,
  form: SectionForm,
): { readonly at: number; readonly side: "before" | "behind" } {
  const { text } = report.tree;
  const own = form.table && report.tables.get(form.table)?.nodes[0];
  if (own) return { at: own.from, side: "before" };
  const sections = firstSections(report);
  const next = sections.find((section) => section.form.ordinal > form.ordinal);
  if (next) return { at: elementSpan(text, next.heading).from, side: "before" };
  const last = sections.at(-1);
  const block = (last && bodyOf(last).at(-1)) ?? last?.heading ?? report.title;
  if (!block) return { at: text.length, side: "behind" };
  return { at: elementSpan(text, block).to, side: "behind" };
}
