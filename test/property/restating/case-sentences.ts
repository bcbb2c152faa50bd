import type { Quantities } from "./quantities";
import type { Sentence } from "./sentences";

const some = (q: Quantities, name: string) => (q[name] ?? 0) > 0;
const none = (q: Quantities, name: string) => q[name] === 0;

/** How reports speak of reviews and suits. */
export const cases: readonly Sentence[] = [
  { words: "因政府信息公开申请行政复议{reviews}件，提起行政诉讼{suits}件" },
  { words: "全年发生政府信息公开类行政复议案件{reviews}件、行政诉讼案件{suits}件" },
  { words: "全年因信息公开被复议{reviews%}件、被诉{suits%}件" },
  {
    when: (q) => none(q, "allCases"),
    words: "未发生因信息公开被复议纠错、诉讼败诉的情况，也未收到相关举报",
  },
  { when: (q) => some(q, "allCases"), words: "涉及政府信息公开的复议、诉讼案件共{allCases}件" },
  {
    when: (q) => some(q, "reviews"),
    words:
      "因政府信息公开被申请行政复议{reviews}件，其中结果维持{upheld}件、结果纠正{corrected}件、其他结果{reviewsOther}件、尚未审结{reviewsPending}件",
  },
  {
    when: (q) => some(q, "suits"),
    words:
      "因政府信息公开提起的行政诉讼共{suits}件，其中未经复议直接起诉{direct}件、复议后起诉{after}件",
  },
  {
    when: (q) => some(q, "reviews") && q.upheld === q.reviews,
    words: "{Y}年，因政府信息公开引发的行政复议{reviews}件，均获维持",
  },
  { when: (q) => none(q, "reviews"), words: "本年度未发生因政府信息公开申请行政复议的情况" },
  { when: (q) => none(q, "suits"), words: "没有因政府信息公开提起行政诉讼的情况" },
  {
    when: (q) => none(q, "allCases"),
    words: "{Y}年，{we}未发生因政府信息公开申请行政复议、提起行政诉讼的情况",
  },
  { when: (q) => none(q, "allCases"), words: "无因政府信息公开引起的行政复议和行政诉讼案件" },
  {
    when: (q) => none(q, "allCases"),
    words: "未收到因政府信息公开被申请行政复议、提起行政诉讼的通知",
  },
  {
    when: (q) => none(q, "lost") && some(q, "allCases") && none(q, "pending"),
    words: "复议、诉讼案件中没有被纠正的情形",
  },
];
