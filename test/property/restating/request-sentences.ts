import type { Quantities } from "./quantities";
import type { Sentence, Telling } from "./sentences";

const received = (q: Quantities) => (q.received ?? 0) > 0;
const handled = (q: Quantities) => (q.handled ?? 0) > 0;
const nothing = (q: Quantities, ...names: readonly string[]) =>
  names.every((name) => q[name] === 0);
const something = (q: Quantities, ...names: readonly string[]) =>
  names.every((name) => (q[name] ?? 0) > 0);

/** How reports say what they received, with or without what was carried in. */
export const receiving: readonly Sentence[] = [
  { when: received, words: "{Y}年，{we}共收到政府信息公开申请{received}件" },
  { when: received, words: "全年共受理政府信息公开申请{received}件" },
  { when: received, words: "本年度收到依申请公开{received}件" },
  { when: received, words: "{Y}年度，{we}新收政府信息公开申请{received}件" },
  { when: received, words: "{we}{Y}年共收到{received}件政府信息公开申请" },
  { when: received, words: "收到公民、法人和其他组织提出的政府信息公开申请共计{received}件" },
  { when: received, words: "{Y}年{we}政府信息公开申请数量为{received}件" },
  { when: received, words: "依法受理公众提出的信息公开申请{received}件" },
  { when: received, words: "{Y}年收到政府信息公开申请数量{received}件，同比增长{any}%" },
  { when: received, words: "{Y}年，{we}收到政府信息公开申请{received}件，较上年增加{any}件" },
  { when: received, words: "{Y}年共收到申请{received}件，比{Y-1}年减少{any}件" },
  {
    when: received,
    words: "{Y-1}年收到政府信息公开申请{any}件，{Y!}年收到政府信息公开申请{received}件",
  },
  { when: received, words: "全年新收政府信息公开申请{received}件，上年结转{carriedIn}件" },
  {
    when: received,
    words: "{Y}年，新收到申请{received}件，结转上年度申请{carriedIn}件，合计{all}件",
  },
  { when: received, words: "全年共收到依申请公开{all}件（含上年结转{carriedIn}件）" },
  {
    when: (q) => received(q) && nothing(q, "carriedIn"),
    words: "{we}共收到政府信息公开申请{received}件，无上年结转申请",
  },
  {
    when: (q) => received(q) && nothing(q, "carriedIn", "carriedOut"),
    words: "{Y}年，{we}收到并答复政府信息公开申请{received}件",
  },
  {
    when: (q) => something(q, "carriedIn", "received"),
    words: "上年度结转至本年度办理的申请{carriedIn}件，本年度新收申请{received}件",
  },
];

/** More of the same in rarer words, which nobody need read and nobody may misread. */
export const receivingOtherwise: readonly Sentence[] = [
  { when: received, words: "{Y}年1月1日至12月31日，{we}累计接收依申请公开件{received}件" },
  { when: received, words: "{Y}年{we}共收到申请{received}宗，与上年基本持平" },
  { when: received, words: "{we}共收到{received}份政府信息公开申请，均逐件登记" },
  { when: received, words: "申请量为{received}件，较去年同期翻了一番" },
  {
    when: received,
    words:
      "全年收到申请{received}件（第一季度{c1}件、第二季度{c2}件、第三季度{c3}件、第四季度{c0}件）",
  },
  {
    when: received,
    words: "收到申请{received}件，其中上半年{c1}件，7月至10月{c2}件，11月和12月{c3}件",
  },
  {
    when: received,
    words: "收到申请{received}件，其中本级{c1}件、下属单位{c2}件、派出机构{c3}件",
  },
  { when: received, words: "收到申请{received}件，其中涉及征地拆迁类{some}件" },
  {
    when: received,
    words: "收到申请{received}件，其中由同一申请人提出的{some}件",
  },
  { when: received, words: "{Y!}年收到{received}件（{Y-1}年为{any}件），内容以规划、征收为主" },
  {
    when: (q) => something(q, "received", "carriedIn"),
    words: "{received}件新收申请加上年结转{carriedIn}件，全年应办理{all}件",
  },
  {
    when: received,
    words: "自2019年5月15日新修订的《条例》施行以来，累计收到申请{any}件，本年度{received}件",
  },
];

/** How they say that nothing was received. */
export const receivingNothing: readonly Sentence[] = [
  { words: "{Y}年，{we}未收到政府信息公开申请" },
  { words: "全年未接到任何形式的信息公开申请" },
  { words: "本年度收到政府信息公开申请0件" },
  { words: "{Y}年度，{we}没有收到公民、法人或其他组织的政府信息公开申请" },
  { words: "{we}全年无依申请公开事项" },
  { words: "{Y}年未受理依申请公开件，收到申请数为零" },
  {
    when: (q) => nothing(q, "carriedIn"),
    words: "{Y}年，{we}未收到依申请公开政府信息的申请，无上年结转",
  },
];

/** How they say who applied, and by which way. */
export const applying: readonly Sentence[] = [
  { when: received, words: "按申请人分，自然人{person}件，法人或其他组织{legal}件" },
  { when: received, words: "其中自然人申请{person}件、法人或其他组织申请{legal}件" },
  {
    when: received,
    words:
      "本年新收的{received%}件申请中，自然人{person}件，占{person%received}；法人或其他组织{legal}件，占{legal%received}",
  },
  { when: (q) => received(q) && nothing(q, "legal"), words: "申请人均为自然人" },
  {
    when: (q) => something(q, "company"),
    words: "本年新收申请中，自然人提出{person}件，商业企业提出{company}件",
  },
  {
    when: received,
    words: "新收的{received%}件申请中，当面提交{c1}件、信函提交{c2}件、网络提交{c3}件",
  },
  {
    when: received,
    words:
      "新收申请{received}件，其中：网上申请{c1}件，占{c1%received}；信函申请{c2}件，占{c2%received}；当面申请{c3}件，占{c3%received}",
  },
  {
    when: received,
    words:
      "从申请方式看，{received%}件申请中通过邮寄方式提出{c1}件，通过电子邮件提出{c2}件，通过政府网站提出{c3}件，通过传真提出{c0}件",
  },
  { when: received, words: "申请方式以网络申请为主，内容主要涉及征地拆迁、规划审批等方面" },
  { when: received, words: "其中涉及土地征收的申请较多，约占六成" },
  { when: received, words: "全年未收到以传真形式提交的申请" },
  { when: (q) => received(q) && (q.received ?? 0) > 30, words: "其中涉及土地房屋的近20件" },
];

/** How they say what was done with the applications. */
export const handling: readonly Sentence[] = [
  { when: handled, words: "全年办结{handled}件，结转下年度继续办理{carriedOut}件" },
  { when: handled, words: "共办理依申请公开{handled}件，结转下年度{carriedOut}件" },
  { when: handled, words: "已依法答复{handled%}件" },
  { when: handled, words: "按照法定期限办理答复{handled%}件，{carriedOut}件结转至下一年度办理" },
  { when: handled, words: "全年共办结政府信息公开申请{handled}件，按时答复率100%" },
  { when: (q) => something(q, "carriedOut"), words: "其中{carriedOut}件将转至{Y+1}年继续办理" },
  {
    when: (q) => something(q, "carriedOut", "handled"),
    words: "除{carriedOut%}件因未到答复期限结转下一年度外，其余{handled%}件均已按期答复",
  },
  { when: (q) => handled(q) && nothing(q, "carriedOut"), words: "均已全部办结" },
  {
    when: (q) => handled(q) && nothing(q, "carriedOut"),
    words: "均在法定期限内予以答复，办结率100%",
  },
  {
    when: (q) => handled(q) && nothing(q, "carriedOut"),
    words: "所有申请均已办理完毕，无结转下年度继续办理的申请",
  },
  { when: handled, words: withResults("全年办结{handled}件，其中") },
  { when: handled, words: withResults("共答复{handled}件：") },
  { when: handled, words: withResults("在答复的{handled}件申请中，") },
  { when: handled, words: withNonzeroResults("从办理结果看，") },
  { when: handled, words: withNonzeroResults("办理结果为：") },
  {
    when: handled,
    words:
      "全年共办结{handled}件，其中予以公开{granted}件，占{granted%handled}；部分公开{partial}件，占{partial%handled}；不予公开{refused}件，占{refused%handled}；无法提供{unable}件，占{unable%handled}；不予处理{unprocessed}件，占{unprocessed%handled}；其他处理{otherwise}件，占{otherwise%handled}",
  },
  {
    when: (q) => handled(q) && something(q, "disclosed"),
    words: "办结的{handled}件申请中，予以公开及部分公开{disclosed}件，占{disclosed%handled}",
  },
  {
    when: (q) =>
      handled(q) && nothing(q, "partial", "refused", "unable", "unprocessed", "otherwise"),
    words: "{handled}件均予以公开",
  },
  { when: (q) => something(q, "granted"), words: "依法予以公开{granted}件" },
  { when: (q) => something(q, "unable"), words: "因本机关不掌握等原因无法提供的{unable%}件" },
  { when: (q) => something(q, "not-held"), words: "答复本机关不掌握相关政府信息{not-held}件" },
  { when: (q) => something(q, "petition"), words: "属于信访举报投诉类申请不予处理{petition%}件" },
  { when: (q) => something(q, "repeat"), words: "重复申请{repeat}件，依法不予处理" },
  {
    when: (q) => something(q, "internal"),
    words: "因属于三类内部事务信息不予公开{internal}件",
  },
  { when: (q) => handled(q) && nothing(q, "refused"), words: "没有不予公开的情形" },
  { when: handled, words: "未发生逾期答复的情况，没有收到群众对答复的投诉" },
];

/** More of the same in rarer words. */
export const handlingOtherwise: readonly Sentence[] = [
  { when: handled, words: "至年底办结{handled}件，未办结{carriedOut}件" },
  { when: handled, words: "实际办结{handled}件，剩余{carriedOut}件尚在法定办理期限内" },
  { when: handled, words: "答复{handled}件，转{Y+1}年{carriedOut}件，按期答复率100%" },
  {
    when: (q) => something(q, "refused"),
    words: "{refused}件申请属于不予公开情形，已依法说明理由",
  },
  {
    when: (q) => something(q, "otherwise"),
    words: "另有{otherwise}件因申请人主动撤回等原因作其他处理",
  },
  { when: handled, words: "征求第三方意见2件，第三方不同意公开1件" },
  { when: handled, words: "平均办理时间7.5个工作日，最长20个工作日" },
  { when: handled, words: "办理过程中发出补正通知{any}件、延期答复告知书3件" },
  { when: handled, words: "收到的申请中由上级转送的{some}件" },
];

const results = [
  ["granted", "予以公开"],
  ["partial", "部分公开"],
  ["refused", "不予公开"],
  ["unable", "无法提供"],
  ["unprocessed", "不予处理"],
  ["otherwise", "其他处理"],
] as const;

/** All six results behind an opening, zeros among them. */
function withResults(opening: string) {
  return ({ picker }: Telling) => {
    const between = picker.from(["、", "，", "；"]);
    return opening + results.map(([name, words]) => `${words}{${name}}件`).join(between);
  };
}

/** The results that there were. */
function withNonzeroResults(opening: string) {
  return ({ picker, quantities }: Telling) => {
    const there = results.filter(([name]) => (quantities[name] ?? 0) > 0);
    const between = picker.from(["，", "、"]);
    return opening + there.map(([name, words]) => `${words}{${name}}件`).join(between);
  };
}
