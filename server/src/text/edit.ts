import type { Span } from "./span";

/** One replacement in a text: what stands in the span gives way to `insert`. */
export interface Edit extends Span {
  readonly insert: string;
}

/**
 * The text with all edits made at once. Edits speak of the text as it was and may come in any order;
 * of two that overlap the later one is dropped, so that no character is written twice.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let reached = 0;
  for (const edit of inOrder(edits)) {
    if (edit.from < reached) continue;
    result += text.slice(reached, edit.from) + edit.insert;
    reached = edit.to;
  }
  return result + text.slice(reached);
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
}
