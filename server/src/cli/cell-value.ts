import Big from "big.js";
import type { BoundCell } from "../report/bound-report";

/** Yuan in the units of money that cells carry. Amounts are stated in 万元. */
const yuan: Readonly<Record<string, string>> = {
  元: "1",
  万: "10000",
  万元: "10000",
  亿元: "100000000",
};
const TEN_THOUSAND = "10000";

/**
 * The figure of a cell as an exact decimal: a count in ones (`1.2万` → `12000`), an amount in 万元, turned
 * into it when the cell names another unit (`251000元` → `25.1`). Absent when the cell holds no figure.
 */
export function cellValue({ reading, column }: BoundCell): string | undefined {
  if (reading.kind !== "number") return undefined;
  const unit = reading.manner?.unit ?? "";
  if (column.measure !== "amount") {
    return unit.startsWith("万") ? times(reading.figure, TEN_THOUSAND, "1") : reading.figure;
  }
  const written = yuan[unit];
  return written === undefined || written === TEN_THOUSAND
    ? reading.figure
    : times(reading.figure, written, TEN_THOUSAND);
}

/** Exact, since the divisor is a power of ten and figures have at most fifteen digits. */
function times(figure: string, factor: string, divisor: string): string {
  return new Big(figure).times(factor).div(divisor).toFixed();
}
