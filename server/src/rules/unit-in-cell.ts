import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import { visibleSpan } from "../report/cell-edits";
import { cellWords, tableWords } from "../report/cell-words";
import { notationOf, rewriteCell, unitName } from "../report/figure-notation";
import type { Fix } from "../report/fix";
import { figuresOf, type PlacedFigure } from "../report/odd-cells";
import { type PlainFigure, plainFigures } from "../report/plain-figure";
import { defineRule, type Found } from "./rule";

interface UnitInCell {
  readonly placed: PlacedFigure;
  readonly name: Words;
  readonly unit: string;
  /** The ways to write the figure without its unit, the best first; none when the unit does not fit the column. */
  readonly plain: readonly PlainFigure[];
  /** The other counts of the table with a unit, where they are so many that all are one finding. */
  readonly others: readonly UnitInCell[];
}

/** More counts with a unit than these in one table are one habit and not many mistakes. */
const MANY = 6;
/** Of more cells than these only the first are named. */
const MOST_OTHERS = 10;

/** A unit behind a figure, which belongs into the head: `764.8万元`, `3件`. Many counts with one are one finding. */
export const unitInCell = defineRule<UnitInCell>({
  id: "unit-in-cell",
  group: "counts",
  level: "warning",
  summary: {
    zh: "格里只填数字，单位写在表头。",
    en: "Cells hold figures alone; units stand in the head.",
  },
  reason: {
    zh: "带单位的格不能直接汇总；有的填元、有的填万元，容易差一万倍。",
    en: "A figure with its unit cannot be added up, and yuan beside 10,000 yuan is soon wrong by a factor of ten thousand.",
  },
  whenOff: {
    zh: "上级要求连同单位一起填在格里（如采购总金额的表头没有单位）的，可以关闭。",
    en: "Switch it off where the supervising office wants the unit in the cell, as under the head of procurement, which names none.",
  },
  source: notice2021,
  *find({ oddCells }) {
    const found = figuresOf(oddCells, "count", "change", "amount").flatMap(unitIn);
    for (const table of new Set(found.map(({ placed }) => placed.table))) {
      const own = found.filter(({ placed }) => placed.table === table);
      const counts = own.filter(
        ({ placed, plain }) => placed.cell.column.measure === "count" && plain.length > 0,
      );
      const [first, ...others] = counts;
      const together = first && counts.length > MANY ? { ...first, others } : undefined;
      for (const facts of together ? own.filter((each) => !counts.includes(each)) : own)
        yield asFound(facts);
      if (together) yield asFound(together);
    }
  },
  say({ placed, name, unit, plain, others }) {
    const found = placed.node.text;
    const best = plain[0];
    if (others.length > 0) {
      const where = tableWords(placed.table.form);
      const count = others.length + 1;
      return {
        zh: `${where.zh}有 ${count} 格带着单位，如“${found}”。格里只填数字，请把单位去掉。`,
        en: `${count} cells of ${where.en} carry a unit, such as “${found}”. Cells hold figures alone: take the units away.`,
      };
    }
    if (!best) {
      return {
        zh: `${name.zh}写成了“${found}”，单位“${unit}”与这一栏不符。请核对数字是否填错了栏，格里只填数字。`,
        en: `${name.en} is written “${found}”, but the column is not counted in ${unit}. Check whether the figure stands in the wrong column.`,
      };
    }
    const head = best.headText;
    return {
      zh: `${name.zh}写成了“${found}”。格里只填数字，应写作 ${best.text}${head ? `，单位写进表头：“${head}”` : ""}。`,
      en: `${name.en} is written “${found}”. Cells hold figures alone: write ${best.text}${head ? ` and put the unit into the head, “${head}”` : ""}.`,
    };
  },
  fix: ({ placed, plain, others }) =>
    others.length > 0
      ? [fixOfAll([{ placed, plain }, ...others])]
      : plain.map((each, at) => fixOf(placed, each, at === 0 ? "best" : "other")),
});

function unitIn(placed: PlacedFigure): readonly UnitInCell[] {
  const { manner } = placed.reading;
  if (manner?.unit === undefined && manner?.note === undefined) return [];
  const unit = unitName(notationOf(placed).unit);
  if (unit === "") return [];
  const plain = plainFigures(placed, unit);
  return [{ placed, name: cellWords(placed.cell), unit, plain, others: [] }];
}

function asFound(facts: UnitInCell): Found<UnitInCell> {
  const { placed, plain, others } = facts;
  const best = plain[0];
  const named = others.slice(0, MOST_OTHERS);
  return {
    span: visibleSpan(placed.node),
    facts,
    related: named.map((other) => ({
      span: visibleSpan(other.placed.node),
      words: {
        zh: `${other.name.zh}：${other.placed.node.text}`,
        en: `${other.name.en}: ${other.placed.node.text}`,
      },
    })),
    cells: [placed.cell.id, ...named.map((other) => other.placed.cell.id)],
    found: placed.node.text,
    ...(best ? { expected: best.text } : {}),
  };
}

/** Takes the unit from every cell whose figure stays the same without it or is only written out. */
function fixOfAll(units: readonly Pick<UnitInCell, "placed" | "plain">[]): Fix {
  const edits = units.flatMap(({ placed, plain }) =>
    plain[0] ? rewriteCell(placed, plain[0].text) : [],
  );
  return {
    title: {
      zh: `去掉这 ${units.length} 格的单位`,
      en: `Take the units out of these ${units.length} cells`,
    },
    edits,
    preferred: units.every(({ placed, plain }) => keepsDigits(placed, plain[0])),
  };
}

/** Whether only the unit goes: a figure that is converted as well is another one to read. */
function keepsDigits({ reading }: PlacedFigure, plain: PlainFigure | undefined): boolean {
  return plain !== undefined && plain.text === reading.figure;
}

function fixOf(placed: PlacedFigure, plain: PlainFigure, rank: "best" | "other"): Fix {
  const { text, headText, headEdits } = plain;
  return {
    title: headText
      ? {
          zh: `改为 ${text}，表头写成“${headText}”`,
          en: `Change to ${text} and the head to “${headText}”`,
        }
      : { zh: `改为 ${text}`, en: `Change to ${text}` },
    edits: [...rewriteCell(placed, text), ...headEdits],
    preferred: rank === "best" && keepsDigits(placed, plain),
  };
}
