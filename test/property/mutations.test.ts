import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Fix } from "../../server/src/report/fix";
import type { Finding } from "../../server/src/rules/rule";
import { applyEdits } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";
import { check } from "./check";
import { claimMutations } from "./mutations/in-claims";
import { dateMutations } from "./mutations/in-dates";
import { tableMutations } from "./mutations/in-tables";
import { wordingMutations } from "./mutations/in-wording";
import type { Mutation, Planted } from "./mutations/mutation";
import { findingsOf } from "./outcomes";
import { createPicker } from "./restating/picker";
import { restatingReport } from "./restating-reports";

/** How many reports each kind of mistake is planted in. */
const RUNS = 15;
const mutations = [...claimMutations, ...dateMutations, ...wordingMutations, ...tableMutations];
const choices = fc.array(fc.nat(2 ** 20), { minLength: 12, maxLength: 12 });

describe("a single mistake in a correct report", () => {
  const counts = new Map<string, number>();
  afterAll(() => console.table([...counts].map(([rule, planted]) => ({ rule, planted }))));

  for (const mutation of mutations) {
    it(`${mutation.rule}: ${mutation.mistake}`, () => {
      check(
        mutation.rule,
        fc.property(restatingReport, choices, (report, tape) => {
          const planted = mutation.plant(report, createPicker(tape));
          fc.pre(planted !== undefined);
          if (planted) expectFound(mutation, planted);
          counts.set(mutation.rule, (counts.get(mutation.rule) ?? 0) + 1);
        }),
        RUNS,
      );
    });
  }
});

/** The rule finds the mistake where it is, nobody finds anything else above info, and every fix mends it. */
function expectFound({ rule }: Mutation, planted: Planted): void {
  const { text, span } = planted;
  const findings = findingsOf(text);
  const [own, ...more] = findings.filter((each) => each.rule === rule);
  expect(own ? wordsAround(text, own.span) : "nothing").toEqual(wordsAround(text, span));
  expect(
    [...more, ...findings.filter((each) => each.rule !== rule && isGrave(each))].map(described),
  ).toEqual([]);
  expect(own?.span).toEqual(span);
  const underlined = text.slice(span.from, span.to);
  expect(own?.found ?? underlined).toBe(underlined);
  if (planted.expected !== undefined) expect(planted.expected).toContain(own?.expected);
  expectMended(rule, own?.fixes() ?? [], planted);
}

/**
 * Every fix removes the finding. A fix of what is underlined leaves a correct report; where several are offered,
 * since the figure may rightly be one of several, at least one of them does.
 */
function expectMended(rule: string, fixes: readonly Fix[], { text, span }: Planted): void {
  const results = fixes.map((fix) => {
    const left = findingsOf(applyEdits(text, fix.edits));
    const here = left.filter((each) => each.rule === rule && each.span.from === span.from);
    return { fix, here, left: left.filter(isGrave) };
  });
  for (const { fix, here } of results)
    expect([fix.title.zh, ...here.map(described)]).toEqual([fix.title.zh]);
  const own = results.filter(({ fix }) =>
    fix.edits.some(({ from, to }) => to > span.from && from < span.to),
  );
  const best = own.find(({ left }) => left.length === 0) ?? own[0];
  expect(best?.left.map(described) ?? []).toEqual([]);
  // An inserted paragraph has places to fill in; a cell changed after the wrong text breaks its row.
  for (const { fix, left } of results) {
    if (!fix.edits.every(({ from, to }) => from === to)) continue;
    expect(left.filter((each) => each.rule !== "placeholder-text").map(described)).toEqual([]);
  }
}

function wordsAround(text: string, { from, to }: Span): string {
  return `${text.slice(Math.max(0, from - 12), from)}⟦${text.slice(from, to)}⟧${text.slice(to, to + 8)}`;
}

function isGrave({ level }: Finding): boolean {
  return level === "error" || level === "warning";
}

function described({ rule, say }: Finding): string {
  return `${rule}: ${say().zh}`;
}
