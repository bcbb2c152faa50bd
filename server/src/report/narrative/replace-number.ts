import type { Edit } from "../../text/edit";
import type { BoundReport } from "../bound-report";
import type { CountClaim, DenialClaim, PercentageClaim } from "./claim";
import { inMannerOf } from "./numeral";

/** Another number in the manner of a claim's: `1,234` for `1,243`, 七 for 三十七, and 两 for 十二 before 件. */
export function numberLike(
  claim: CountClaim | DenialClaim | PercentageClaim,
  value: number,
): string {
  const written = inMannerOf(claim.written, value);
  return written === "二" && claim.kind === "count" && claim.unit !== "" ? "两" : written;
}

/**
 * The edit that puts another number in the place of a claim's, written in its manner. Absent when tags part
 * the number in the source, so that an edit would take them away.
 */
export function replaceNumber(
  claim: CountClaim | PercentageClaim,
  value: number,
  { tree }: BoundReport,
): Edit | undefined {
  const { span, written } = claim;
  const source = tree.text.slice(span.from, span.to);
  // Digits of full width and spaces between them are one number still; anything else is not its own.
  const isWhole = source === written || source.normalize("NFKC").replace(/\s/gu, "") === written;
  return isWhole ? { ...span, insert: numberLike(claim, value) } : undefined;
}
