import type { SubjectId } from "../../form/form";
import { hasBareNumber } from "./bare-number";
import type { CountClaim, PartsClaim } from "./claim";
import type { Dimension } from "./counted";
import { MOST_WHOLES } from "./percentage";
import type { LawfulReadings } from "./restate";

/** A count with what its place in the text says of lists. */
export interface PlacedCount {
  readonly claim: CountClaim;
  readonly inBrackets: boolean;
  /** Whether a list was announced before it in its sentence: 其中, 分别, a colon. */
  readonly listed: boolean;
}

/** The lists of a passage whose items must add up: several counts of one kind in a sentence. */
export function listsIn(
  counts: readonly PlacedCount[],
  year: number | undefined,
  readings: LawfulReadings,
): readonly PartsClaim[] {
  if (counts.length < LEAST_PARTS) return [];
  const lists: PartsClaim[] = [];
  const wholes: CountClaim[] = [];
  let open: PlacedCount[] = [];
  let named = new Set<SubjectId>();
  const close = (next = counts.length) => {
    const carried = counts.slice(next, next + MOST_BEHIND).map(({ claim }) => claim);
    const list = listOf(open, wholes.slice(-MOST_WHOLES), carried, year, readings);
    if (list) lists.push(list);
    open = [];
    named = new Set();
  };
  for (const [at, count] of counts.entries()) {
    if (count.inBrackets) continue;
    const { claim } = count;
    const last = open.at(-1)?.claim;
    const goesOn =
      last?.dimension === claim.dimension &&
      last !== undefined &&
      isSameSentence(last, claim) &&
      // The same item a second time opens another list.
      !claim.subjects.some((id) => named.has(id));
    if (last && !goesOn) close(at);
    if (claim.dimension === undefined) wholes.push(claim);
    else open.push(count);
    for (const id of claim.subjects) named.add(id);
  }
  close();
  return lists;
}

/** One item is no list. */
const LEAST_PARTS = 2;
/** What is carried over to the next year is told right behind the outcomes. */
const MOST_BEHIND = 2;
/** Only what is received and all outcomes; the rest are lenient readings of 答复. */
const MOST_READINGS = 2;

/** Whether no sentence ends between two counts of a passage. */
function isSameSentence(a: CountClaim, b: CountClaim): boolean {
  return !/[。！？]/u.test(a.passage.text.slice(a.at.to, b.at.from));
}

function listOf(
  items: readonly PlacedCount[],
  wholes: readonly CountClaim[],
  behind: readonly CountClaim[],
  own: number | undefined,
  readings: LawfulReadings,
): PartsClaim | undefined {
  const parts = items.map(({ claim }) => claim);
  const dimension = parts[0]?.dimension;
  if (dimension === undefined || parts.length < LEAST_PARTS) return undefined;
  if (parts.some(({ doubtful, year }) => doubtful || year !== own)) return undefined;
  const announced = wholes.filter((whole) => isWholeOf(whole, dimension) && whole.year === own);
  const whole = announced.findLast(({ doubtful }) => !doubtful);
  if (!whole) return undefined;
  const values = announced.map(({ value }) => value);
  const shifts = carriedShifts([...wholes, ...behind]);
  const inTables = (dimension === "result" ? whole.subjects : ["received", "handled"]).flatMap(
    (id) => readings([id]).slice(0, MOST_READINGS),
  );
  return {
    parts,
    whole,
    lawful: [
      ...values.flatMap((value) => shifts.map((shift) => value + shift)),
      ...inTables.flatMap(({ sum }) => sum ?? []),
    ],
    closed: isClosed(items, dimension) && !hasBareNumber(whole, parts),
  };
}

/** By how much a list may differ from what is received: by what came from last year and what goes to the next. */
function carriedShifts(counts: readonly CountClaim[]): readonly number[] {
  const valuesOf = (id: SubjectId) =>
    counts.flatMap(({ subjects, value }) => (subjects[0] === id ? [value] : []));
  const brought = valuesOf("carried-in");
  const left = valuesOf("carried-out");
  return [
    0,
    ...[...brought, ...left].flatMap((value) => [value, -value]),
    ...brought.flatMap((more) => left.map((less) => more - less)),
  ];
}

function isWholeOf({ subjects }: CountClaim, dimension: Dimension): boolean {
  const [subject] = subjects;
  if (dimension === "result") return subject !== undefined && CASES.has(subject);
  return subject === "received" || subject === "handled";
}

const CASES: ReadonlySet<string> = new Set(["review", "suit", "cases", "direct", "after-review"]);
const LEAST_NAMED = 3;

/**
 * Whether a list is meant to be complete. One of two channels may leave others out; outcomes told one by one
 * are no list unless it is announced, or all of them are named.
 */
function isClosed(items: readonly PlacedCount[], dimension: Dimension): boolean {
  const named = new Set(items.flatMap(({ claim }) => claim.subjects));
  if (dimension === "applicant")
    return named.has("applicant.natural-person") && named.has("applicant.legal");
  if (dimension === "outcome" && named.size < ALL_OUTCOMES && !items.every(({ listed }) => listed))
    return false;
  return items.length >= LEAST_NAMED;
}

const ALL_OUTCOMES = 6;
