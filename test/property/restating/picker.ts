/** Choices taken one after another from numbers that fast-check draws; a smaller number makes a plainer choice. */
export interface Picker {
  /** A number from 0 on that is less than `count`. */
  below(count: number): number;
  /** One of the choices, of which there must be one at least; the first is the plainest. */
  from<T>(choices: readonly T[]): T;
  /** Some of the choices in their order, `most` at most, perhaps none. */
  some<T>(choices: readonly T[], most: number): readonly T[];
  /** True once in so many times. */
  once(inTimes: number): boolean;
}

/** A picker that reads the tape from its start; at the end of the tape every choice is the plainest. */
export function createPicker(tape: readonly number[]): Picker {
  let at = 0;
  const below = (count: number) => (tape[at++] ?? 0) % count;
  const from = <T>(choices: readonly T[]): T => {
    const chosen = choices[below(choices.length)];
    if (chosen === undefined) throw new Error("there is nothing to choose from");
    return chosen;
  };
  return {
    below,
    from,
    some: (choices, most) => {
      const kept = new Set<number>();
      for (let count = below(most + 1); count > 0 && choices.length > 0; count--) {
        kept.add(below(choices.length));
      }
      return choices.filter((_, index) => kept.has(index));
    },
    once: (inTimes) => below(inTimes) === inTimes - 1,
  };
}
