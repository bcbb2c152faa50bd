import { FIRST_YEAR } from "../form/editions";
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
 * A title, two of the six headings, or one of the standard tables make a report. 总体情况 and 存在的主要问题
 * open many other documents too, so one of the two headings must be another one.
 */
export function recognize(report: BoundReport): Recognition {
  const { title, sections, tables, year } = report;
  if (year !== undefined && year < FIRST_YEAR) return { kind: "older", year };
  if (title || tables.size > 0) return { kind: "report" };
  const found = new Set(sections.map((section) => section.form.id));
  const telling = [...found].some((id) => id !== "overview" && id !== "problems");
  return found.size >= 2 && telling ? { kind: "report" } : { kind: "none" };
}
