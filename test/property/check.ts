import fc from "fast-check";

/** The seed of this run. A failure is repeated with `SEED=<number> npx vitest run test/property`. */
export const seed = Number(process.env.SEED ?? Date.now() % 0x7fffffff);
/** How many times longer than usual to look: `TIMES=20 npx vitest run test/property`. */
const times = Number(process.env.TIMES ?? 1);

/** Checks a property on random inputs and prints with which seed. */
export function check<T>(name: string, property: fc.IPropertyWithHooks<T>, runs: number): void {
  const numRuns = runs * times;
  console.log(`${name}: seed ${seed}, ${numRuns} runs`);
  // Some mistakes can be made in few reports only; those that give no occasion for one are passed over.
  fc.assert(property, { seed, numRuns, maxSkipsPerRun: 1000 });
}
