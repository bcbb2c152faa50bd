import type { CellId } from "../form/form";
import type { BoundReport } from "../report/bound-report";
import { identitiesWith } from "../report/identities";
import { type CountPlace, countPlaces, withCount } from "../report/plain-counts";
import type { Checked, Finding } from "../rules/rule";
import { rules } from "../rules/rules";
import { type Drift, placeNow, STILL, spanNow, withShift } from "../text/drift";
import type { Edit } from "../text/edit";
import type { Analysis } from "./analyze";
import { weigh } from "./examine";
import { inTextOrder, type Levels, type RuleRun, runRules } from "./run-rules";

/**
 * A report in which counts were typed since it was analysed. Its places are those of the analysed text;
 * `drift` tells where they stand now.
 */
export interface Retyped extends RuleRun {
  readonly checked: Checked;
  readonly places: readonly CountPlace[];
  readonly drift: Drift;
}

const weighing = rules.filter(({ weighs }) => weighs === "counts");
const weighingIds: ReadonlySet<string> = new Set(weighing.map(({ id }) => id));

/**
 * What the rules find when plain counts of an analysed report give way to other plain counts, which is what
 * most of typing is: the equations, the claims of the text and the rules that weigh counts are looked at again,
 * everything else stays. Absent when an edit is any other; then the text is analysed anew, with the same result.
 * Edits follow one another, each in the text that the one before it left.
 * Cost: nothing that grows with the text.
 */
export function retype(
  before: Analysis | Retyped,
  edits: readonly Edit[],
  levels: Levels,
): Retyped | undefined {
  const start = "places" in before ? before : startOf(before);
  if (!start) return undefined;
  let typed: Typing | undefined = { report: start.checked.report, drift: start.drift };
  const changed = new Set<CellId>();
  for (const edit of edits) {
    const place: CountPlace | undefined = placeOf(start.places, typed.drift, edit);
    typed = place && typeInto(typed, place, edit);
    if (!place || !typed) return undefined;
    changed.add(place.id);
  }
  const { report, drift } = typed;
  const described = { ...start.checked, report };
  const identities = identitiesWith(start.checked, report, changed);
  const checked = { ...described, ...weigh(described, identities) };
  const run = runRules(weighing, checked, levels);
  const stay = start.findings.filter(({ rule }) => !weighingIds.has(rule));
  return {
    checked,
    places: start.places,
    drift,
    findings: inTextOrder([...stay, ...run.findings]),
    crashes: [...start.crashes.filter(({ rule }) => !weighingIds.has(rule)), ...run.crashes],
  };
}

/** The findings at their places of now. */
export function findingsNow({ findings, drift }: Retyped): readonly Finding[] {
  if (drift.length === 0) return findings;
  return findings.map((finding) => ({
    ...finding,
    span: spanNow(drift, finding.span),
    related: finding.related.map((each) => ({ ...each, span: spanNow(drift, each.span) })),
  }));
}

/** Acceptances depend on what all rules found, so where there are any the text is analysed anew. */
function startOf({ checked, findings, crashes, hasAcceptances }: Analysis): Retyped | undefined {
  if (!checked || hasAcceptances) return undefined;
  return { checked, places: countPlaces(checked.report), drift: STILL, findings, crashes };
}

interface Typing {
  readonly report: BoundReport;
  readonly drift: Drift;
}

/** The last place that begins at the edit or before it; where it ends is seen when it is typed into. */
function placeOf(
  places: readonly CountPlace[],
  drift: Drift,
  { from }: Edit,
): CountPlace | undefined {
  let low = -1;
  let high = places.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (placeNow(drift, places[middle]?.node.from ?? 0) <= from) low = middle;
    else high = middle;
  }
  return places[low];
}

function typeInto({ report, drift }: Typing, place: CountPlace, edit: Edit): Typing | undefined {
  const { node } = place;
  const text = report.cells.get(place.id)?.node?.text ?? "";
  const from = placeNow(drift, node.from);
  if (edit.to > from + text.length) return undefined;
  const typed = text.slice(0, edit.from - from) + edit.insert + text.slice(edit.to - from);
  const next = withCount(report, place, typed);
  return (
    next && { report: next, drift: withShift(drift, node.to, typed.length - (node.to - node.from)) }
  );
}
