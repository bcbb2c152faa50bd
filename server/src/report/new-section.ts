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

/** More white space than this between two lines is not looked through. */
const LONGEST_GAP = 40;

/** A blank table in the layout that the report's other tables have. */
export function newTable(report: BoundReport, form: TableForm): string {
  return layouts[layoutFor(report)].write(blankGrid(form, () => ""));
}

/** A table to stand below the line that ends at `at`, parted from it and from text right below by blank lines. */
export function tableBelow({ tree }: BoundReport, at: number, table: string): string {
  const behind = tree.text.slice(at, at + LONGEST_GAP);
  const parted = /^[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$)/u.test(behind);
  return `\n\n${table}${parted ? "" : "\n"}`;
}

/**
 * The edit that adds a section which the report lacks: its heading, above its table where that is there,
 * else with a blank one, at its place among the others and before signature and date.
 */
export function addSection(report: BoundReport, form: SectionForm): Edit {
  const heading = newHeading(report, form);
  const table =
    form.table && !report.tables.has(form.table)
      ? editionDue(report).tables[form.table]
      : undefined;
  const text = table ? `${heading}\n\n${newTable(report, table)}` : heading;
  const { at, side } = placeOf(report, form);
  return { from: at, to: at, insert: side === "before" ? `${text}\n\n` : `\n\n${text}` };
}

/** A place in the text, and on which side of what stands there the new text goes. */
interface Place {
  readonly at: number;
  readonly side: "before" | "behind";
}

/** A section or a table without its heading, as a neighbour of what is to be added. */
interface Neighbour {
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
}

/** So many blocks under the title are the overview itself, whose heading was lost, and no preamble. */
const LEAST_OVERVIEW = 2;

/** Where a section that the report lacks would stand: above its table, else between its neighbours. */
export function placeOf(report: BoundReport, form: SectionForm): Place {
  const { tree, title, tables } = report;
  const own = form.table && tables.get(form.table);
  if (own) return { at: own.from, side: "before" };
  const neighbours = neighboursOf(report);
  const previous = neighbours.findLast(({ ordinal }) => ordinal < form.ordinal);
  const next = neighbours.find(({ ordinal }) => ordinal > form.ordinal);
  if (
    !previous &&
    title &&
    (!next || countBetween(report, title.to, next.from) >= LEAST_OVERVIEW)
  ) {
    return { at: elementSpan(tree.text, title).to, side: "behind" };
  }
  if (next) return { at: next.from, side: "before" };
  return { at: previous?.to ?? tree.text.length, side: "behind" };
}

/** What stands in the report of sections and of tables whose heading is missing, in the order of the text. */
function neighboursOf(report: BoundReport): readonly Neighbour[] {
  const { tree, tables, edition } = report;
  const sections = firstSections(report);
  const headed = sections.map((section): Neighbour => {
    const last = bodyOf(section).at(-1) ?? section.heading;
    const { from } = elementSpan(tree.text, section.heading);
    return { ordinal: section.form.ordinal, from, to: elementSpan(tree.text, last).to };
  });
  const bare = [...tables.values()].flatMap((table): readonly Neighbour[] => {
    const form = edition.sections.find(({ id }) => id === table.form.section);
    if (!form || sections.some((section) => section.form === form)) return [];
    return [{ ordinal: form.ordinal, from: table.from, to: table.nodes.at(-1)?.to ?? table.from }];
  });
  return [...headed, ...bare].sort((a, b) => a.from - b.from);
}

function countBetween({ tree }: BoundReport, from: number, to: number): number {
  return tree.blocks.filter((block) => block.from >= from && block.to <= to).length;
}
