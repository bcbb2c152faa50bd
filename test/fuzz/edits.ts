import fc from "fast-check";
import type { Edit } from "../../server/src/text/edit";
import { lineEdits } from "./line-edits";
import type { EditKind, Step, Surroundings } from "./step";
import { wholeEdits } from "./whole-edits";
import { wordEdits } from "./word-edits";

const small = { ...wordEdits, ...lineEdits };
const kinds: Readonly<Record<string, EditKind>> = { ...small, ...wholeEdits };
const PLACES = 2 ** 20;

const part = fc.nat(PLACES - 1).map((place) => place / PLACES);

function stepOf(names: readonly string[]): fc.Arbitrary<Step> {
  return fc.record({
    kind: fc.constantFrom(...names),
    at: part,
    to: part,
    size: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })),
    pick: fc.nat(1000),
  });
}

/** Any edit; those of words and lines more often than those of whole documents. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: stepOf(Object.keys(small)) },
  { weight: 1, arbitrary: stepOf(Object.keys(wholeEdits)) },
);

/** How far from the place that an author works at most edits are, as a part of the text. */
const NEAR = 0.02;

/** Edits in a row: most of them near one place, as those of an author, where they meddle with one another. */
export function anySteps(most: number): fc.Arbitrary<readonly Step[]> {
  const placed = fc.tuple(anyStep, fc.nat(3));
  return fc
    .tuple(part, fc.array(placed, { minLength: 1, maxLength: most }))
    .map(([place, steps]) =>
      steps.map(([step, chance]) =>
        chance === 0 ? step : { ...step, at: Math.min(place + step.at * NEAR, 1 - 1 / PLACES) },
      ),
    );
}

/** Figures typed into a report, now and then another edit between them: most of what an author does. */
export function figuresTyped(most: number): fc.Arbitrary<readonly Step[]> {
  const typed = stepOf(["count", "digit", "digit-gone", "type-in-figure", "figure-twice"]);
  return fc.array(
    fc.oneof(
      { weight: 12, arbitrary: typed },
      { weight: 1, arbitrary: stepOf(Object.keys(small)) },
    ),
    { minLength: 1, maxLength: most },
  );
}

/** The changes that a step makes of a text, one after the other. */
export function changesOf(text: string, step: Step, around: Surroundings): readonly Edit[] {
  return kinds[step.kind]?.(text, step, around) ?? [];
}
