import type { BoundReport } from "../report/bound-report";
import { signatureOf } from "../report/dates/signature";
import { type CheckedIdentity, checkIdentities } from "../report/identities";
import { readNarrative, readPassages } from "../report/narrative";
import { confirmedCells } from "../report/narrative/confirmed";
import { disputesIn } from "../report/narrative/dispute";
import { findOddCells } from "../report/odd-cells";
import { headlinesOf, passagesOf } from "../report/prose";
import type { TextReaders } from "../report/text-readers";
import type { Checked, Described, Weighed } from "../rules/rule";
import { diagnose } from "./diagnose";

/** All that rules look at, each computed once. */
export function examine(report: BoundReport, readers: TextReaders): Checked {
  const passages = passagesOf(report, readers.foldedLine);
  const said = readPassages(report, passages, readers.passage);
  const weighed = weigh({ report, said }, checkIdentities(report));
  const { narrative, identities, sums, disputes } = weighed;
  return {
    report,
    passages,
    headlines: headlinesOf(report, readers.foldedLine),
    readers,
    signature: signatureOf(report),
    said,
    oddCells: findOddCells(report),
    unusedAcceptances: [],
    narrative,
    identities,
    sums,
    disputes,
  };
}

/** Holds the report's counts against one another and against what its text states. */
export function weigh(
  { report, said }: Pick<Described, "report" | "said">,
  identities: readonly CheckedIdentity[],
): Weighed {
  const narrative = readNarrative(report, said);
  const sums = diagnose(identities, confirmedCells(narrative));
  return { narrative, identities, sums, disputes: disputesIn(narrative, sums, report) };
}
