import { allMatches } from "./all-matches";
import type { Span } from "./span";

/** Every stretch of the text that a global pattern matches, in order. */
export function matchesOf(text: string, pattern: RegExp): readonly Span[] {
  return allMatches(text, pattern).map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }));
}
