import type { Levels } from "../analysis/run-rules";
import type { Language, Words } from "../form/words";
import type { Terminal } from "./terminal";

/** Something the command line can do: one file, and one line in `commands.ts`. */
export interface Command {
  /** What it does, in one sentence. */
  readonly summary: Words;
  /** The formats in which it puts out what it found; the first is the default. */
  readonly formats: readonly string[];
  /** Does it and answers how it went. */
  run(order: Order, terminal: Terminal): Promise<ExitCode>;
}

/** What one call of a command is to do. `format` is one of the command's own. */
export interface Order {
  readonly paths: readonly string[];
  readonly format: string;
  readonly language: Language;
  readonly levels: Levels;
  /** How many threads may work at once, this one among them; as many as the machine has cores when absent. */
  readonly threads: number | undefined;
  /** Whether a terminal may be shown how far the work is. */
  readonly progress: boolean;
  /** The file that a thread of its own runs. */
  readonly script: string;
}

/** 0: no errors found; 1: errors found; 2: something could not be done. */
export type ExitCode = 0 | 1 | 2;

/**
 * How what a command finds is written down, one document after the other, so that none need be kept. Each item
 * is written down for itself, in whatever thread.
 */
export interface Printer<Item, Summary> {
  head(): string;
  item(item: Item): string;
  /** What stands between two items. */
  readonly between: string;
  foot(summary: Summary): string;
}
