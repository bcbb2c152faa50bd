/**
 * Answers that are kept from one round to the next: most of a report stays as it is while one cell is typed.
 * What a round did not ask is forgotten after it.
 */
export class Remembered<Answer> {
  #now = new Map<string, { readonly answer: Answer }>();
  #before = new Map<string, { readonly answer: Answer }>();

  /** Begins another round. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** The answer for the key, which must name all that it depends on. */
  of(key: string, read: () => Answer): Answer {
    const known = this.#now.get(key) ?? this.#before.get(key) ?? { answer: read() };
    this.#now.set(key, known);
    return known.answer;
  }
}
