/** Control characters, ends of lines and of paragraphs, and marks that turn the direction of writing. */
const TRICKS = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * The text on one line, with nothing in it that steers a terminal or makes an editor show words in another
 * order than they stand. For words that quote a document, a settings file or a file's name, which anybody may
 * have written.
 */
export function harmless(text: string): string {
  return text.replace(TRICKS, " ");
}
