import type { Span } from "./span";

/** Every stretch of the text that a global pattern matches, in order. */
export function matchesOf(text: string, pattern: RegExp): readonly Span[] {
  // Most texts hold none, and a search costs a part of `matchAll`, which copies the pattern first.
  if (text.search(pattern) < 0) return [];
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }));
}
