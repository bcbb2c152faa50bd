import fc from "fast-check";
import { expect, it } from "vitest";
import { flawedReports } from "../../scripts/samples/mistakes";
import { sampleFiles } from "../../scripts/samples/sample-files";
import { createAnalyzer } from "../../server/src/analysis/analyze";
import { applyEdits } from "../../server/src/text/edit";
import { check } from "./check";
import { anySplice, anyText, spliced } from "./texts";

const analyze = createAnalyzer();
const samples = sampleFiles().filter(({ name }) =>
  flawedReports.some((report) => report.name === name),
);

it("survives any text, checked by force", () => {
  check("any text", fc.property(anyText, expectSound), 1500);
});

it("survives any change of a report", () => {
  const sample = fc.constantFrom(...samples);
  check(
    "any change",
    fc.property(
      sample,
      fc.array(anySplice, { minLength: 1, maxLength: 8 }),
      ({ text }, splices) => {
        expectSound(splices.reduce(spliced, text));
      },
    ),
    300,
  );
});

it("survives a report cut off anywhere, as while it is typed", () => {
  check(
    "cut off",
    fc.property(fc.constantFrom(...samples), fc.integer({ min: 0, max: 1000 }), ({ text }, at) => {
      expectSound(text.slice(0, Math.floor((text.length * at) / 1000)));
    }),
    150,
  );
});

/** No rule throws, everything lies inside the text, and words and edits can be made. */
function expectSound(text: string): void {
  const { findings, crashes } = analyze(text, {
    levels: { "unsigned-change": "info" },
    force: true,
  });
  expect(crashes).toEqual([]);
  const inside = ({ from, to }: { from: number; to: number }) =>
    from >= 0 && from <= to && to <= text.length;
  for (const finding of findings) {
    expect([finding.span, ...finding.related.map((each) => each.span)].every(inside)).toBe(true);
    expect(finding.say().zh).not.toMatch(/undefined|NaN/);
    for (const { edits } of finding.fixes()) {
      expect(edits.every(inside)).toBe(true);
      expect(applyEdits(text, edits)).not.toBe(text);
    }
  }
}
