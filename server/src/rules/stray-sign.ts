import { notice2021 } from "../form/source";
import { notationOf, writtenFigure } from "../report/figure-notation";
import { figuresOf } from "../report/odd-cells";
import { doubtfulRewritingFixes, foundRewriting, type Rewriting } from "../report/rewriting";
import { defineRule } from "./rule";

/** A plus sign, or the word 增, before a figure that states no change: `+11` under 处理决定数量. */
export const straySign = defineRule<Rewriting>({
  id: "stray-sign",
  group: "counts",
  level: "warning",
  summary: {
    zh: "“本年增/减”以外的格不写正负号。",
    en: "No sign stands before a figure outside 本年增/减.",
  },
  reason: {
    zh: "加号表示比上年增加。写在件数前，看不出是总数还是增加数，也可能填错了栏。",
    en: "A plus states an increase. Before a count it leaves open whether the whole is meant, and may show a wrong column.",
  },
  whenOff: {
    zh: "上级要求在处理决定数量等栏也用正负号表示比上年增减的，可以关闭。",
    en: "Switch it off where the supervising office wants the number of decisions and the like to be given as changes with a sign.",
  },
  source: notice2021,
  *find({ oddCells }) {
    for (const placed of figuresOf(oddCells, "count", "amount")) {
      const { manner, value } = placed.reading;
      if (value < 0 || (!manner?.sign && !manner?.worded)) continue;
      yield foundRewriting(placed, writtenFigure({ ...notationOf(placed), lead: "" }));
    }
  },
  say: ({ placed, name, found, expected }) =>
    placed.row.columns.some(({ measure }) => measure === "change")
      ? {
          zh: `${name.zh}写成了“${found}”。只有“本年增/减”一栏写正负号，这一格填数量，应写作 ${expected}；若是增加数，请移到“本年增/减”一栏。`,
          en: `${name.en} is written “${found}”. Only 本年增/减 carries a sign; here write ${expected}. If it is an increase, it belongs under 本年增/减.`,
        }
      : {
          zh: `${name.zh}写成了“${found}”。这一格不写正负号，应写作 ${expected}；若是比上年增加的数，请改填本年的数。`,
          en: `${name.en} is written “${found}”. This cell takes no sign: write ${expected}. If it is an increase over last year, write this year's whole figure instead.`,
        },
  fix: doubtfulRewritingFixes,
});
