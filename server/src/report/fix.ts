import type { Words } from "../form/words";
import type { Edit } from "../text/edit";

/** A repair that the author may choose. All its edits are made at once and undone at once. */
export interface Fix {
  readonly title: Words;
  readonly edits: readonly Edit[];
  /** Whether it is the one to take without thinking: never when it changes a figure of the author's. */
  readonly preferred: boolean;
}
