import type { SectionId, SubjectId } from "../../form/form";
import { blockIn } from "./cases-subject";
import type { CountClaim, Said } from "./claim";
import { isCompared, type Quantity } from "./quantity";
import { itemAround } from "./sentence";

/** What a sentence has spoken of up to a quantity; it begins anew with each sentence. */
export interface Topic {
  readonly sentenceFrom: number;
  /** Whether the passage is about requests, and the sentence about reviews and suits over them. */
  readonly requests: boolean;
  readonly disclosureCases: boolean;
  /** Whether 其中 came before. */
  readonly within: boolean;
  /** The block of table 4 that was named last, in the subjects' ids. */
  readonly block: string | undefined;
  /** The documents that were counted last, as a row of table 2; 废止 1 件 goes on with them. */
  readonly documents: string | undefined;
  /** Whether what it counts was shown to the public: 公布行政许可决定12件、行政处罚决定3件. */
  readonly shown: boolean;
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
  const goesOn = before?.sentenceFrom === sentence.from ? before : undefined;
  return {
    sentenceFrom: sentence.from,
    requests,
    disclosureCases: isAboutCases(quantity, section),
    within: goesOn?.within === true || text.slice(sentence.from, number.from).includes("其中"),
    block: blockIn(lead) ?? goesOn?.block,
    documents: goesOn?.documents,
    shown: SHOWN.test(text.slice(itemAround(text, number.from, sentence).from, number.from)),
    otherMatter: goesOn?.otherMatter === true,
    subjects: goesOn?.subjects ?? new Set(),
  };
}

/**
 * Whether reviews and suits are those over disclosure: 信息公开 was named with them. 行政复议26件，其中涉及信息公开的4件
 * counts all reviews first, and 作为复议机关 speaks of those that the body decided itself.
 */
function isAboutCases(
  { text, number, to, sentence, trail }: Quantity,
  section: SectionId | undefined,
): boolean {
  const { from: itemFrom, to: itemTo } = itemAround(text, number.from, sentence);
  const item = text.slice(itemFrom, itemTo);
  if (/其中[^，。；]{0,8}信息公开/u.test(item)) return false;
  if (/复议机[关构]|审理/u.test(item) && !/信息公开(?:类|引发|申请|被)/u.test(item)) return false;
  if (section === "cases") return true;
  return /信息公开|依申请|公开申请/u.test(text.slice(sentence.from, to + trail.length));
}

/** The topic once the quantity is read, as a claim or as none. */
export function topicBehind(
  topic: Topic,
  quantity: Quantity,
  claim: Said<CountClaim> | undefined,
): Topic {
  if (isCompared(quantity) || quantity.inBrackets || quantity.unit === "%" || quantity.unit === "")
    return topic;
  const [subject] = claim?.subjects ?? [];
  const documents = /^(norms|rules)\./u.exec(subject ?? "")?.[1];
  return {
    ...topic,
    documents,
    otherMatter: claim === undefined,
    subjects: subject ? new Set([...topic.subjects, subject]) : topic.subjects,
  };
}

const SHOWN = /公开|公示|公布|发布/u;
