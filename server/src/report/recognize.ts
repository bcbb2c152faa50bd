import { FIRST_YEAR } from "../form/editions";
import type { Block } from "../syntax/tree";
import type { BoundReport } from "./bound-report";

/**
 * Whether a document is a report: of an edition that is checked, of a form older than the national one, or
 * none at all. Any document that is no report gets no finding whatever.
 */
export type Recognition =
  | { readonly kind: "report" }
  | { readonly kind: "older"; readonly year: number }
  | { readonly kind: "none" };

/**
 * A title, two of the six headings, or one of the standard tables make a report. A title without a year
 * stands on the pages of lists too, so it needs a heading or a table beside it. A notice about reports
 * lists their headings, or prints the blank form, and is none.
 */
export function recognize(report: BoundReport): Recognition {
  const { title, tables, year } = report;
  if (year !== undefined && year < FIRST_YEAR) return { kind: "older", year };
  if (year !== undefined) return { kind: "report" };
  const named = title !== undefined;
  if (!named && opensAsNotice(report)) return { kind: "none" };
  if (tables.size > 0 || (named && report.sections.length > 0)) return { kind: "report" };
  return hasHeadings(report) ? { kind: "report" } : { kind: "none" };
}

/**
 * Two headings, one of them of no other kind of document: 总体情况, 存在的主要问题 and 其他事项 open many. A line
 * that only resembles one is not enough, nor is an item of a list, `（二）主动公开政府信息情况`, or one with its
 * sentence behind it, as in a plan.
 */
function hasHeadings({ sections, tree }: BoundReport): boolean {
  const alone = new Set<Block>(tree.blocks);
  const sure = sections.filter(
    ({ quality, heading }) =>
      quality !== "near" && alone.has(heading) && !/^[（(\d]/u.test(heading.text),
  );
  const telling = sure.some(
    ({ form, quality }) => form.table !== undefined || (form.id === "other" && quality === "exact"),
  );
  return telling && new Set(sure.map(({ form }) => form.id)).size >= 2;
}

/** How many blocks at the start of a document may hold its own title. */
const OPENING = 14;
const NOTICE =
  /^关于.{2,80}的(?:通知|通告|通报|函|意见|解读|说明)$|[^>＞]{2,40}关于.{2,80}的(?:通知|函)$|报告.{0,3}解读$/u;

/** Whether a line before the first heading is the title of a notice, or of a text that explains a report. */
function opensAsNotice({ tree: { blocks } }: BoundReport): boolean {
  for (const block of blocks.slice(0, OPENING)) {
    if (block.kind === "table") return false;
    if (block.text.length <= 120 && NOTICE.test(block.text.replace(/\s/gu, ""))) return true;
    if (block.kind === "heading" && block.ordinal !== undefined) return false;
  }
  return false;
}
