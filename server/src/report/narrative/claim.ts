import type { SubjectId } from "../../form/form";
import type { Span } from "../../text/span";
import type { BoundCell } from "../bound-report";
import type { Passage } from "../prose";
import type { Dimension } from "./counted";
import type { LawfulReading } from "./restate";

/** A statement of the running text that can be held against the tables or against the text itself. */
export type Claim = CountClaim | PercentageClaim | DenialClaim | AssuranceClaim;

/** Where a claim stands: the number, or the words of a denial. */
export interface Place {
  readonly passage: Passage;
  readonly span: Span;
}

/** A claim as the words of its passage tell it, wherever they stand. */
export type Said<Placed extends Place> = Omit<Placed, keyof Place>;

interface ClaimPlace extends Place {
  /** Where it stands in the passage. */
  readonly at: Span;
  /** As the passage has it. */
  readonly written: string;
}

interface Statement extends ClaimPlace {
  /** What is counted, several together when joined; none where no table has it. */
  readonly subjects: readonly SubjectId[];
  /** The year that it speaks of; absent when neither text nor title names one. */
  readonly year: number | undefined;
  /** Whether its words leave open what is meant: it may agree with a table, but is never found wrong. */
  readonly doubtful: boolean;
}

/** A number: 收到申请 18 件. */
export interface CountClaim extends Statement {
  readonly kind: "count";
  readonly value: number;
  readonly unit: string;
  readonly approximate: boolean;
  /** Of which kind of list it is an item, as 信函 1 件 of the ways in which requests came. */
  readonly dimension: Dimension | undefined;
}

/** That there was nothing: 未收到申请, 无行政复议. */
export interface DenialClaim extends Statement {
  readonly kind: "denial";
}

/** A share of a whole: 3 件，占总数的 75%. */
export interface PercentageClaim extends ClaimPlace {
  readonly kind: "percentage";
  readonly value: number;
  readonly decimals: number;
  readonly numerator: number;
  /** What it may be a share of, the likeliest first; any one that fits makes it right. */
  readonly wholes: readonly number[];
}

/** That all is done or nothing lost, which is true when the cells are 0: 全部办结, 均获维持. */
export interface AssuranceClaim extends ClaimPlace {
  readonly kind: "assurance";
  readonly cells: readonly BoundCell[];
}

/** A list whose items add up to a whole: 收到申请 23 件，其中当面 5 件、信函 7 件、网络 11 件. */
export interface PartsClaim {
  readonly parts: readonly CountClaim[];
  /** The announced whole; the one announced last. */
  readonly whole: CountClaim;
  /** All that the parts may add up to. */
  readonly lawful: readonly number[];
  /** Whether the list names every part, so that a smaller sum is wrong too. */
  readonly closed: boolean;
}

/** A statement tied to the cells that it restates. */
export interface Restatement {
  readonly claim: CountClaim | DenialClaim;
  /** All that it may lawfully be; never empty. */
  readonly readings: readonly LawfulReading[];
  /** The reading with which it agrees; absent when none fits. */
  readonly agrees: LawfulReading | undefined;
}

/** How much the claim says there is: a denial says 0. */
export function claimedValue(claim: CountClaim | DenialClaim): number {
  return claim.kind === "denial" ? 0 : claim.value;
}
