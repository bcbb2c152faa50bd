import type { SectionId, SubjectId } from "../../form/form";
import { blockIn } from "./cases-subject";
import type { CountClaim, Said } from "./claim";
import { isCompared, type Quantity } from "./quantity";

/** What a sentence has spoken of up to a quantity; it begins anew with each sentence. */
export interface Topic {
  readonly quantity: Quantity;
  readonly section: SectionId | undefined;
  /** Whether the passage is about requests. */
  readonly requests: boolean;
  /** Whether 其中 came before. */
  readonly within: boolean;
  /** The block of table 4 that was named last, in the subjects' ids. */
  readonly block: string | undefined;
  /** The documents that were counted last, as a row of table 2; 废止 1 件 goes on with them. */
  readonly documents: string | undefined;
  /** Whether what was counted last is something else: 信访件 12 件，办结 12 件. */
  readonly otherMatter: boolean;
  /** What was counted so far. */
  readonly subjects: ReadonlySet<SubjectId>;
}

/** The topic of a quantity, with what the sentence spoke of before it. */
export function topicOf(
  quantity: Quantity,
  section: SectionId | undefined,
  requests: boolean,
  before: Topic | undefined,
): Topic {
  const { text, sentence, number, lead } = quantity;
  const goesOn = before?.quantity.sentence.from === sentence.from ? before : undefined;
  const since = goesOn?.quantity.to ?? sentence.from;
  return {
    quantity,
    section,
    requests,
    within: goesOn?.within === true || text.slice(since, number.from).includes("其中"),
    block: blockIn(lead) ?? goesOn?.block,
    documents: goesOn?.documents,
    otherMatter: goesOn?.otherMatter === true,
    subjects: goesOn?.subjects ?? NOTHING,
  };
}

const NOTHING: ReadonlySet<SubjectId> = new Set();

/** The topic once the quantity is read, as a claim or as none. */
export function topicBehind(topic: Topic, claim: Said<CountClaim> | undefined): Topic {
  const { quantity } = topic;
  const { unit, inBrackets } = quantity;
  if (unit === "%" || unit === "" || inBrackets || isCompared(quantity)) return topic;
  const [subject] = claim?.subjects ?? [];
  const documents = subject ? /^(norms|rules)\./u.exec(subject)?.[1] : undefined;
  return {
    ...topic,
    documents,
    otherMatter: claim === undefined,
    subjects: subject ? new Set([...topic.subjects, subject]) : topic.subjects,
  };
}
