import type { SectionId } from "../../form/form";
import { type Assurance, assurancesIn } from "./assurance";
import type { CountClaim, DenialClaim, Said } from "./claim";
import { contextOf, type Reporter } from "./context";
import { denialsIn } from "./denial";
import { withPartialAnswers } from "./partial-answers";
import { type Quantity, quantitiesIn } from "./quantity";
import { countedBy } from "./subject";
import { type Topic, topicBehind, topicOf } from "./topic";

/** All that the claims of a passage depend on; nothing of where it stands or of what the tables have. */
export interface PassageWords {
  readonly text: string;
  readonly section: SectionId;
  /** The line above when it is a heading without a sentence: （二）依申请公开. */
  readonly heading: string;
  readonly reporter: Reporter;
}

/** What a passage says by its words alone. */
export interface PassageReading {
  readonly numbers: readonly ReadNumber[];
  readonly others: readonly (Said<DenialClaim> | Assurance)[];
}

/** A number of a passage; what it counts is absent when that is nothing of the tables or of a list. */
export interface ReadNumber {
  readonly quantity: Quantity;
  readonly count: Said<CountClaim> | undefined;
  /** Whether a list was announced before it in its sentence. */
  readonly listed: boolean;
}

const ABOUT_REQUESTS =
  /公开的?申请|依申请|信息的?申请|申请(?:公开|办理|数量|方式|人)|(?:收到|受理|共|件)申请|予以公开|不予公开|无法提供|不予处理/u;
/** A figure that is yet to be filled in leaves open what stands around it. */
const GAP = /[×＿_]{2}|X{2}/u;

/** Reads a passage. Linear in the length of its text. */
export function readPassage({ text, section, heading, reporter }: PassageWords): PassageReading {
  const requests =
    section === "requests" || ABOUT_REQUESTS.test(text) || ABOUT_REQUESTS.test(heading);
  return {
    numbers: withPartialAnswers(readNumbers(text, section, requests, reporter)),
    others: [
      ...denialsIn(text, requests, reporter),
      ...assurancesIn(text, section, requests, reporter),
    ],
  };
}

function readNumbers(
  text: string,
  section: SectionId,
  requests: boolean,
  reporter: Reporter,
): readonly ReadNumber[] {
  const hasGap = GAP.test(text);
  const numbers: ReadNumber[] = [];
  let topic: Topic | undefined;
  let last: Said<CountClaim> | undefined;
  for (const quantity of quantitiesIn(text)) {
    if (quantity.unit === "%") {
      numbers.push({ quantity, count: undefined, listed: false });
      continue;
    }
    topic = topicOf(quantity, section, requests, topic);
    const read = countOf(topic, last, reporter);
    const count = read && hasGap ? { ...read, doubtful: true } : read;
    topic = topicBehind(topic, count);
    last = count ?? last;
    numbers.push({ quantity, count, listed: topic.within });
  }
  return numbers;
}

function countOf(
  topic: Topic,
  before: Said<CountClaim> | undefined,
  reporter: Reporter,
): Said<CountClaim> | undefined {
  const { quantity } = topic;
  const counted = countedBy(topic);
  if (!counted) return undefined;
  const { text, number, unit } = quantity;
  const { subjects, dimension } = counted;
  const { year, partial } = contextOf(quantity, reporter);
  // 2023 年结转 3 件 is last year's number of this year's table.
  const isCarried = subjects[0]?.startsWith("carried") === true;
  const otherYear = year !== reporter.year && !isCarried;
  const ofPart = dimension === "applicant" && !isOfAll(before);
  return {
    kind: "count",
    at: { from: number.from, to: number.to },
    written: text.slice(number.from, number.to),
    value: number.value,
    unit,
    approximate: number.approximate,
    subjects,
    dimension,
    year: isCarried ? reporter.year : year,
    doubtful: counted.doubtful || partial || otherYear || ofPart,
  };
}

/** Applicants are counted of all requests, unless the list before is of an outcome or of suits. */
function isOfAll(before: Said<CountClaim> | undefined): boolean {
  if (!before || before.dimension === "applicant" || before.dimension === "channel") return true;
  return (
    before.dimension === undefined &&
    ["received", "handled", "carried-in", "carried-out"].includes(before.subjects[0] ?? "")
  );
}
