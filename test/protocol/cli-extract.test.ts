import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { correctReport } from "../../scripts/samples/sample-files";
import { type BuiltCli, buildCli } from "./built-cli";

const position = z.strictObject({ line: z.int(), character: z.int() });
const range = z.strictObject({ start: position, end: position });
const cell = z.union([
  z.strictObject({ kind: z.literal("number"), value: z.string(), raw: z.string(), range }),
  z.strictObject({
    kind: z.enum(["blank", "placeholder", "unreadable"]),
    raw: z.string(),
    range,
  }),
  z.strictObject({ kind: z.literal("missing") }),
]);
const extractResult = z.strictObject({
  version: z.literal(1),
  reports: z.array(
    z.strictObject({
      path: z.string(),
      edition: z.enum(["2019", "2021"]),
      year: z.optional(z.int()),
      body: z.optional(z.string()),
      cells: z.record(z.string(), cell),
    }),
  ),
});

let cli: BuiltCli;

beforeAll(async () => {
  cli = await buildCli();
});

async function extractJson(text: string) {
  const run = await cli.run(["extract", "-"], { stdin: text });
  return { ...run, result: z.parse(extractResult, JSON.parse(run.stdout)) };
}

/** The cells of the 2019 sample after a replacement that must meet something. */
async function cellsAfter(from: string, to: string) {
  const text = correctReport("2019", "pipe");
  expect(text).toContain(from);
  return (await extractJson(text.replace(from, to))).result.reports[0]?.cells ?? {};
}

describe("extract", () => {
  it.each([
    ["2019", 22 + 161 + 15],
    ["2021", 10 + 175 + 15],
  ] as const)("gives every cell of the form of %s in each layout alike", async (edition, count) => {
    const figures = await Promise.all(
      (["tabbed", "stacked", "pipe", "html"] as const).map(async (layout) => {
        const { code, result } = await extractJson(correctReport(edition, layout));
        expect(code).toBe(0);
        const cells = Object.entries(result.reports[0]?.cells ?? {});
        return cells.map(([id, found]) => [id, "value" in found ? found.value : found.kind]);
      }),
    );
    expect(figures[0]).toHaveLength(count);
    for (const other of figures.slice(1)) expect(other).toEqual(figures[0]);
  });

  it("tells figures, blanks, placeholders, unreadable and missing cells apart", async () => {
    const cells = await cellsAfter("| 规章 | 0 | 0 | 0 |", "| 规章 |  | / | 若干 |");
    expect(cells["proactive.rules.made"]).toMatchObject({ kind: "blank", raw: "" });
    expect(cells["proactive.rules.published"]).toMatchObject({ kind: "placeholder", raw: "/" });
    expect(cells["proactive.rules.in-force"]).toMatchObject({ kind: "unreadable", raw: "若干" });
    const short = await cellsAfter("| 规章 | 0 | 0 | 0 |", "| 规章 |");
    expect(short["proactive.rules.made"]).toEqual({ kind: "missing" });
  });

  it("says where a cell stands, counting from 0", async () => {
    const text = correctReport("2019", "pipe");
    const line = text.split("\n").findIndex((each) => each.startsWith("| 规章 |"));
    const cells = (await extractJson(text)).result.reports[0]?.cells;
    expect(cells?.["proactive.rules.made"]).toEqual({
      kind: "number",
      value: "0",
      raw: "0",
      range: { start: { line, character: 7 }, end: { line, character: 8 } },
    });
  });

  it.each([
    ["251000元", "25.1"],
    ["764.8万元", "764.8"],
    ["1.2亿元", "12000"],
    ["0.1元", "0.00001"],
    ["1,234.5000", "1234.5000"],
    ["52.15", "52.15"],
    ["3万", "3"],
  ])("gives the amount %s as %s in 万元", async (raw, value) => {
    const cells = await cellsAfter(
      "| 政府集中采购 | 6 |  | 128.3600 |",
      `| 政府集中采购 | 6 | ${raw} |`,
    );
    expect(cells["proactive.procurement.amount"]).toMatchObject({ kind: "number", value, raw });
  });

  it.each([
    ["1.1万件", "11000"],
    ["２３", "23"],
    ["减4", "-4"],
  ])("gives the count %s as %s", async (raw, value) => {
    const cells = await cellsAfter("| 规章 | 0 |", `| 规章 | ${raw} |`);
    expect(cells["proactive.rules.made"]).toMatchObject({ kind: "number", value, raw });
  });

  it("writes a table for spreadsheets in which figures stay figures and nothing is a formula", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "disclosure-report-"));
    const name = '=1+1,"甲".md';
    writeFileSync(
      join(cwd, name),
      correctReport("2019", "pipe").replace("| 规章 | 0 | 0 | 0 |", "| 规章 | -8 | =1+1 |  |"),
    );
    const { code, stdout } = await cli.run(["extract", name, "--format", "csv"], { cwd });
    expect(code).toBe(0);
    const rows = stdout.split("\r\n");
    expect(rows[0]).toBe("path,year,cell,kind,value");
    expect(rows.slice(1, 4)).toEqual([
      '"./=1+1,""甲"".md",2020,proactive.rules.made,number,-8',
      '"./=1+1,""甲"".md",2020,proactive.rules.published,unreadable,',
      '"./=1+1,""甲"".md",2020,proactive.rules.in-force,blank,',
    ]);
    expect(rows).toHaveLength(1 + 22 + 161 + 15 + 1);
    expect(rows.at(-1)).toBe("");
  });

  it("passes over other documents, names unreadable ones and goes on", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "disclosure-report-"));
    writeFileSync(join(cwd, "a.txt"), "会议纪要");
    writeFileSync(join(cwd, "b.txt"), correctReport("2021", "stacked"));
    const { code, stdout, stderr } = await cli.run(["extract", "gone", "."], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      "gone：没有这个文件或文件夹。\na.txt：没有认出是 2019 年以后的年报，没有取数。\n",
    );
    const { reports } = z.parse(extractResult, JSON.parse(stdout));
    expect(reports.map(({ path }) => path)).toEqual(["b.txt"]);
    expect(Object.keys(reports[0] ?? {})).toEqual(["path", "edition", "year", "body", "cells"]);
  });
});
