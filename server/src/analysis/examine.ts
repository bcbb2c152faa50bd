import type { BoundReport } from "../report/bound-report";
import { signatureOf } from "../report/dates/signature";
import { checkIdentities } from "../report/identities";
import { readNarrative } from "../report/narrative";
import { confirmedCells } from "../report/narrative/confirmed";
import { disputesIn } from "../report/narrative/dispute";
import { findOddCells } from "../report/odd-cells";
import { headlinesOf, passagesOf } from "../report/prose";
import type { TextReaders } from "../report/text-readers";
import type { Checked } from "../rules/rule";
import { diagnose } from "./diagnose";

/** All that rules look at, each computed once. */
export function examine(report: BoundReport, readers: TextReaders): Checked {
  const passages = passagesOf(report, readers.foldedLine);
  const narrative = readNarrative(report, passages, readers.passage);
  const identities = checkIdentities(report);
  const sums = diagnose(identities, confirmedCells(narrative));
  return {
    report,
    passages,
    headlines: headlinesOf(report, readers.foldedLine),
    readers,
    signature: signatureOf(report),
    narrative,
    identities,
    sums,
    disputes: disputesIn(narrative, sums, report),
    oddCells: findOddCells(report),
    unusedAcceptances: [],
  };
}
