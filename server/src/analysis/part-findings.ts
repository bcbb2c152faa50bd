import { type Acceptance, type AcceptanceKey, acceptedValue } from "../report/acceptance";
import type { Finding } from "../rules/rule";
import { acceptanceKey } from "./acceptance-key";

/** A finding that the author lets stand, and by which acceptance. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly by: Acceptance;
}

/** Findings parted into those that are shown and those that are accepted. */
export interface Parted {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** The acceptances that no finding answers, in the order in which they were given. */
  readonly unused: readonly Acceptance[];
}

/**
 * Parts the findings of a text by the acceptances: one holds for a finding when rule, cell and value are the
 * same. Costs nothing where nothing is accepted.
 */
export function partFindings(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  text: string,
): Parted {
  if (acceptances.length === 0) return { findings, accepted: [], unused: [] };
  const byPlace = new Map<string, Acceptance>();
  for (const each of acceptances) byPlace.set(placeOf(each), each);
  const rules = new Set(acceptances.map(({ rule }) => rule));
  const used = new Set<string>();
  const shown: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    const place = rules.has(finding.rule) ? placeOf(acceptanceKey(finding, text)) : "";
    const by = byPlace.get(place);
    if (by) {
      used.add(place);
      accepted.push({ finding, by });
    } else shown.push(finding);
  }
  return {
    findings: shown,
    accepted,
    unused: acceptances.filter((each) => !used.has(placeOf(each))),
  };
}

function placeOf({ rule, cell = "", value = "" }: AcceptanceKey): string {
  return `${rule}\n${cell}\n${acceptedValue(value)}`;
}
