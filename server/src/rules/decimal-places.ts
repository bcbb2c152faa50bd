import { notice2019 } from "../form/source";
import { tableWords } from "../report/cell-words";
import { notationOf, rewriteCell, writtenFigure } from "../report/figure-notation";
import { headDemands } from "../report/head-cell";
import { figuresOf, type PlacedFigure } from "../report/odd-cells";
import { foundRewriting, type Rewriting, rewritingFixes } from "../report/rewriting";
import { withDecimals } from "../report/units";
import { defineRule, type Found } from "./rule";

interface DecimalPlaces extends Rewriting {
  readonly decimals: number;
  readonly demanded: number;
  /** The other counts of the table with decimals, where they are so many that all are one finding. */
  readonly others: readonly Rewriting[];
}

/** More counts with decimals than these in one table come from one program that wrote them so. */
const MANY = 6;
const MOST_RELATED = 10;

/**
 * Not as many decimals as the column's head demands, `5.567` under 保留四位小数; or decimals behind a whole
 * count, `3.00`. The national form demands none, and 0 needs none. Many counts with them are one finding.
 */
export const decimalPlaces = defineRule<DecimalPlaces>({
  id: "decimal-places",
  group: "counts",
  level: "info",
  summary: {
    zh: "小数位数与表头的要求一致；件数不写小数。",
    en: "A figure has as many decimals as its column's head demands; a count has none.",
  },
  reason: {
    zh: "表头写明“保留四位小数”，却写成 5.567，就看不出末位是 0 还是漏打了；应写作 5.5670。",
    en: "Under a head that asks for four decimals 5.567 leaves open whether the last one is 0 or was lost; it is written 5.5670.",
  },
  whenOff: {
    zh: "表头的“保留四位小数”只是沿用下来、收表的单位并不要求的，可以关闭；表头没有要求位数的金额本来就不检查。",
    en: "Switch it off where the head's four decimals are merely inherited and nobody asks for them; sums of money under heads that ask for none are not checked anyway.",
  },
  source: notice2019,
  *find({ oddCells }) {
    const found = figuresOf(oddCells, "count", "change", "amount").flatMap(wrongDecimals);
    for (const table of new Set(found.map(({ facts }) => facts.placed.table))) {
      const own = found.filter(({ facts }) => facts.placed.table === table);
      const counts = own.filter(({ facts }) => facts.demanded === 0);
      const [first, ...others] = counts;
      const together = first && counts.length > MANY;
      for (const each of together ? own.filter((one) => !counts.includes(one)) : own) yield each;
      if (!together) continue;
      yield {
        ...first,
        facts: { ...first.facts, others: others.map(({ facts }) => facts) },
        related: others.slice(0, MOST_RELATED).map(({ span, facts: { name, found: text } }) => ({
          span,
          words: { zh: `${name.zh}：${text}`, en: `${name.en}: ${text}` },
        })),
      };
    }
  },
  say: ({ placed, name, found, expected, decimals, demanded, others }) => {
    if (others.length > 0) {
      const where = tableWords(placed.table.form);
      return {
        zh: `${where.zh}有 ${others.length + 1} 格件数带着小数，如“${found}”。件数不写小数，应写作 ${expected} 这样的整数。`,
        en: `${others.length + 1} counts of ${where.en} have decimals, such as “${found}”. Counts have none: write ${expected}.`,
      };
    }
    if (demanded === 0) {
      return {
        zh: `${name.zh}按件计，不写小数：“${found}”应写作 ${expected}。`,
        en: `${name.en} is a count and has no decimals: write “${found}” as ${expected}.`,
      };
    }
    const head = {
      zh: `${name.zh}的 ${found} 有 ${decimals} 位小数，表头要求 ${demanded} 位`,
      en: `${name.en}: ${found} has ${decimals} decimals, the head asks for ${demanded}`,
    };
    return found === expected
      ? {
          zh: `${head.zh}。请由填报人取舍。`,
          en: `${head.en}. How to shorten it is for the author to say.`,
        }
      : { zh: `${head.zh}，应写作 ${expected}。`, en: `${head.en}: write ${expected}.` };
  },
  fix(facts) {
    if (facts.expected === facts.found) return [];
    if (facts.others.length === 0) return rewritingFixes(facts);
    const all = [facts, ...facts.others];
    return [
      {
        title: {
          zh: `去掉这 ${all.length} 格的小数`,
          en: `Take the decimals out of these ${all.length} cells`,
        },
        edits: all.flatMap(({ placed, expected }) => rewriteCell(placed, expected)),
        preferred: true,
      },
    ];
  },
});

function wrongDecimals(placed: PlacedFigure): readonly Found<DecimalPlaces>[] {
  const { decimals } = placed.reading;
  const demanded = demandedFor(placed);
  if (demanded === undefined || decimals === demanded) return [];
  const notation = notationOf(placed);
  // A unit in the cell comes first: without it the figure may be another one.
  if (notation.unit !== "") return [];
  const digits = withDecimals(notation.digits, demanded);
  const { facts, ...found } = foundRewriting(placed, writtenFigure({ ...notation, digits }));
  const all = { ...facts, decimals, demanded, others: [] };
  // More decimals than demanded would have to be rounded, and no figure is ever rounded.
  if (found.expected === found.found)
    return [{ span: found.span, facts: all, cells: found.cells, found: found.found }];
  return [{ ...found, facts: all }];
}

/** The decimals that the cell must have; absent when nobody demands any. */
function demandedFor(placed: PlacedFigure): number | undefined {
  const { cell, reading } = placed;
  if (cell.column.measure === "amount")
    return reading.value === 0 ? undefined : headDemands(placed).decimals;
  // A fraction of a count is a mistake of another kind.
  return Number.isInteger(reading.value) ? 0 : undefined;
}
