import type { SectionId, SubjectId } from "../../form/form";
import { allMatches } from "../../text/all-matches";
import { blockIn } from "./cases-subject";
import type { AssuranceClaim, Said } from "./claim";
import { contextOfWords, type Reporter } from "./context";
import { clauseFrom, itemAround, sentenceAround } from "./sentence";

/** 所有申请均已办理完成, 已全部办结. What is due later is done 按期 and says nothing of what is carried out. */
const ALL_DONE =
  /(?:所有|全部|均|都)[^，。；、（）]{0,16}?(?:办结|办理完毕|办理完成|办理完结|办毕|答复完毕|办理结束)|办结率(?:为|达|达到)?100%/gu;
/** What stands in every such assurance; few passages hold any of it. */
const DONE = /办结|办毕|办理(?:完|结束)|答复完毕/u;
const NOT_ALL = /外|其[他它]|上年结转|上一年度结转|应办|对/u;
const BUT = /除|其余|剩余|余下/u;
const IN_TIME = /按[时期]|如期|期限|到期|超期|逾期|及时/u;
const OTHER_MATTERS =
  /信件|信箱|来信|来访|热线|留言|咨询|建议|提案|议案|投诉|举报|案件|复议|诉讼|网民|平台|事项|问题|工单|转办|许可|更正/u;
const NONE_LOST =
  /(均|全部|都)(?:获|被|得到|予以|为|系|结果)?(?:结果)?维持|(?:零|无|没有|未发生)(?:纠错|败诉|被纠错|结果纠正|被纠正)|(?:均|都)?未被?(?:纠正|纠错|撤销)|败诉率(?:为)?0/gu;
/** What stands in every assurance that nothing was lost. */
const LOST_OR_NOT = /维持|纠[错正]|撤销|败诉/u;

/** An assurance as its words tell it, with the quantities that must be 0 for it to be true. */
export interface Assurance extends Said<Omit<AssuranceClaim, "cells">> {
  readonly subjects: readonly SubjectId[];
}

/** The assurances of a passage: that all requests are handled, that no decision was overturned. */
export function assurancesIn(
  text: string,
  section: SectionId | undefined,
  topicIsRequests: boolean,
  reporter: Reporter,
): readonly Assurance[] {
  const claims: Assurance[] = [];
  const add = (from: number, written: string, subjects: readonly SubjectId[]) => {
    claims.push({ kind: "assurance", at: { from, to: from + written.length }, written, subjects });
  };
  if (DONE.test(text) && (topicIsRequests || /(?:所有|全部)申请/u.test(text))) {
    for (const { index, 0: words } of allMatches(text, ALL_DONE)) {
      if (saysAllDone(text, index, words, reporter)) add(index, words, ["carried-out"]);
    }
  }
  if (!LOST_OR_NOT.test(text)) return claims;
  for (const { index, 0: words, 1: all } of allMatches(text, NONE_LOST)) {
    const results = all ? ["corrected", "pending"] : ["corrected"];
    const block = isOtherYear(text, index, reporter) ? undefined : blockAbout(text, section, index);
    if (block)
      add(
        index,
        words,
        results.map((result) => `${block}.${result}`),
      );
  }
  return claims;
}

/** Whether 全部办结 means all requests, and not those due, or matters of another kind. */
function saysAllDone(text: string, at: number, words: string, reporter: Reporter): boolean {
  const { from, to } = itemAround(text, at);
  const item = text.slice(from, to);
  if (
    isOtherYear(text, at, reporter) ||
    IN_TIME.test(item) ||
    BUT.test(item) ||
    OTHER_MATTERS.test(item)
  )
    return false;
  if (NOT_ALL.test(text.slice(clauseFrom(text, at), at) + words)) return false;
  return /申请/u.test(item);
}

/** The block of table 4 that the assurance is about: that of the nearest clause before it that names one. */
function blockAbout(text: string, section: SectionId | undefined, at: number): string | undefined {
  const { from, to } = sentenceAround(text, at);
  const sentence = text.slice(from, to);
  if (section !== "cases" && !/信息公开|依申请/u.test(sentence)) return undefined;
  if (/一审|二审|已审结|审结的|除/u.test(sentence)) return undefined;
  const clauses = text.slice(from, at).split(/[，；]/u);
  for (const clause of clauses.reverse()) {
    const block = blockIn(clause);
    if (block) return block;
  }
  return undefined;
}

/** 上年结转 speaks of this year's work. */
const OTHER_YEAR = /上一?年(?!度?结转)|去年|往年|以来|历年|季度|半年/u;

function isOtherYear(text: string, at: number, reporter: Reporter): boolean {
  const item = itemAround(text, at);
  if (OTHER_YEAR.test(text.slice(item.from, item.to))) return true;
  return (
    contextOfWords(text.slice(sentenceAround(text, at).from, at), reporter).year !== reporter.year
  );
}
