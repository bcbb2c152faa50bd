import type { SubjectId } from "../../form/form";
import type { Words } from "../../form/words";
import type { BoundCell, BoundReport } from "../bound-report";
import { cellWords } from "../cell-words";
import { cellsOf, sumOf } from "../identities";

/** Cells whose figures together are what a statement of the text may lawfully be. */
export interface LawfulReading {
  readonly cells: readonly BoundCell[];
  /** Absent when one of the figures is lost, empty or unreadable. */
  readonly sum: number | undefined;
  /** 本年新收·总计, or what several cells together are. */
  readonly name: Words;
}

/** All that subjects may lawfully be, the likeliest first; several are counted together. */
export type LawfulReadings = (subjects: readonly SubjectId[]) => readonly LawfulReading[];

/**
 * The lawful readings of a report's subjects, each found when it is first asked for. None when the report has
 * not got their table or the edition no such cells.
 */
export function lawfulReadingsOf(report: BoundReport): LawfulReadings {
  const known = new Map<SubjectId, readonly LawfulReading[]>();
  const readings = (id: SubjectId) => {
    const before = known.get(id);
    if (before) return before;
    const found = readingsOf(id, report);
    known.set(id, found);
    return found;
  };
  return (subjects) => {
    const [first, ...others] = subjects;
    if (first === undefined) return [];
    return others.length === 0 ? readings(first) : together(subjects.map(readings));
  };
}

/** Several subjects counted as one, each by its likeliest reading; none when one of them has none. */
function together(all: readonly (readonly LawfulReading[])[]): readonly LawfulReading[] {
  const parts = all.flatMap((readings) => readings.slice(0, 1));
  if (parts.length < all.length) return [];
  const names = parts.map(({ name }) => name);
  const cells = parts.flatMap((part) => part.cells);
  return [
    {
      cells,
      sum: sumOf(cells),
      name: {
        zh: `${names.map(({ zh }) => zh).join("、")}之和`,
        en: `${names.map(({ en }) => en).join(" and ")} together`,
      },
    },
  ];
}

function readingsOf(id: SubjectId, report: BoundReport): readonly LawfulReading[] {
  for (const { form } of report.tables.values()) {
    const subject = form.subjects.find((each) => each.id === id);
    if (!subject) continue;
    const readings: LawfulReading[] = [];
    for (const { cells: ids, less, name } of subject.readings) {
      const cells = cellsOf(report, ids);
      const off = cellsOf(report, less);
      const only = cells?.[0];
      if (!cells || !off || !only) continue;
      const sum = difference(cells, off);
      readings.push({ cells: [...cells, ...off], sum, name: name ?? cellWords(only) });
    }
    return readings;
  }
  return [];
}

function difference(cells: readonly BoundCell[], off: readonly BoundCell[]): number | undefined {
  const [sum, less] = [sumOf(cells), sumOf(off)];
  return sum === undefined || less === undefined ? undefined : sum - less;
}
