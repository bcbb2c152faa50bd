import type { Span } from "../../../server/src/text/span";
import { chinese } from "../restating/numbers";
import type { Picker } from "../restating/picker";
import type { Place } from "../restating/places";
import type { RestatingReport } from "../restating-reports";
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

/** Mistakes in what the text says again of the tables. */
export const claimMutations: readonly Mutation[] = [
  {
    rule: "text-vs-table",
    mistake: "a figure of the text is another one than the table's",
    plant: (report, picker) => {
      const claim = onePlace(
        toldPlainly(report, "claim").filter((each) => isStatedOnce(each, report)),
        picker,
      );
      if (!claim) return undefined;
      const { quantity, value } = statedAt(claim);
      const figure = unlawful(value, report, picker);
      const written = inTheMannerOf(wordsAt(report, claim), figure);
      const expected = lawfulValues(quantity, report).flatMap(inAnyManner);
      return planted(report, [replacing(claim, wrong(written))], { expected });
    },
  },
  {
    rule: "text-denies-table",
    mistake: "the text says that there was no application",
    plant: (report, picker) => {
      const sentence = onePlace(toldSentences(report, "receiving"), picker);
      if (!sentence || (report.quantities.received ?? 0) === 0) return undefined;
      const { we } = report.body;
      const denial = picker.from([
        wrong("未收到政府信息公开申请"),
        `${report.year}年${we}${wrong("未收到政府信息公开申请")}`,
        `全年${wrong("未接到任何形式的信息公开申请")}`,
        `${we}${wrong("没有收到公民、法人或其他组织的政府信息公开申请")}`,
      ]);
      return planted(report, [replacing(sentence, denial)]);
    },
  },
  {
    rule: "text-denies-table",
    mistake: "the text tells of applications of which the table has none",
    plant: (report, picker) => {
      const sentence = onePlace(toldSentences(report, "receiving"), picker);
      if (!sentence || report.quantities.all !== 0) return undefined;
      const figure = wrong(String(2 + picker.below(40)));
      return planted(report, [replacing(sentence, `全年共收到政府信息公开申请${figure}件`)]);
    },
  },
  {
    rule: "text-denies-table",
    mistake: "the text says that there was no review or suit",
    plant: (report, picker) => {
      const { reviews = 0, suits = 0 } = report.quantities;
      const sentence = onePlace(toldSentences(report, "cases"), picker);
      if (!sentence || reviews + suits === 0) return undefined;
      const ofReviews = `全年${wrong("未发生因政府信息公开申请行政复议的情况")}`;
      const ofSuits = [
        wrong("没有因政府信息公开提起行政诉讼"),
        wrong("无因政府信息公开引起的行政诉讼案件"),
      ];
      const denial = reviews > 0 ? ofReviews : picker.from(ofSuits);
      return planted(report, [replacing(sentence, denial)]);
    },
  },
  {
    rule: "text-denies-table",
    mistake: "the text says that nothing is carried over",
    plant: (report, picker) => {
      const sentence = onePlace(toldSentences(report, "handling"), picker);
      if (!sentence || (report.quantities.carriedOut ?? 0) === 0) return undefined;
      const denial = picker.from(["无结转下年度继续办理的申请", "没有结转下年度办理的申请"]);
      return planted(report, [replacing(sentence, wrong(denial))]);
    },
  },
  {
    rule: "parts-total",
    mistake: "the ways in which applications came do not add up to all of them",
    plant: (report, picker) => {
      // The whole must have been announced in plain words before.
      const announced = placesIn(report, "said", "receiving")[0]?.to ?? Number.POSITIVE_INFINITY;
      const parts = toldPlainly(report, "part").filter(({ from }) => from > announced);
      const part = onePlace(parts, picker);
      const list = part && listAround(part, report);
      if (!part || !list) return undefined;
      const { received = 0 } = report.quantities;
      const more = unlawful(received, report, picker) - received;
      const written = inTheMannerOf(wordsAt(report, part), statedAt(part).value + more);
      const words = (from: number, to: number) => report.text.slice(from, to);
      const flawed = words(list.from, part.from) + written + words(part.to, list.to);
      return planted(report, [replacing(list, wrong(flawed))]);
    },
  },
  {
    rule: "percentage",
    mistake: "a share is not that of the two figures before it",
    plant: (report, picker) => {
      const share = onePlace(
        toldPlainly(report, "percent").filter(
          (each) => Number(wordsAt(report, each)) >= 5 && Number(each.name.split("/")[0]) >= 5,
        ),
        picker,
      );
      if (!share) return undefined;
      const right = Number(wordsAt(report, share));
      // Half of the share would be one of twice as much, and nothing in the report may be that.
      const part = Number(share.name.split("/")[0]);
      const shares = knownFigures(report).map((whole) => (part / whole) * 100);
      if (shares.some((each) => Math.abs(each - right / 2) <= 1)) return undefined;
      return planted(report, [replacing(share, wrong(String(Math.round(right / 2))))]);
    },
  },
  {
    rule: "text-contradiction",
    mistake: "all is said to be done while some is carried over",
    plant: (report, picker) => {
      const sentence = onePlace(toldSentences(report, "handling"), picker);
      if (!sentence || (report.quantities.carriedOut ?? 0) === 0) return undefined;
      const claim = picker.from([
        wrong("所有申请均已办理完毕"),
        `收到的政府信息公开申请${wrong("均已办结")}`,
        `受理的申请${wrong("全部办结")}`,
      ]);
      return planted(report, [replacing(sentence, claim)]);
    },
  },
  {
    rule: "text-contradiction",
    mistake: "all reviews are said to be upheld while some are not",
    plant: (report, picker) => {
      const { reviews = 0, corrected = 0, reviewsPending = 0 } = report.quantities;
      const sentence = onePlace(toldSentences(report, "cases"), picker);
      if (!sentence || corrected + reviewsPending === 0) return undefined;
      const claim = `因政府信息公开引发的行政复议${reviews}件，${wrong("均获维持")}`;
      return planted(report, [replacing(sentence, claim)]);
    },
  },
];

/** The plain sentences about a matter that do not go on in the next one: ，其中…. */
function toldSentences(report: RestatingReport, about: string): readonly Place[] {
  return toldPlainly(report, "said").filter(
    ({ name, from, to }) =>
      name === about &&
      !report.text.startsWith("，", to) &&
      !report.text.slice(0, from).endsWith("，"),
  );
}

/**
 * A figure above zero that no other figure of its kind repeats, so that only one place is wrong. Applicants may
 * be counted with or without what was carried in; where that differs, the table alone does not say what is right.
 */
function isStatedOnce(place: Place, report: RestatingReport): boolean {
  const { quantity, value } = statedAt(place);
  return (
    value > 0 &&
    placesIn(report, "claim").filter((each) => statedAt(each).quantity === quantity).length === 1
  );
}

/** All that a figure may rightly be, since practice differs: 收到 may count what was carried in. */
function lawfulValues(quantity: string, { quantities }: RestatingReport): readonly number[] {
  const others: Readonly<Record<string, readonly string[]>> = {
    received: ["all"],
    all: ["received"],
    handled: ["received", "all", "decided"],
    person: ["personAll"],
    legal: ["legalAll"],
    normsMade: ["normsSecond", "normsInForce"],
    normsSecond: ["normsMade", "normsInForce"],
  };
  return [quantity, ...(others[quantity] ?? [])].flatMap((name) => quantities[name] ?? []);
}

/** A figure near the right one that is no figure of the report, nor two of them together. */
function unlawful(value: number, report: RestatingReport, picker: Picker): number {
  const known = knownFigures(report);
  const lawful = new Set(known.flatMap((one) => [one, ...known.map((other) => one + other)]));
  let figure = value + 1 + picker.below(5);
  while (lawful.has(figure)) figure++;
  return figure;
}

/** Every figure of the tables and every quantity that is made of them. */
function knownFigures(report: RestatingReport): readonly number[] {
  const cells = placesIn(report, "cell").map((cell) => Math.abs(Number(wordsAt(report, cell))));
  return [...new Set([...cells, ...Object.values(report.quantities)])];
}

/** From the first to the last part of the list in which a part stands. */
function listAround(part: Place, report: RestatingReport): Span | undefined {
  const sentence = report.places.find(
    ({ kind, from, to }) => kind === "said" && from <= part.from && to >= part.to,
  );
  const parts = placesIn(report, "part").filter(
    ({ from, to }) => sentence && from >= sentence.from && to <= sentence.to,
  );
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last && { from: first.from, to: last.to };
}

/** As it may be written in digits and in words; before 件 2 is 两, in a sum it may be 二. */
function inAnyManner(figure: number): readonly string[] {
  return [String(figure), chinese(figure), ...(figure === 2 ? ["二"] : [])];
}

/** In words where the figure before was written in words, else in digits. */
function inTheMannerOf(before: string, figure: number): string {
  return /^\p{Script=Han}/u.test(before) && figure > 0 && figure < 10_000
    ? chinese(figure)
    : String(figure);
}
