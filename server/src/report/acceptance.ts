import type { CellId } from "../form/form";
import { ACCEPT_WORD, type AcceptComment } from "../syntax/accept-comment";

/** What tells one finding from the others of a report, in words that an author can read and write. */
export interface AcceptanceKey {
  readonly rule: string;
  /** The cell that the finding is about; absent when it is about none. */
  readonly cell?: CellId;
  /** What stands there, or in the running text; absent where the rule has nothing to show. */
  readonly value?: string;
}

/** A finding that the author lets stand, and why. It ends when the value changes. */
export interface Acceptance extends AcceptanceKey {
  readonly reason: string;
}

/** An acceptance as it stands in a report. A rule or reason that is not written is empty. */
export interface WrittenAcceptance extends Acceptance {
  readonly comment: AcceptComment;
}

/** One that accepts nothing, and why. */
export interface UnusedAcceptance {
  readonly written: WrittenAcceptance;
  readonly why: "no such finding" | "unknown rule" | "no reason";
}

const LONGEST_VALUE = 60;
const KEPT_END = 29;

/**
 * A value as acceptances have it: on one line, without the signs that would end a comment or a quotation,
 * and of a long one only the two ends. Applied again it changes nothing.
 */
export function acceptedValue(text: string): string {
  const plain = text
    .replace(/\s+/gu, " ")
    .trim()
    .replaceAll('"', "'")
    .replaceAll("<", "＜")
    .replaceAll(">", "＞");
  if (plain.length <= LONGEST_VALUE) return plain;
  return `${plain.slice(0, KEPT_END)}…${plain.slice(-KEPT_END)}`;
}

/** `requests.new.total`, `requests.new.total=18`, `="2020 年共收到"`: whatever may follow the rule's name. */
const PLACE = /^([a-z][a-z-]*(?:\.[a-z0-9-]+){2,3})?(?:=(?:"([^"]*)"|(\S*)))?(?=\s|$)/u;

/** Reads a comment: the rule, then the cell and value where they are given; the rest is the reason. */
export function readAcceptance(comment: AcceptComment): WrittenAcceptance {
  const content = comment.content.trim();
  const rule = /^\S*/u.exec(content)?.[0] ?? "";
  const rest = content.slice(rule.length).trim();
  const [place = "", cell, quoted, bare] = PLACE.exec(rest) ?? [];
  const value = acceptedValue(quoted ?? bare ?? "");
  return {
    rule,
    ...(cell === undefined ? {} : { cell }),
    ...(value === "" ? {} : { value }),
    reason: rest.slice(place.length).trim(),
    comment,
  };
}

/** The comment that accepts a finding, on one line; `readAcceptance` reads it back. */
export function acceptCommentOf({ rule, cell, value, reason }: Acceptance): string {
  const given = value !== undefined && (/\s/u.test(value) ? `="${value}"` : `=${value}`);
  const place = `${cell ?? ""}${given || ""}`;
  const why = reason.replace(/\s+/gu, " ").trim().replaceAll("<", "＜").replaceAll(">", "＞");
  const words = [ACCEPT_WORD, rule, place, why].filter((word) => word !== "");
  return `<!-- ${words.join(" ")} -->`;
}
