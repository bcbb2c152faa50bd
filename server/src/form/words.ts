/** A text in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The language in which the product speaks to the author. */
export type Language = keyof Words;

/** English words as the beginning of a sentence. */
export function capitalized(en: string): string {
  return en.charAt(0).toUpperCase() + en.slice(1);
}
