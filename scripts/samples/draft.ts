import type { EditionId, SectionId } from "../../server/src/form/form";

/** A report in words and figures, before it is written down in a layout. */
export interface Draft {
  readonly edition: EditionId;
  readonly title: string;
  /** What stands between the title and the first section, a paragraph each. */
  readonly preamble: readonly string[];
  /** The text of each section, a paragraph each; tables stand behind it. */
  readonly text: Readonly<Record<SectionId, readonly string[]>>;
  /** Who signs and when, a line each. */
  readonly signed: readonly string[];
  /** The figures of each row in the order of its columns, parted by spaces; rows left out hold zeros. */
  readonly figures: Readonly<Record<string, string>>;
}
