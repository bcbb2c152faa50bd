import type { BoundReport } from "../bound-report";
import { replaceFigure } from "../cell-edits";
import { cellWords } from "../cell-words";
import type { Fix } from "../fix";
import { claimedValue } from "./claim";
import type { Dispute } from "./dispute";
import { numberLike, replaceNumber } from "./replace-number";
import type { LawfulReading } from "./restate";

/**
 * The repairs of a number that the table has otherwise: the text by the table, in every place that says the
 * same, and the cell by the text. Which of the two is right only the author knows, so none is preferred.
 */
export function disputeFixes(dispute: Dispute, report: BoundReport): readonly Fix[] {
  const { first, nearest } = dispute;
  // Applicants are counted as their whole is, so that another reading would break the list.
  const isPart = first.claim.subjects.some((id) => id.startsWith("applicant."));
  const other = isPart ? undefined : first.readings.find(({ sum }) => sum !== nearest.sum);
  const byTable = [nearest, ...(other ? [other] : [])].flatMap((reading) =>
    goByTable(dispute, reading, report),
  );
  // Where the text cannot be written, to offer the cell alone would speak for the text.
  return byTable.length === 0 ? [] : [...byTable, ...goByText(dispute)];
}

function goByTable(
  { first, others }: Dispute,
  { sum = 0, name }: LawfulReading,
  report: BoundReport,
): readonly Fix[] {
  const claims = [first, ...others].map(({ claim }) => claim);
  const edits = claims.map((claim) =>
    claim.kind === "count" ? replaceNumber(claim, numberLike(claim, sum), report) : [],
  );
  if (edits.some((each) => each.length === 0)) return [];
  const { written } = first.claim;
  const right = numberLike(first.claim, sum);
  const places = claims.length > 1 ? claims.length : 0;
  return [
    {
      title: {
        zh: `以表为准：把文中的 ${written} 改为 ${right}（${name.zh}${places ? `，共 ${places} 处` : ""}）`,
        en: `Go by the table: change ${written} in the text to ${right} (${name.en}${places ? `, ${places} places` : ""})`,
      },
      edits: edits.flat(),
      preferred: false,
    },
  ];
}

/** Only a figure of one cell can be written; of a sum nobody knows which part is wrong. */
function goByText({ first, nearest }: Dispute): readonly Fix[] {
  const single = [nearest, ...first.readings].find(({ cells }) => cells.length === 1);
  const cell = single?.cells[0];
  if (!cell?.node) return [];
  const value = claimedValue(first.claim);
  const name = cellWords(cell);
  return [
    {
      title: {
        zh: `以文为准：把表中${name.zh}改为 ${value}`,
        en: `Go by the text: change ${name.en} in the table to ${value}`,
      },
      edits: replaceFigure(cell.node, String(value)),
      preferred: false,
    },
  ];
}
