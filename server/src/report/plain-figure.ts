import type { Cell } from "../syntax/tree";
import type { Edit } from "../text/edit";
import { notationOf, writtenFigure } from "./figure-notation";
import { headDemands } from "./head-cell";
import type { PlacedFigure } from "./odd-cells";
import { convertMoney, isMoneyUnit, plainCount, withDecimals } from "./units";

/** A figure without its unit, and what has to be added to the column's head so that it means the same. */
export interface PlainFigure {
  readonly text: string;
  /** The head with the unit in it; absent when the head needs no change. */
  readonly headText: string | undefined;
  readonly headEdits: readonly Edit[];
}

/**
 * The ways to write a figure without the unit behind it, the best first: `764.8万元` is 764.8 under a head
 * of 万元, `251000元` is 25.1 there; under a head that names no unit the unit moves into the head. None
 * when the column is not counted in such a unit, or when its head is lost and the unit would be too.
 */
export function plainFigures(placed: PlacedFigure, unit: string): readonly PlainFigure[] {
  const measure = placed.cell.column.measure;
  if (measure === "amount") return isMoneyUnit(unit) ? plainAmounts(placed, unit) : [];
  const notation = notationOf(placed);
  const figure = unsigned(placed);
  const digits = plainCount(figure, unit);
  if (digits === undefined) return [];
  const kept = digits === figure ? notation.digits : digits;
  return [
    {
      text: writtenFigure({ ...notation, digits: kept, unit: "" }),
      headText: undefined,
      headEdits: [],
    },
  ];
}

function plainAmounts(placed: PlacedFigure, unit: string): readonly PlainFigure[] {
  const { head, unit: demanded, decimals = 0 } = headDemands(placed);
  const own = unit === "万" ? "万元" : unit;
  if (demanded !== undefined) {
    const text = inUnit(placed, own, demanded, decimals);
    return [{ text, headText: undefined, headEdits: [] }];
  }
  if (!head) return [];
  const units = own === "万元" ? [own] : [own, "万元"];
  return units.map((each) => ({
    text: inUnit(placed, own, each, decimals),
    ...withUnit(head, each),
  }));
}

/** The figure in the other unit. In its own unit its digits stay as they are written. */
function inUnit(placed: PlacedFigure, own: string, other: string, decimals: number): string {
  const notation = notationOf(placed);
  const digits = own === other ? notation.digits : convertMoney(unsigned(placed), own, other);
  const padded = decimals > 0 ? withDecimals(digits, decimals) : digits;
  return writtenFigure({ ...notation, digits: padded, unit: "" });
}

/** The figure in plain digits; its sign stays in the notation's lead. */
function unsigned({ reading }: PlacedFigure): string {
  return reading.figure.replace("-", "");
}

function withUnit(head: Cell, unit: string): Omit<PlainFigure, "text"> {
  const added = `（${unit}）`;
  return {
    headText: head.text + added,
    headEdits: [{ from: head.to, to: head.to, insert: added }],
  };
}
