import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { flawedReports } from "../../scripts/samples/mistakes";
import { sampleFiles } from "../../scripts/samples/sample-files";
import { createAnalyzer } from "../../server/src/analysis/analyze";

const folder = new URL("../../samples/", import.meta.url);
const analyze = createAnalyzer();
const files = sampleFiles();
const correct = files.filter(({ name }) => name.startsWith("correct-"));

it("holds what `node scripts/write-samples.mjs` writes, and nothing else", () => {
  expect(readdirSync(folder).sort()).toEqual(files.map(({ name }) => name).sort());
  for (const { name, text } of files) {
    expect(
      readFileSync(new URL(name, folder), "utf8"),
      `${name} is stale: run node scripts/write-samples.mjs`,
    ).toBe(text);
  }
});

describe.each(correct)("$name", ({ name, text }) => {
  const { report, findings, crashes } = analyze(text, {
    levels: { "unsigned-change": "info" },
    force: false,
  });

  it("has no finding, not even with the rules that are off by default", () => {
    expect(crashes).toEqual([]);
    expect(findings.map((finding) => finding.say().zh)).toEqual([]);
  });

  it("is bound whole: every section, every row and every cell of the form", () => {
    const [, edition = "", layout = ""] = name.split(/[-.]/);
    expect(report.edition.id).toBe(edition);
    expect(report.sections.map((section) => section.form.id)).toEqual(
      report.edition.sections.map(({ id }) => id),
    );
    expect(
      [...report.tables.values()].flatMap((table) => table.nodes.map((node) => node.layout)),
    ).toEqual([layout, layout, layout]);
    const national = Object.values(report.edition.tables).flatMap((form) =>
      form.rows.filter((row) => row.insteadOf === undefined).map((row) => `${form.id}.${row.id}`),
    );
    const bound = [...report.tables.values()].flatMap((table) =>
      table.rows.map((row) => `${table.form.id}.${row.form.id}`),
    );
    expect(bound).toEqual(national);
    expect([...report.cells.values()].filter((cell) => cell.reading.kind !== "number")).toEqual([]);
  });
});

it("has the same figures in every layout", () => {
  for (const edition of ["2019", "2021"]) {
    const figures = correct
      .filter(({ name }) => name.includes(edition))
      .map(({ text }) => {
        const { cells } = analyze(text, { levels: {}, force: false }).report;
        return [...cells.values()].map(({ id, node }) => `${id} ${node?.text}`);
      });
    for (const other of figures) expect(other).toEqual(figures[0]);
  }
});

describe.each(flawedReports)("$name", ({ name, rules }) => {
  it("has a finding for each of its mistakes, and no other", () => {
    const text = files.find((file) => file.name === name)?.text ?? "";
    const { findings } = analyze(text, { levels: {}, force: false });
    expect(findings.map((finding) => finding.rule)).toEqual(rules);
  });
});
