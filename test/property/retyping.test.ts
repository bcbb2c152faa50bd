import fc from "fast-check";
import { expect, it } from "vitest";
import { type Analysis, createAnalyzer } from "../../server/src/analysis/analyze";
import { findingsNow, type Retyped, retype } from "../../server/src/analysis/retype";
import type { Finding } from "../../server/src/rules/rule";
import { applyEdits, type Edit } from "../../server/src/text/edit";
import { check } from "./check";
import { claimMutations } from "./mutations/in-claims";
import { tableMutations } from "./mutations/in-tables";
import { createPicker } from "./restating/picker";
import { restatingReport } from "./restating-reports";

const OPTIONS = { levels: {}, force: false };
const mutations = [...claimMutations, ...tableMutations];
const analyze = createAnalyzer();

/** What is typed at one of the digits of a text: a digit before it, away, in its place, or a whole figure. */
const strokes = fc.array(
  fc.record({
    at: fc.nat(2 ** 20),
    how: fc.constantFrom("insert", "delete", "replace", "figure"),
    figure: fc.oneof(fc.nat(9), fc.nat(300), fc.nat(90_000)),
  }),
  { minLength: 1, maxLength: 8 },
);
const choices = fc.array(fc.nat(2 ** 20), { minLength: 12, maxLength: 12 });

type Stroke = typeof strokes extends fc.Arbitrary<readonly (infer Each)[]> ? Each : never;

it("finds after typing what it finds in the whole text", () => {
  let typed = 0;
  let quick = 0;
  check(
    "retyping",
    fc.property(
      restatingReport,
      choices,
      fc.nat(mutations.length),
      strokes,
      (report, tape, which, keys) => {
        let text = mutations[which]?.plant(report, createPicker(tape))?.text ?? report.text;
        let state: Analysis | Retyped = analyze(text, OPTIONS);
        let waiting: Edit[] = [];
        for (const [index, key] of keys.entries()) {
          const edit = editOf(text, key);
          if (!edit) return;
          text = applyEdits(text, [edit]);
          waiting.push(edit);
          // Some keystrokes arrive together.
          if (key.at % 3 === 0 && index < keys.length - 1) continue;
          const retyped: Retyped | undefined = retype(state, waiting, {});
          typed += waiting.length;
          waiting = [];
          const fresh = analyze(text, OPTIONS);
          if (retyped) {
            quick++;
            expect(findingsNow(retyped).map(shown)).toEqual(fresh.findings.map(shown));
          }
          state = retyped ?? fresh;
        }
      },
    ),
    150,
  );
  console.log(`${typed} edits, ${quick} times without reading the text`);
  expect(quick).toBeGreaterThan(typed / 10);
});

/** Digits stand in sentences and in cells; most of them in cells. */
function editOf(text: string, { at, how, figure }: Stroke): Edit | undefined {
  const digits = [...text.matchAll(/\d+/gu)];
  const match = digits[at % digits.length];
  if (!match) return undefined;
  const from = match.index + (at % match[0].length);
  switch (how) {
    case "insert":
      return { from, to: from, insert: String(figure % 10) };
    case "delete":
      return { from, to: from + 1, insert: "" };
    case "replace":
      return { from, to: from + 1, insert: String(figure % 10) };
    case "figure":
      return { from: match.index, to: match.index + match[0].length, insert: String(figure) };
  }
}

function shown({ rule, level, span, related, cells, found, expected, say }: Finding) {
  return {
    rule,
    level,
    from: span.from,
    to: span.to,
    related: related.map(({ span: place, words }) => [place.from, place.to, words.zh, words.en]),
    cells,
    found,
    expected,
    words: say(),
  };
}
