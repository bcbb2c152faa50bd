import fc from "fast-check";

/** How long a smaller input is looked for, in milliseconds. */
const PATIENCE = 60_000;

/**
 * What is found in the smallest failing input of so many that the seed decides; absent when nothing is found
 * in any of them.
 */
export function findFailing<Input, Found>(
  inputs: fc.Arbitrary<Input>,
  seed: number,
  runs: number,
  examine: (input: Input) => Found | undefined,
): Found | undefined {
  let found: Found | undefined;
  const property = fc.property(inputs, (input) => {
    const now = examine(input);
    // Of all inputs tried while a smaller one is looked for, the last that fails is the smallest.
    if (now !== undefined) found = now;
    return now === undefined;
  });
  fc.check(property, { seed, numRuns: runs, interruptAfterTimeLimit: PATIENCE });
  return found;
}

/** The same where an answer has to be waited for. */
export async function findFailingLater<Input, Found>(
  inputs: fc.Arbitrary<Input>,
  seed: number,
  runs: number,
  examine: (input: Input) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  let found: Found | undefined;
  const property = fc.asyncProperty(inputs, async (input) => {
    const now = await examine(input);
    if (now !== undefined) found = now;
    return now === undefined;
  });
  await fc.check(property, { seed, numRuns: runs, interruptAfterTimeLimit: PATIENCE });
  return found;
}
