import type { CellId } from "../form/form";
import type { Cell } from "../syntax/tree";
import type { BoundCell } from "./bound-report";
import { notationOf, unitName } from "./figure-notation";
import { headDemands } from "./head-cell";
import { figuresOf, type PlacedCell } from "./odd-cells";
import { convertMoney, isMoneyUnit } from "./units";

/** A sum of money in a cell. */
export interface MoneyCell {
  readonly cell: BoundCell;
  readonly node: Cell;
  /** The figure as it stands, without regard to its unit. */
  readonly figure: number;
  /** The unit in the cell, else the head's; absent when neither names one. */
  readonly unit: string | undefined;
  /** What it is in yuan; without a unit the most that it can be, with 万元. */
  readonly yuan: number;
}

/**
 * The sum of money in a cell. Absent when there is none, when it is negative or its unit is none of money,
 * and when the author has explained it in brackets.
 */
export function moneyIn(oddCells: readonly PlacedCell[], id: CellId): MoneyCell | undefined {
  const placed = figuresOf(oddCells, "amount").find(({ cell }) => cell.id === id);
  if (!placed || placed.reading.value < 0) return undefined;
  const notation = notationOf(placed);
  const own = unitName(notation.unit);
  if (notation.note !== "" || (own !== "" && !isMoneyUnit(own))) return undefined;
  const unit = own === "" ? headDemands(placed).unit : own;
  const { cell, node, reading } = placed;
  return {
    cell,
    node,
    figure: Number(reading.figure),
    unit,
    yuan: Number(convertMoney(reading.figure, unit ?? "万元", "元")),
  };
}
