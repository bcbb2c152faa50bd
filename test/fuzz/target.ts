import type { Watch } from "./watch";

/** One way of looking for trouble. */
export interface Target {
  readonly name: string;
  /** What it does, for whoever reads the counts. */
  readonly what: string;
  /** How much of the time it is given, beside the others. */
  readonly weight: number;
  /**
   * One round, which the seed determines wholly. It must end within a second or two when nothing is found. What
   * `isKnown` was found before and is passed over.
   */
  round(seed: number, isKnown: (what: string) => boolean): Round | Promise<Round>;
  /** Asked when the time is up: what is to be printed besides the counts, and what is wrong in all rounds together. */
  conclude?(): { readonly report: string; readonly failure: Failure | undefined };
  /** Ends what the target has started. */
  close?(): Promise<void>;
}

/** What a round has looked at, and what it has found. */
export interface Round {
  readonly inputs: number;
  readonly edits: number;
  readonly failure?: Failure | undefined;
  /** Whether nothing is left to look at. */
  readonly over?: boolean;
}

/** Something that must not happen, with the smallest texts with which it does. */
export interface Failure {
  readonly what: string;
  /** The texts in the order in which they were analysed. */
  readonly texts: readonly string[];
}

/** A complaint without its figures and details, so that what was found once is not reported again and again. */
export function kindOf(what: string): string {
  return (what.split("\n")[0] ?? "").replace(/\d+/gu, "0").slice(0, LENGTH_OF_KIND);
}

const LENGTH_OF_KIND = 80;

/** What a target may ask of the run that it is part of. */
export interface Run {
  readonly watch: Watch;
  /** Where the built server lies. */
  readonly server: string;
  /** A folder with further reports; absent when none was named. */
  readonly reports: string | undefined;
  /** Whether this is a short run on a busy machine, in which times prove nothing. */
  readonly short: boolean;
}
