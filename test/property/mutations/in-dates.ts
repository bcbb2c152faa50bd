import type { Body } from "../restating/bodies";
import { writeDate } from "../restating/dates";
import type { Place } from "../restating/places";
import type { RestatingReport } from "../restating-reports";
import {
  type Mutation,
  onePlace,
  type Planted,
  placesIn,
  planted,
  replacing,
  toldPlainly,
  wordsAt,
  wrong,
} from "./mutation";

const manners = ["plain", "spaced", "full-width", "words"] as const;

/** Mistakes in dates, and in who reports. */
export const dateMutations: readonly Mutation[] = [
  {
    rule: "signed-too-early",
    mistake: "the report is dated in the year that it reports on",
    plant: (report, picker) => {
      const date = onePlace(placesIn(report, "date"), picker);
      if (!date) return undefined;
      const [month, day] = [1 + picker.below(12), 1 + picker.below(28)];
      const manner = picker.from(manners);
      const early = writeDate(report.year, month, day, manner);
      // In the first half of a year the year alone is wrong; later nobody knows what was meant.
      if (month > 6) return planted(report, [replacing(date, wrong(early))]);
      const [right = ""] = writeDate(report.year + 1, month, day, manner).split(/ ?年/u);
      const edit = replacing(date, early.replace(/^[^ 年]+/u, wrong));
      return planted(report, [edit], { expected: [right] });
    },
  },
  {
    rule: "signed-too-late",
    mistake: "the report is dated after the day by which the law asks for it",
    plant: (report, picker) => {
      const { kind } = report.body;
      const date = onePlace(placesIn(report, "date"), picker);
      // For townships, sub-districts and public bodies the law names no day.
      if (!date || (kind !== "government" && kind !== "department")) return undefined;
      const month = (kind === "government" ? 4 : 2) + picker.below(3);
      const late = writeDate(report.year + 1, month, 1 + picker.below(28), picker.from(manners));
      return planted(report, [replacing(date, wrong(late))]);
    },
  },
  {
    rule: "reporting-period",
    mistake: "the period begins in the year before",
    plant: (report, picker) => {
      const from = onePlace(placesIn(report, "period", "from-year"), picker);
      return (
        from && planted(report, [replacing(from, wrong(String(report.year - 1)))], theYear(report))
      );
    },
  },
  {
    rule: "reporting-period",
    mistake: "the period ends in another year",
    plant: (report, picker) => {
      const to = onePlace(placesIn(report, "period", "to-year"), picker);
      const year = report.year + picker.from([-1, 1]);
      return to && planted(report, [replacing(to, wrong(String(year)))], theYear(report));
    },
  },
  {
    rule: "reporting-period",
    mistake: "the period ends before the year does",
    plant: (report, picker) => {
      const end = onePlace(placesIn(report, "period", "end"), picker);
      // Only the figures that differ from those of 12月31日 are underlined.
      const early = [`${wrong("11月30")}日`, `${wrong("10")}月31日`, `12月${wrong("21")}日`];
      return end && planted(report, [replacing(end, picker.from(early))]);
    },
  },
  {
    rule: "wrong-year",
    mistake: "last year's number was left standing before what was received this year",
    plant: (report, picker) => {
      const { received = 0 } = report.quantities;
      const [next] = placesIn(report, "heading", "proactive");
      const sentence = toldPlainly(report, "said").find(({ name }) => name === "receiving");
      if (!sentence || !next || received === 0 || sentence.from > next.from) return undefined;
      if (comparesYears(report, sentence)) return undefined;
      const ours = picker.from(["，我单位共收到", "共收到", "，全年受理"]);
      const told = `${wrong(String(report.year - 1))}年${ours}政府信息公开申请${received}件`;
      return planted(report, [replacing(sentence, told)], theYear(report));
    },
  },
  {
    rule: "title-year",
    mistake: "the title names no year",
    plant: (report) => {
      const [title, ...further] = placesIn(report, "title");
      if (!title || further.length > 0) return undefined;
      return planted(report, [
        replacing(title, wrong(wordsAt(report, title).replace(/ ?\d{4} ?年度?/, ""))),
      ]);
    },
  },
  {
    rule: "duplicate-title",
    mistake: "the title stands again under the first heading",
    plant: (report) => {
      const [title, ...further] = placesIn(report, "title");
      const [opening] = placesIn(report, "opening");
      if (!title || !opening || further.length > 0) return undefined;
      const again = wrong(wordsAt(report, title));
      const between = report.text.includes("<p") ? "</p>\n<p>" : "\n\n";
      return planted(report, [{ from: opening.from, to: opening.from, insert: again + between }]);
    },
  },
  {
    rule: "body-name",
    mistake: "another body signs than the one that the title names",
    plant: (report, picker) => {
      const signature = onePlace(placesIn(report, "signature"), picker);
      const others = otherBodies[report.body.kind];
      return (
        others && signature && planted(report, [replacing(signature, wrong(picker.from(others)))])
      );
    },
  },
];

function theYear({ year }: RestatingReport): Pick<Planted, "expected"> {
  return { expected: [String(year)] };
}

/** Bodies of the same kind elsewhere; one of another kind may sign for this one. */
const otherBodies: Readonly<Partial<Record<Body["kind"], readonly string[]>>> = {
  department: ["白水县交通运输局", "北辰市民政局"],
  government: ["白水县人民政府", "北辰市人民政府"],
  township: ["高坪镇人民政府", "大源乡人民政府"],
  street: ["西郊街道办事处"],
};

/**
 * Whether another sentence of section 一 counts something for the report year, so that last year's may stand
 * there to be compared with it, or whether its paragraph looks back.
 */
function comparesYears({ text, places, year }: RestatingReport, sentence: Place): boolean {
  const [from, to] = ["overview", "proactive"].map(
    (name) => places.find((each) => each.kind === "heading" && each.name === name)?.to ?? 0,
  );
  const others = text.slice(from, sentence.from) + text.slice(sentence.to, to);
  const counting = new RegExp(`(?:全年|本年|${year} ?年)[^。；\\n]*(?:[件篇次]|条(?!例))`, "u");
  return counting.test(others) || /上年|比\d|结转/.test(others);
}
