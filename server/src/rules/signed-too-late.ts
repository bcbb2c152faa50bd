import { article } from "../form/source";
import { bodyKind } from "../report/body-kind";
import type { SignedDate } from "../report/dates/signature";
import { defineRule } from "./rule";

/** The last month in which a body publishes its report, and whose duty that is. */
interface Deadline {
  readonly month: number;
  readonly day: number;
  readonly who: "department" | "government";
}

interface Facts {
  readonly signed: SignedDate;
  readonly year: number;
  readonly deadline: Deadline;
}

const departments: Deadline = { month: 1, day: 31, who: "department" };
const governments: Deadline = { month: 3, day: 31, who: "government" };

/** The date of signing lies behind the last day on which the law has the report published. */
export const signedTooLate = defineRule<Facts>({
  id: "signed-too-late",
  group: "dates",
  level: "info",
  summary: {
    zh: "部门的年报应在1月31日前、县级以上政府的年报应在3月31日前公布。",
    en: "Departments publish by 31 January, governments from the county up by 31 March.",
  },
  reason: {
    zh: "条例第四十九条规定了公布时限，逾期公布会在评估和通报中被点名。落款日期晚于时限的，也可能是日期写错了。",
    en: "Article 49 sets the day, and late reports are named in reviews. A later date may also be a slip.",
  },
  whenOff: {
    zh: "落款日期是后来修订、重新公布的日期时，可以关闭。",
    en: "Switch it off where the date is that of a later, corrected publication.",
  },
  source: article(49),
  *find({ report, signature }) {
    const { year, title } = report;
    const deadline = deadlineOf(title?.body ?? "");
    if (year === undefined || !deadline) return;
    for (const signed of signature.dates) {
      const { date } = signed;
      if (date.year < year + 1 || (date.year === year + 1 && date.month <= deadline.month))
        continue;
      yield {
        span: { from: signed.from, to: signed.to },
        facts: { signed, year, deadline },
        found: signed.text,
      };
    }
  },
  say({ signed, year, deadline: { month, day, who } }) {
    const zh = who === "department" ? "部门" : "县级以上地方人民政府";
    const en =
      who === "department"
        ? "Departments publish their reports"
        : "The report of a government is published";
    return {
      zh: `落款日期是“${signed.text}”。条例规定${zh}的年报在${year + 1}年${month}月${day}日前公布。日期写错的请改正，确已逾期的请尽快公布。`,
      en: `The report is signed “${signed.text}”. ${en} by ${day} ${month === 1 ? "January" : "March"} ${year + 1}. Correct the date if it is a slip; if the report is late, publish it soon.`,
    };
  },
  fix: {
    none: {
      zh: "落款日期只有作者知道。",
      en: "When the report was signed only the author knows.",
    },
  },
});

/**
 * The law names departments and governments from the county up. Townships and sub-districts have their day
 * from the county. A government's own office often publishes the government's report under its own name.
 */
function deadlineOf(body: string): Deadline | undefined {
  const kind = bodyKind(body);
  if (kind === "government") return governments;
  if (kind !== "department") return undefined;
  return /(?:政府|府)办(?:公[室厅])?$/u.test(body) ? governments : departments;
}
