import { casesSubject } from "./cases-subject";
import type { Counted } from "./counted";
import { proactiveSubject } from "./proactive-subject";
import { isCompared } from "./quantity";
import { requestsSubject } from "./requests-subject";
import type { Topic } from "./topic";

const CASE_UNITS: ReadonlySet<string> = new Set(["件", "件次", "宗", "起", "例", ""]);
const DOCUMENT_UNITS: ReadonlySet<string> = new Set(["件", "个", "部", "项", ""]);
const RESPECTIVELY = /分别|各(?:为|有|是)?$/u;
const APART = /其余|剩余|剩下|另外?有?|除|余下|仅/u;

/** Tells what a quantity counts from its words and topic; absent when that is nothing of the tables or of a list. */
export function countedBy(topic: Topic): Counted | undefined {
  const { quantity } = topic;
  const { unit, lead, trail, number } = quantity;
  const isCase = CASE_UNITS.has(unit);
  if ((!isCase && !DOCUMENT_UNITS.has(unit)) || isCompared(quantity)) return undefined;
  if (unit === "" && !/(?:数量?|总数|总量|件数)(?:为|是|：|共)?$/u.test(lead)) return undefined;
  const words = { lead: lead.replace(/[“”"]/gu, ""), trail: trail.replace(/[“”"]/gu, "") };
  const found =
    (isCase ? casesSubject(words, topic) : undefined) ??
    proactiveSubject(words, topic) ??
    (isCase ? requestsSubject(words, topic) : undefined);
  if (!found) return undefined;
  const doubtful =
    found.doubtful ||
    RESPECTIVELY.test(words.lead) ||
    APART.test(words.lead) ||
    number.approximate ||
    (topic.within &&
      found.subjects.some((id) => id === "received" || id === "handled") &&
      !/新收/u.test(lead));
  return { ...found, doubtful };
}
