import fc from "fast-check";
import { expect, it } from "vitest";
import { flawedReports } from "../../scripts/samples/mistakes";
import { sampleFiles } from "../../scripts/samples/sample-files";
import { check } from "./check";
import { createSoundnessCheck } from "./soundness";
import { anySplice, anyText, spliced } from "./texts";

const complaintsAbout = createSoundnessCheck();
const samples = sampleFiles().filter(({ name }) =>
  flawedReports.some((report) => report.name === name),
);

/** Texts that the fuzzer has found, made as small as they could be. */
const found: readonly (readonly [string, string])[] = [
  [
    "blank cells that open a line behind two signs that break it",
    "0\t结果维持\t结果纠正\t其他结果\t尚未审结\n\t\t0\n\t0\n\t0\n\t0\n\t0\n\t0\r\n\t0",
  ],
  [
    "a remark behind blanks",
    "|结果维持|其他结果|尚未审结|复议后起诉\n0|0|0|0||0||0|0|0|0|0|0|0||t",
  ],
  ["nothing but a comment below an empty line", "\r\n<!--disclosure-report-accept-->"],
  [
    "a numeral of eight million digits",
    `某某局2025年政府信息公开工作年度报告\n\n一、总体情况\n\n2025年${"9".repeat(8_500_000)}`,
  ],
];

it.each(found)("survives %s", (_, text) => expectSound(text));

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

function expectSound(text: string): void {
  expect(complaintsAbout(text)).toEqual([]);
}
