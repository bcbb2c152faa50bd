import type { SectionId } from "../form/form";
import type { BoundReport } from "./bound-report";
import type { Assurance } from "./narrative/assurance";
import {
  type Claim,
  type CountClaim,
  claimedValue,
  type DenialClaim,
  type PartsClaim,
  type PercentageClaim,
  type Restatement,
  type Said,
} from "./narrative/claim";
import type { Reporter } from "./narrative/context";
import { listsIn, type PlacedCount } from "./narrative/parts";
import { MOST_WHOLES, percentageOf } from "./narrative/percentage";
import type { Quantity } from "./narrative/quantity";
import { type PassageReading, type PassageWords, readPassage } from "./narrative/read-passage";
import { type LawfulReadings, lawfulReadingsOf } from "./narrative/restate";
import { type Passage, passageSpan } from "./prose";

/** What the running text states in numbers, and what of the tables it restates. */
export interface Narrative {
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  readonly restatements: readonly Restatement[];
  readonly lists: readonly PartsClaim[];
}

/** The sections that report on the year; 五 looks back on problems and ahead to plans. */
const SECTIONS: ReadonlySet<SectionId> = new Set([
  "overview",
  "proactive",
  "requests",
  "cases",
  "other",
]);
/** A short line without a sentence mark is the heading of what follows: （二）依申请公开. */
const LONGEST_HEADING = 30;

/** No paragraph of a report is longer by far; a file of another kind may be a single one of megabytes. */
const LONGEST_PASSAGE = 50_000;

/** A passage that states something, by its words alone. */
export interface SaidPassage {
  readonly passage: Passage;
  readonly reading: PassageReading;
  /** Counts the passages' runs under one heading: what one announces is no whole for the next. */
  readonly run: number;
}

/** The passages that state something which tables may have too. Linear in the length of the text. */
export function readPassages(
  report: BoundReport,
  passages: readonly Passage[],
  read: (words: PassageWords) => PassageReading = readPassage,
): readonly SaidPassage[] {
  const reporter = reporterOf(report);
  const said: SaidPassage[] = [];
  let before: Passage | undefined;
  let run = 0;
  for (const passage of passages) {
    const { text, section } = passage;
    if (section === undefined || !SECTIONS.has(section)) continue;
    if (before?.section !== section) run++;
    if (text.length <= LONGEST_PASSAGE) {
      const reading = read({ text, section, heading: headingAbove(before), reporter });
      if (reading.numbers.length + reading.others.length > 0) said.push({ passage, reading, run });
    }
    before = passage;
  }
  return said;
}

/**
 * Ties what the running text states to the cells of the tables. A claim whose words leave open what they mean
 * is kept as doubtful. Linear in the number of claims.
 */
export function readNarrative(report: BoundReport, said: readonly SaidPassage[]): Narrative {
  const readings = lawfulReadingsOf(report);
  let inTable: readonly number[] | undefined;
  const wholesInTable = () => {
    inTable ??= tableWholes(readings);
    return inTable;
  };
  const claims: Claim[] = [];
  const lists: PartsClaim[] = [];
  let wholes: readonly CountClaim[] = [];
  let last = 0;
  for (const { passage, reading, run } of said) {
    if (run !== last) wholes = [];
    const placed = placeNumbers(passage, reading, wholes, wholesInTable);
    const others = reading.others.flatMap((other) => placeOther(passage, other, readings));
    for (const claim of inOrder(placed.claims, others)) claims.push(claim);
    for (const list of listsIn(placed.counts, report.year, readings)) lists.push(list);
    wholes = placed.wholes;
    last = run;
  }
  return { claims, restatements: restatementsOf(claims, report.year, readings), lists };
}

function reporterOf({ year, title }: BoundReport): Reporter {
  return { year, body: title?.body ?? "" };
}

function headingAbove(before: Passage | undefined): string {
  const isHeading =
    before && before.text.length <= LONGEST_HEADING && !/[。；]$/u.test(before.text);
  return isHeading ? before.text : "";
}

interface PlacedNumbers {
  readonly claims: readonly (CountClaim | PercentageClaim)[];
  readonly counts: readonly PlacedCount[];
  /** The announced numbers of requests in this section so far. */
  readonly wholes: readonly CountClaim[];
}

/** The counts of a passage in their places, and the shares that follow from them and from the tables. */
function placeNumbers(
  passage: Passage,
  { numbers }: PassageReading,
  announced: readonly CountClaim[],
  wholesInTable: () => readonly number[],
): PlacedNumbers {
  const wholes = announced.slice(-MOST_WHOLES);
  const counts: PlacedCount[] = [];
  const claims: (CountClaim | PercentageClaim)[] = [];
  const before: Quantity[] = [];
  for (const { quantity, count, listed } of numbers) {
    if (count) {
      const claim = placeCount(passage, count);
      claims.push(claim);
      counts.push({ claim, inBrackets: quantity.inBrackets, listed });
      if (isWhole(claim)) wholes.push(claim);
    } else if (quantity.unit === "%") {
      const share = percentageOf(quantity, passage, before, wholes, wholesInTable);
      if (share) claims.push(share);
    }
    before.push(quantity);
  }
  return { claims, counts, wholes };
}

/** A count in its place. There are many, and a spread costs several times as much as naming what there is. */
function placeCount(passage: Passage, count: Said<CountClaim>): CountClaim {
  return {
    kind: count.kind,
    at: count.at,
    written: count.written,
    value: count.value,
    unit: count.unit,
    approximate: count.approximate,
    subjects: count.subjects,
    dimension: count.dimension,
    year: count.year,
    doubtful: count.doubtful,
    passage,
    span: passageSpan(passage, count.at),
  };
}

/** A denial or an assurance in its place; of an assurance nothing is left where the table has not its cells. */
function placeOther(
  passage: Passage,
  said: Said<DenialClaim> | Assurance,
  readings: LawfulReadings,
): readonly Claim[] {
  const place = { passage, span: passageSpan(passage, said.at) };
  if (said.kind === "denial") return [{ ...said, ...place }];
  const { subjects, ...assurance } = said;
  const cells = subjects.flatMap((subject) => readings([subject])[0]?.cells ?? []);
  return cells.length > 0 ? [{ ...assurance, ...place, cells }] : [];
}

function inOrder(numbers: readonly Claim[], others: readonly Claim[]): readonly Claim[] {
  if (others.length === 0) return numbers;
  return [...numbers, ...others].sort((a, b) => a.at.from - b.at.from);
}

function isWhole({ subjects, doubtful, dimension }: CountClaim): boolean {
  return !doubtful && dimension === undefined && WHOLES.has(subjects[0] ?? "");
}

const WHOLES: ReadonlySet<string> = new Set(["received", "handled", "carried-in"]);

function tableWholes(readings: LawfulReadings): readonly number[] {
  return ["received", "handled"].flatMap((id) => readings([id]).flatMap(({ sum }) => sum ?? []));
}

function restatementsOf(
  claims: readonly Claim[],
  year: number | undefined,
  readings: LawfulReadings,
): readonly Restatement[] {
  const found: Restatement[] = [];
  for (const claim of claims) {
    const restatement = restatementOf(claim, year, readings);
    if (restatement) found.push(restatement);
  }
  return found;
}

/** What the claim restates; absent when no table has it, or when its words are in doubt and no cell agrees. */
function restatementOf(
  claim: Claim,
  year: number | undefined,
  lawful: LawfulReadings,
): Restatement | undefined {
  if (claim.kind === "percentage" || claim.kind === "assurance" || claim.subjects.length === 0)
    return undefined;
  const readings = lawful(claim.subjects);
  if (readings.length === 0) return undefined;
  const agrees = readings.find(({ sum }) => sum === claimedValue(claim));
  const isMeant = claim.year === year && (agrees !== undefined || !claim.doubtful);
  return isMeant ? { claim, readings, agrees } : undefined;
}
