import { FIRST_YEAR } from "../form/editions";
import type { Block } from "../syntax/tree";
import type { BoundReport } from "./bound-report";
import { opensAsNotice, opensAsSomethingElse } from "./opening";
import { isOwnTitle, pointsElsewhere } from "./own-title";

/**
 * Whether a document is a report: of an edition that is checked, of a form older than the national one, or
 * none at all. Any document that is no report gets no finding whatever.
 */
export type Recognition =
  | { readonly kind: "report" }
  | { readonly kind: "older"; readonly year: number }
  | { readonly kind: "none" };

/** Whether a document is a report that is checked. */
export function recognize(report: BoundReport): Recognition {
  if (!isReport(report)) return { kind: "none" };
  const { year } = report;
  return year !== undefined && year < FIRST_YEAR ? { kind: "older", year } : { kind: "report" };
}

/**
 * A title, two of the six headings, or one of the standard tables make a report. A title without a year
 * stands on the pages of lists too, so it needs a heading or a table beside it. A notice about reports
 * lists their headings, or prints the blank form, and is none; the headings alone say nothing below the
 * title of a report on something else or in a mail.
 */
function isReport(report: BoundReport): boolean {
  const { title, tables, sections, tree } = report;
  if (title && isOwnTitle(title, tree)) {
    if (sections.length > 0 || tables.size > 0) return true;
    return title.year !== undefined && !pointsElsewhere(title, tree);
  }
  if (opensAsNotice(tree)) return false;
  return hasTable(report) || (hasHeadings(report) && !opensAsSomethingElse(report));
}

/**
 * Whether one of the tables is sure to be the form's. Every statistics of reviews has the heads of table
 * 4's first block, so that one needs those of the suits too.
 */
function hasTable({ tables }: BoundReport): boolean {
  if (tables.has("proactive") || tables.has("requests")) return true;
  const rows = tables.get("cases")?.nodes.flatMap((node) => node.rows) ?? [];
  return rows.some(({ cells }) => cells.some(({ text }) => SUITS.test(text.replace(/\s/gu, ""))));
}

const SUITS = /行政诉讼|直接起诉|复议后起诉/u;

/**
 * Two headings, one of them of no other kind of document: 总体情况, 存在的主要问题 and 其他事项 open many. A line
 * that only resembles one is not enough, nor is an item of a list, `（二）主动公开政府信息情况` or
 * `二、主动公开政府信息情况；`, or one with its sentence behind it, as in a plan.
 */
function hasHeadings({ sections, tree }: BoundReport): boolean {
  const alone = new Set<Block>(tree.blocks);
  const sure = sections.filter(
    ({ quality, heading }) =>
      quality !== "near" && alone.has(heading) && !/^[（(\d]|[；;]$/u.test(heading.text),
  );
  const telling = sure.some(
    ({ form, quality }) => form.table !== undefined || (form.id === "other" && quality === "exact"),
  );
  return telling && new Set(sure.map(({ form }) => form.id)).size >= 2;
}
