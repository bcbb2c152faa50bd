import type { Edition, TableId } from "../form/form";
import type { Span } from "../text/span";
import type { BoundReport } from "./bound-report";
import { visibleSpan } from "./cell-edits";
import type { EditionMark } from "./edition-marks";
import type { Fix } from "./fix";
import { editionDue } from "./new-section";
import { replacementTables, tablesOfEdition } from "./replacement-table";

/** A report whose tables all follow another edition than its year asks for. */
export interface WrongForm {
  readonly year: number;
  /** The first label that tells which edition they follow. */
  readonly mark: EditionMark;
  readonly due: Edition;
  /** The tables that such labels stand in. */
  readonly tables: readonly TableId[];
}

/**
 * The wrong form as a rule finds it, on its first label: one that was no longer in force in the report's
 * year, or one that was not yet. None without a year in the title.
 */
export function foundWrongForm(
  report: BoundReport,
  when: "no longer" | "not yet",
): readonly {
  readonly span: Span;
  readonly facts: WrongForm;
  readonly found: string;
  readonly expected: string;
}[] {
  const { year, marks, edition } = report;
  const due = editionDue(report);
  const mark = marks[0];
  if (year === undefined || !mark || marks.some((each) => each.edition === due)) return [];
  const [used, asked] = [edition.years.from, due.years.from];
  if (when === "no longer" ? used >= asked : used <= asked) return [];
  const tables = tablesOfEdition(report, mark.edition);
  return [
    {
      span: visibleSpan(mark.cell),
      facts: { year, mark, due, tables },
      found: mark.edition.id,
      expected: due.id,
    },
  ];
}

/** Blank tables of the edition that is due. */
export function replaceWrongForm({ tables, due }: WrongForm, report: BoundReport): readonly Fix[] {
  return replacementTables(report, tables, due);
}
