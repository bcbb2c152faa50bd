import fc from "fast-check";

/** The seed of this run. A failure is repeated with `SEED=<number> npx vitest run test/property`. */
export const seed = Number(process.env.SEED ?? Date.now() % 0x7fffffff);

/** Checks a property on random inputs and prints with which seed. */
export function check<T>(name: string, property: fc.IPropertyWithHooks<T>, numRuns: number): void {
  console.log(`${name}: seed ${seed}, ${numRuns} runs`);
  fc.assert(property, { seed, numRuns });
}
