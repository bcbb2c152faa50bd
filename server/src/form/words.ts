/** A text in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The language in which the product speaks to the author. */
export type Language = keyof Words;
