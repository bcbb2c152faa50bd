import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import { visibleSpan } from "../report/cell-edits";
import { cellWords } from "../report/cell-words";
import { notationOf, rewriteCell, unitName } from "../report/figure-notation";
import type { Fix } from "../report/fix";
import { figuresOf, type PlacedFigure } from "../report/odd-cells";
import { type PlainFigure, plainFigures } from "../report/plain-figure";
import { defineRule } from "./rule";

interface UnitInCell {
  readonly placed: PlacedFigure;
  readonly name: Words;
  readonly unit: string;
  /** The ways to write the figure without its unit, the best first; none when the unit does not fit the column. */
  readonly plain: readonly PlainFigure[];
}

/** A unit behind a figure, which belongs into the head: `764.8万元`, `3件`. */
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
  source: notice2021,
  *find({ oddCells }) {
    for (const placed of figuresOf(oddCells, "count", "change", "amount")) {
      const { manner } = placed.reading;
      if (manner?.unit === undefined && manner?.note === undefined) continue;
      const unit = unitName(notationOf(placed).unit);
      if (unit === "") continue;
      const { cell, node } = placed;
      const plain = plainFigures(placed, unit);
      const best = plain[0];
      yield {
        span: visibleSpan(node),
        facts: { placed, name: cellWords(cell), unit, plain },
        cells: [cell.id],
        found: node.text,
        ...(best ? { expected: best.text } : {}),
      };
    }
  },
  say({ placed, name, unit, plain }) {
    const found = placed.node.text;
    const best = plain[0];
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
  fix: ({ placed, plain }) =>
    plain.map((each, at) => fixOf(placed, each, at === 0 ? "best" : "other")),
});

function fixOf(
  placed: PlacedFigure,
  { text, headText, headEdits }: PlainFigure,
  rank: "best" | "other",
): Fix {
  return {
    title: headText
      ? {
          zh: `改为 ${text}，表头写成“${headText}”`,
          en: `Change to ${text} and the head to “${headText}”`,
        }
      : { zh: `改为 ${text}`, en: `Change to ${text}` },
    edits: [...rewriteCell(placed, text), ...headEdits],
    preferred: rank === "best",
    safe: false,
  };
}
