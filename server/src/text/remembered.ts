/**
 * Answers that are kept from one round to the next: most of a report stays as it is while one cell is typed.
 * What a round did not ask is forgotten after it.
 */
export class Remembered<Answer extends object> {
  readonly #read: (key: string) => Answer;
  #now = new Map<string, Answer>();
  #before = new Map<string, Answer>();

  /** The answer may depend on nothing but the key. */
  constructor(read: (key: string) => Answer) {
    this.#read = read;
  }

  /** Begins another round. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** The answer for the key, read when it is not known. */
  of(key: string): Answer {
    const known = this.#now.get(key);
    if (known) return known;
    const answer = this.#before.get(key) ?? this.#read(key);
    this.#now.set(key, answer);
    return answer;
  }
}
