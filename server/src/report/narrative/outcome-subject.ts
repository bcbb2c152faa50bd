import type { SubjectId } from "../../form/form";
import { allMatches } from "../../text/all-matches";
import type { ClauseWords, Counted } from "./counted";
import { nearBefore, startsNear } from "./near";

/**
 * The outcomes of table 3 that a quantity counts: a row by its label, 重复申请 1 件, or the groups, 不予公开 5 件,
 * several of them together when they are joined. Absent when it counts none.
 */
export function outcomeSubject(words: ClauseWords): Counted | undefined {
  const { lead, trail } = words;
  if (ANY_REASON.test(lead) || ANY_REASON.test(trail)) {
    const reason = REASONS.find(
      ([label]) => nearBefore(lead, label, 12) || startsNear(trail, label),
    );
    if (reason) return { subjects: [reason[1]], dimension: undefined, doubtful: false };
  }
  const outcomes = outcomesOf(words);
  return outcomes && { subjects: outcomes, dimension: "outcome", doubtful: false };
}

const OUTCOMES: ReadonlyMap<string, SubjectId> = new Map([
  ["予以公开", "granted"],
  ["同意公开", "granted"],
  ["准予公开", "granted"],
  ["部分公开", "partial"],
  ["不予公开", "refused"],
  ["无法提供", "unavailable"],
  ["不予处理", "not-processed"],
  ["其他处理", "handled-otherwise"],
  ["其它处理", "handled-otherwise"],
]);
const OUTCOME = /(?:予以|(?<!不)同意|准予|部分|不予)公开|无法提供|不予处理|其[他它]处理/gu;
/** What may stand between an outcome and its number. */
const BEHIND_OUTCOME =
  /^(?:的|政府|信息|公开|申请|答复|决定|告知|类|情形|情况|件数|数量|结果|方式|有|共|计|为|是|了|：){0,6}$/u;
const BEFORE_OUTCOME =
  /^(?:的|政府|信息|公开|申请|均|全部|已|被|依法|作出|给予|答复|决定|为|系|属于|属|进行|以){0,6}((?:予以|同意|准予|部分|不予)公开|无法提供|不予处理|其[他它]处理)/u;
const TOGETHER = /^(?:和|及|与|或|、|以及|\/|或者|的){1,3}$/u;

const REASONS: readonly (readonly [RegExp, SubjectId])[] = [
  [/属于国家秘密/u, "secret"],
  [/其[他它]法律(?:、?行政)?法规禁止公开/u, "law"],
  [/三安全一稳定/u, "safety"],
  [/保护第三方合法权益/u, "third-party"],
  [/三类内部事务信息/u, "internal"],
  [/四类过程性信息/u, "process"],
  [/属于行政执法案卷/u, "enforcement"],
  [/属于行政查询事项/u, "admin-query"],
  [/本机关不掌握(?:相关)?(?:政府)?信息/u, "not-held"],
  [/没有现成信息需要?另行制作/u, "needs-making"],
  [/补正后(?:申请内容)?仍不明确/u, "unclear"],
  [/信访、?举报、?投诉类申请/u, "petition"],
  [/要求提供公开出版物/u, "publication"],
  [/无正当理由大量反复申请/u, "abusive"],
  [/重复申请/u, "repeat"],
  [/确认或重新出具已获取信息/u, "confirm"],
  [/逾期不补正/u, "overdue-correction"],
  [/未按收费通知要求缴纳费用|逾期不?未?缴费/u, "overdue-fee"],
];
/** Few quantities name a reason, so that all of them are looked for at once first. */
const ANY_REASON = new RegExp(REASONS.map(([{ source }]) => source).join("|"), "u");

/** The outcomes that the words name right beside the number, counted together when several are joined. */
function outcomesOf({ lead, trail }: ClauseWords): readonly SubjectId[] | undefined {
  const named = allMatches(lead, OUTCOME);
  const last = named.at(-1);
  if (last && BEHIND_OUTCOME.test(lead.slice(last.index + last[0].length))) {
    const ids: SubjectId[] = [];
    let next = last;
    for (const each of named.toReversed()) {
      const between = lead.slice(each.index + each[0].length, next.index);
      if (each !== last && !TOGETHER.test(between)) break;
      ids.unshift(OUTCOMES.get(each[0]) ?? "granted");
      next = each;
    }
    return ids;
  }
  const first = BEFORE_OUTCOME.exec(trail)?.[1];
  return first === undefined ? undefined : [OUTCOMES.get(first) ?? "granted"];
}
