import type { Edit } from "../../text/edit";
import type { Span } from "../../text/span";
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

/** A tag between the digits of a number, as pages saved from Word have. */
const TAG = /<[^<>]{1,400}>/gu;

/**
 * The edits that put another number in the place of a claim's; tags between its digits stay. None when an entity stands for one of them, so that nobody can say what is the number's own.
 */
export function replaceNumber(
  { span, written }: CountClaim | PercentageClaim,
  number: string,
  { tree }: BoundReport,
): readonly Edit[] {
  const source = tree.text.slice(span.from, span.to);
  const pieces = piecesBetweenTags(source, span.from);
  const shown = pieces.map(({ from, to }) => tree.text.slice(from, to)).join("");
  // Digits of full width and spaces between them are one number still; anything else is not its own.
  const isOwn = shown === written || shown.normalize("NFKC").replace(/\s/gu, "") === written;
  if (!isOwn) return [];
  return pieces.map((piece, at) => ({ ...piece, insert: at === 0 ? number : "" }));
}

function piecesBetweenTags(source: string, offset: number): readonly Span[] {
  const pieces: Span[] = [];
  let from = 0;
  for (const { 0: tag, index } of source.matchAll(TAG)) {
    if (index > from) pieces.push({ from: offset + from, to: offset + index });
    from = index + tag.length;
  }
  if (from < source.length) pieces.push({ from: offset + from, to: offset + source.length });
  return pieces;
}
