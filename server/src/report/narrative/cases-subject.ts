import type { ClauseWords, Counted } from "./counted";
import { nearBefore, startsNear } from "./near";
import { itemAround } from "./sentence";
import type { Topic } from "./topic";

const RESULTS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:结果)?维持(?:原)?(?:行政行为|具体行政行为|决定)?|驳回(?:诉讼|复议)?(?:请求|申请)?/u,
    "upheld",
  ],
  [/(?:结果)?纠正|纠错|撤销|确认违法|责令(?:重新)?(?:答复|履行)/u, "corrected"],
  [/其[他它]结果|(?:撤回|终止|和解|调解)/u, "other"],
  [/(?:尚)?未审结|尚未(?:审结|办结)|正在审理|审理中|在审/u, "pending"],
];
const FORMAL_RESULT = /结果维持|结果纠正|其[他它]结果|尚未审结|未审结/u;
const AS_REVIEWER = /审理|复议机关|作为|应诉|出庭|收到行政复议申请|受理行政复议|办理行政复议/u;
const INSTANCE = /一审|二审|再审|本级|市级|省级|败诉|胜诉/u;

/** What a quantity counts of table 4, reviews, suits and their results; absent when it counts nothing of it. */
export function casesSubject({ lead, trail }: ClauseWords, topic: Topic): Counted | undefined {
  const about = lead + trail;
  const block = blockIn(lead) ?? blockAtStart(trail);
  const of = block ?? topic.block;
  if (of === undefined) return undefined;
  if (AS_REVIEWER.test(about) && !/信息公开/u.test(about)) return undefined;
  const doubtful = !isOverDisclosure(topic) || INSTANCE.test(about);
  const result = RESULTS.find(([label]) => nearBefore(lead, label, 8) || startsNear(trail, label));
  if (result) {
    const formal = FORMAL_RESULT.test(about) || result[1] === "pending" || result[1] === "upheld";
    return { subjects: [`${of}.${result[1]}`], dimension: "result", doubtful: doubtful || !formal };
  }
  if (block === undefined) return undefined;
  const named = /(?:行政)?(?:复议|诉讼|起诉)/u;
  if (!nearBefore(lead, named, 14) && !startsNear(trail, named)) return undefined;
  if (/答复|决定书|意见书|培训|职责|机构/u.test(lead.slice(-10))) return undefined;
  return { subjects: [block], dimension: undefined, doubtful };
}

/** Without one of these no block is named; few clauses have any. */
const CASES = /复议|诉讼|起诉/u;

/** The block of table 4 that words name, as `Subject` ids have it. */
export function blockIn(words: string): string | undefined {
  if (!CASES.test(words)) return undefined;
  if (/未经(?:行政)?复议直接|直接(?:提起)?(?:行政)?(?:起诉|诉讼)/u.test(words)) return "direct";
  if (/复议后(?:再|又)?(?:提起)?(?:行政)?(?:起诉|诉讼)/u.test(words)) return "after-review";
  const review = words.lastIndexOf("复议");
  const suit = Math.max(words.lastIndexOf("诉讼"), words.lastIndexOf("起诉"));
  if (review >= 0 && suit >= 0) return "cases";
  return review >= 0 ? "review" : suit >= 0 ? "suit" : undefined;
}

function blockAtStart(trail: string): string | undefined {
  return /^(?:的)?(?:政府信息公开|信息公开)?(?:类)?(?:行政)?(?:复议|诉讼)/u.test(trail)
    ? blockIn(trail)
    : undefined;
}

/**
 * Whether reviews and suits are those over disclosure: 信息公开 was named with them. 行政复议26件，其中涉及信息公开的4件
 * counts all reviews first, and 作为复议机关 speaks of those that the body decided itself.
 */
function isOverDisclosure({ quantity, section }: Topic): boolean {
  const { text, number, to, sentence, trail } = quantity;
  const { from: itemFrom, to: itemTo } = itemAround(text, number.from, sentence);
  const item = text.slice(itemFrom, itemTo);
  if (/其中[^，。；]{0,8}信息公开/u.test(item)) return false;
  if (/复议机[关构]|审理/u.test(item) && !/信息公开(?:类|引发|申请|被)/u.test(item)) return false;
  if (section === "cases") return true;
  return /信息公开|依申请|公开申请/u.test(text.slice(sentence.from, to + trail.length));
}
