import type { SubjectId } from "../../form/form";

/** By what a list parts its whole: the ways in which requests came, who made them, how they ended. */
export type Dimension = "channel" | "applicant" | "outcome" | "result";

/** What a quantity counts. */
export interface Counted {
  /** Several ids are counted together: 予以公开及部分公开 258 件. None where no table has it, as with channels. */
  readonly subjects: readonly SubjectId[];
  /** Of which kind of list it is an item; absent when it is none. */
  readonly dimension: Dimension | undefined;
  /** Whether the words leave open what exactly is counted. */
  readonly doubtful: boolean;
}

/** The words of a quantity without quotation marks: before it, and behind it. */
export interface ClauseWords {
  readonly lead: string;
  readonly trail: string;
}
