import {
  type Mutation,
  onePlace,
  placesIn,
  planted,
  replacing,
  statedAt,
  toldPlainly,
  wordsAt,
  wrong,
} from "./mutation";

/** What was left unfinished, left out or left over. */
export const wordingMutations: readonly Mutation[] = [
  {
    rule: "placeholder-text",
    mistake: "the figure was never filled in",
    plant: (report, picker) => {
      const claim = onePlace(
        toldPlainly(report, "claim").filter((each) => statedAt(each).value > 0),
        picker,
      );
      const blank = picker.from(["XX", "××", "＿＿", "XXX", "____"]);
      return claim && planted(report, [replacing(claim, wrong(blank))]);
    },
  },
  {
    rule: "placeholder-text",
    mistake: "the template's own words were left standing",
    plant: (report, picker) => {
      const [opening] = placesIn(report, "opening");
      const words = picker.from(["（此处填写总体情况）", "（请填写）", "（此处填写）"]);
      return (
        opening && planted(report, [{ from: opening.to, to: opening.to, insert: wrong(words) }])
      );
    },
  },
  {
    rule: "missing-supervision",
    mistake: "a government says nothing of 考核, 评议 and 责任追究",
    plant: (report) => {
      const [supervision] = placesIn(report, "supervision");
      const heading =
        placesIn(report, "subheading", "supervision")[0] ??
        placesIn(report, "heading", "overview")[0];
      // A title with 临溪镇 alone leaves open whether the town's government reports.
      const [title] = placesIn(report, "title");
      const named = title && wordsAt(report, title).includes("人民政府");
      if (!supervision || !heading || (!named && report.body.kind === "township")) return undefined;
      return planted(report, [
        replacing(supervision, "加强组织领导，明确专人负责"),
        replacing(heading, wrong(wordsAt(report, heading))),
      ]);
    },
  },
  {
    rule: "missing-fee-statement",
    mistake: "nothing is said of the fee",
    plant: (report) => {
      const [other] = placesIn(report, "other");
      const [heading] = placesIn(report, "heading", "other");
      if (!other || !heading || report.edition === "2019") return undefined;
      return planted(report, [
        replacing(other, "无其他需要报告的事项。"),
        replacing(heading, wrong("六、其他需要报告的事项")),
      ]);
    },
  },
  {
    rule: "unbalanced-bracket",
    mistake: "a bracket is opened and never closed",
    plant: (report) => {
      const [opening] = placesIn(report, "opening");
      return (
        opening &&
        planted(report, [
          { from: opening.to, to: opening.to, insert: `工作平稳有序${wrong("（")}详见附表。` },
        ])
      );
    },
  },
  {
    rule: "unbalanced-bracket",
    mistake: "a bracket is closed that was never opened",
    plant: (report) => {
      const [opening] = placesIn(report, "opening");
      return (
        opening &&
        planted(report, [
          { from: opening.to, to: opening.to, insert: `工作平稳有序${wrong("）")}。` },
        ])
      );
    },
  },
  {
    rule: "conversion-residue",
    mistake: "a bookmark was left by the conversion from Word",
    plant: (report, picker) => {
      const [opening] = placesIn(report, "opening");
      const residue = picker.from(["[bookmark: _GoBack]", "[bookmark: bookmark7]"]);
      return (
        opening &&
        planted(report, [{ from: opening.from, to: opening.from, insert: wrong(residue) }])
      );
    },
  },
];
