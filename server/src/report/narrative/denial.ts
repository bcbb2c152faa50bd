import type { SubjectId } from "../../form/form";
import { allMatches } from "../../text/all-matches";
import type { DenialClaim, Said } from "./claim";
import { contextOfWords, type Reporter } from "./context";
import { clauseFrom, sentenceAround } from "./sentence";

/** 未收到, 没有发生, 无: what opens a denial, up to the end of its clause. */
const DENIAL = /(?:未|没有|没|无)[^，。；：！？（）]{1,60}/gu;
const VERB =
  /^(?:未|没有|没|无)(?:曾|有|能)?(?:新)?(?:收到|接到|接收|受理|发生|产生|出现|涉及|因|被|有|引发|收|存在|提起)?/u;
const NOT_RECEIVED =
  /^(?:未|没有|没|无)(?:曾|有)?(?:新)?(?:接收到|收到|接到|接收|受理|收)(?:过)?(?:任何|公民|个人|法人|或|和|及|与|、|其他组织|社会公众|群众|提出|提交|申请人|形式|有关|相关|的|要求){0,10}(?:政府信息|信息|依)?(?:依申请)?公开(?:政府信息)?的?(?:申请|事项|件|信件)?(?:事项|件|情况|情形)?$/u;
const NO_REQUESTS =
  /^无(?:新收|新增)?(?:政府信息公开申请|信息公开申请|依申请公开(?:政府信息)?)(?:的)?(?:申请|事项|件|情况|情形|办理)?$/u;
const NO_CARRIED =
  /^(?:未有|没有|无)(?:政府信息公开申请)?(上一?年度?|下一?年度?)?(?:结转|转入)(?:至|到)?(上一?年度?|下一?年度?|次年)?(?:继续)?(?:办理|处理)?(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:申请)?(?:件|事项|情况|数量)?$/u;
const CASES =
  /^(?:未|没有|没|无)(?:曾|有)?(?:收到|发生|产生|出现|接到|涉及|引发|存在|被)?(?:过)?(?:任何|因|由|涉及|被|申请|提起|引起|引发|产生|发生|政府信息公开|信息公开|依申请公开|工作|而|导致|的|有关|相关|方面|答复|申请人|不服){0,14}(?:行政)?(?:复议|诉讼)(?:和|及|与|或|、|以及|或者|被|申请|提起|的|行政|复议|诉讼|案件|事项|案|情况|情形|发生|件|现象){0,10}$/u;
const NO_NORMS =
  /^(?:未|没有|无)(?:新)?(?:制发|制定|出台|印发|制作)(?:过|任何|新的|行政)?(规范性文件|规章)$/u;

const EXCEPT = /除[^，]{1,20}外|其[他它](?!组织|处理|结果)|另/u;

/** The denials in the text of a passage. */
export function denialsIn(
  text: string,
  topicIsRequests: boolean,
  reporter: Reporter,
): readonly Said<DenialClaim>[] {
  if (!/[未没无]/u.test(text)) return [];
  const claims: Said<DenialClaim>[] = [];
  for (const { 0: written, index } of allMatches(text, DENIAL)) {
    const words = written.replace(/[“”"]/gu, "").replace(/(?:发生|产生)$/u, "");
    const subjects = deniedBy(words, topicIsRequests);
    if (!subjects || !opensClause(text, index)) continue;
    const at = { from: index, to: index + written.length };
    const sentence = text.slice(sentenceAround(text, at.from).from, at.to);
    const { year, partial } = contextOfWords(sentence, reporter);
    const isCarried = subjects[0]?.startsWith("carried") === true;
    const otherYear = year !== reporter.year && !isCarried;
    const doubtful = partial || otherYear || EXCEPT.test(sentence);
    claims.push({ kind: "denial", at, written, subjects, year, doubtful });
  }
  return claims;
}

/** What the words deny; absent when they deny something else, or less than all of it. */
function deniedBy(words: string, topicIsRequests: boolean): readonly SubjectId[] | undefined {
  if (NOT_RECEIVED.test(words) || NO_REQUESTS.test(words)) return ["received"];
  if (topicIsRequests && /^(?:未|没有)(?:收到|接到|受理)(?:任何)?(?:公开)?申请$/u.test(words))
    return ["received"];
  const carried = NO_CARRIED.exec(words);
  if (carried) {
    const direction = carried[1] ?? carried[2];
    if (direction === undefined) return undefined;
    return [direction.startsWith("上") ? "carried-in" : "carried-out"];
  }
  if (CASES.test(words) && VERB.test(words)) {
    const review = words.includes("复议");
    const suit = words.includes("诉讼");
    return [review && suit ? "cases" : review ? "review" : "suit"];
  }
  const norms = NO_NORMS.exec(words)?.[1];
  if (norms) return [norms === "规章" ? "rules.made" : "norms.made"];
  return undefined;
}

/** Whether the denial opens its clause but for who or when: in 从未, 并无, 无论 it is part of a word. */
function opensClause(text: string, at: number): boolean {
  const clause = text.slice(clauseFrom(text, at), at);
  return !/(?:率|是否|如|若|凡|对|因|的)$/u.test(clause) && !/\d+(?:件|起|宗)/u.test(clause);
}
