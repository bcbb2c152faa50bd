import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { createAnalyzer } from "../server/src/analysis/analyze";
import type { Levels } from "../server/src/analysis/run-rules";
import type { Fix } from "../server/src/report/fix";
import type { Finding } from "../server/src/rules/rule";
import { rules } from "../server/src/rules/rules";
import { type After, type CorpusCase, readCases, writeCase } from "./corpus-format/cases";
import { type CaseDocument, documentOf, edited, ownSpans, textOf } from "./corpus-format/document";
import { withMarks } from "./corpus-format/marks";
import { choosePageSamples } from "./corpus-format/page-samples";

// Runs every case of test/corpus/, whose README says how they are written. UPDATE=1 rewrites the marks.

const folder = new URL("./corpus/", import.meta.url);
const update = process.env.UPDATE === "1";
const analyze = createAnalyzer();

interface Result {
  readonly marked: string;
  /** Findings that do not stand in the case's own text. */
  readonly elsewhere: readonly string[];
  readonly findings: readonly Finding[];
}

for (const rule of rules) {
  const file = new URL(`${rule.id}.md`, folder);
  describe(rule.id, () => {
    it("has a corpus file", () =>
      expect(existsSync(file), `test/corpus/${rule.id}.md is missing`).toBe(true));
    if (!existsSync(file)) return;
    const { preface, cases } = readCases(readFileSync(file, "utf8"));
    const rewritten: CorpusCase[] = [];
    for (const each of cases) it(each.sentence, () => checkCase(rule.id, each, rewritten));
    it("finds something in its corpus file", () => {
      const fires = cases.some((each) => each.marked.includes(`⟧{${rule.id}}`));
      expect(fires || update, `no case marks ${rule.id}`).toBe(true);
    });
    afterAll(() => {
      const written = preface + rewritten.map(writeCase).join("\n");
      if (update && rewritten.length === cases.length) writeFileSync(file, written);
    });
  });
}

it("has no corpus file without a rule", () => {
  const known = new Set([...rules.map((rule) => `${rule.id}.md`), "README.md"]);
  expect(readdirSync(folder).filter((name) => !known.has(name))).toEqual([]);
});

it("has a wrong and a right sample of every rule for RULES.md", () => {
  const lacking = rules.flatMap(({ id }) => {
    const file = new URL(`${id}.md`, folder);
    if (!existsSync(file)) return [];
    const chosen = choosePageSamples(id, readCases(readFileSync(file, "utf8")).cases);
    return chosen.kind === "lacking" ? [`${id}.md: ${chosen.what}`] : [];
  });
  expect(lacking.join("\n"), "corpus files to be completed as their README says").toBe("");
});

/** Checks one case, and keeps it with the marks as they are. */
function checkCase(rule: string, given: CorpusCase, rewritten: CorpusCase[]): void {
  const document = documentOf(given);
  const levels = given.levels as Levels;
  const before = resultOf(document, levels);
  const fixes = given.after.map((after) => ({
    after,
    result: fixed(rule, document, before.findings, after, levels),
  }));
  const after = fixes.map(({ after: { title }, result }) => ({ title, marked: result.marked }));
  rewritten.push({ ...given, marked: before.marked, after });
  if (!update) {
    expect(before.marked).toBe(given.marked);
    expect(after).toEqual(given.after);
  }
  expect(before.elsewhere, "findings outside the text of the case").toEqual([]);
  for (const { result } of fixes)
    expect(result.elsewhere, "findings elsewhere after the fix").toEqual([]);
  if (given.says !== undefined) {
    const messages = before.findings
      .filter((finding) => finding.rule === rule)
      .map((finding) => finding.say().zh);
    expect(messages.join("\n")).toContain(given.says);
  }
}

function resultOf(document: CaseDocument, levels: Levels): Result {
  const text = textOf(document);
  const { findings, crashes } = analyze(text, { levels, force: false });
  expect(crashes).toEqual([]);
  for (const finding of findings) expectWellFormed(finding, text);
  const own = ownSpans(document);
  const inside = own.map(({ from, to }) =>
    findings.filter(({ span }) => span.from >= from && span.to <= to),
  );
  const elsewhere = findings.filter((finding) => !inside.some((some) => some.includes(finding)));
  const marked = own.map(({ from, to }, at) =>
    withMarks(
      text.slice(from, to),
      (inside[at] ?? []).map(({ rule, span }) => ({
        rule,
        from: span.from - from,
        to: span.to - from,
      })),
    ),
  );
  return {
    marked: marked.join(document.separator),
    elsewhere: elsewhere.map(
      ({ rule, span, say }) => `${rule} on “${text.slice(span.from, span.to)}”: ${say().zh}`,
    ),
    findings,
  };
}

/** What the fix leaves behind. */
function fixed(
  rule: string,
  document: CaseDocument,
  findings: readonly Finding[],
  { title }: After,
  levels: Levels,
): Result {
  const offered = findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes());
  const fix = offered.find((each) => each.title.zh.startsWith(title));
  if (!fix)
    throw new Error(
      `no fix begins with “${title}”; offered: ${offered.map((each) => each.title.zh).join(" · ")}`,
    );
  const result = edited(document, fix.edits);
  if (!result) throw new Error(`“${fix.title.zh}” edits the report outside the text of the case`);
  return resultOf(result, levels);
}

/** What holds of every finding, whatever the rule. */
function expectWellFormed(finding: Finding, text: string): void {
  const spans = [finding.span, ...finding.related.map((each) => each.span)];
  for (const { from, to } of spans) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
    expect(text.length).toBeGreaterThanOrEqual(to);
  }
  expect(finding.say().en, "a sentence begins with a capital").not.toMatch(/^[a-z]/u);
  const fixes: readonly Fix[] = finding.fixes();
  const words = [
    finding.say(),
    ...finding.related.map((each) => each.words),
    ...fixes.map((fix) => fix.title),
  ];
  for (const { zh, en } of words) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toBe("");
    expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\[object/);
  }
  for (const { edits } of fixes) {
    expect(edits.length).toBeGreaterThan(0);
    for (const { from, to } of edits)
      expect(from >= 0 && from <= to && to <= text.length).toBe(true);
  }
}
