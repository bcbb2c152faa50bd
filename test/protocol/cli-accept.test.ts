import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { correctReport } from "../../scripts/samples/sample-files";
import { type BuiltCli, buildCli } from "./built-cli";

/** 行政复议 adds up to 4 and is given as 5. */
const wrong = correctReport("2021", "tabbed").replace("2\t1\t0\t1\t4\t", "2\t1\t0\t1\t5\t");
const entry = {
  file: "a.txt",
  rule: "case-total",
  cell: "cases.count.review.total",
  value: "5",
  reason: "已核对",
};
const SETTINGS = ".disclosure-report.json";

let cli: BuiltCli;

beforeAll(async () => {
  cli = await buildCli();
});

function folderOf(files: Readonly<Record<string, string | object>>): string {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-report-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe("check", () => {
  it("leaves out what a settings file accepts, and says how many", async () => {
    const cwd = folderOf({ "a.txt": wrong, "b.txt": wrong, [SETTINGS]: { accepted: [entry] } });
    const { code, stdout, stderr } = await cli.run(["check"], { cwd });
    expect(stdout).toMatch(
      /^b\.txt:\d+:9 error .*\(case-total\)\n检查了 2 份年报：错误 1，警告 0，信息 0，提示 0。已接受的 1 处没有列出。\n$/,
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const json = JSON.parse(
      (await cli.run(["check", "--format", "json", "a.txt"], { cwd })).stdout,
    );
    expect(json.reports[0]).toMatchObject({ findings: [], accepted: 1 });
    expect(json.summary).toMatchObject({ error: 0, accepted: 1 });
  });

  it("finds the file in a folder above, wherever it is started, but not above a repository", async () => {
    const settings = {
      accepted: [
        { ...entry, file: "2024/a.txt" },
        { ...entry, file: "r/a.txt" },
      ],
    };
    const cwd = folderOf({
      "2024/a.txt": wrong,
      "r/a.txt": wrong,
      "r/.git/HEAD": "",
      [SETTINGS]: settings,
    });
    expect((await cli.run(["check", "2024"], { cwd })).code).toBe(0);
    expect((await cli.run(["check", "a.txt"], { cwd: join(cwd, "2024") })).code).toBe(0);
    expect((await cli.run(["check", join(cwd, "2024", "a.txt")])).code).toBe(0);
    expect((await cli.run(["check", "r"], { cwd })).code).toBe(1);
  });

  it("names entries of the checked reports that accept nothing, with their place, and no others", async () => {
    const accepted = [
      { ...entry, value: "6" },
      { ...entry, file: "not-given.txt" },
      { ...entry, file: undefined, value: "7" },
    ];
    const cwd = folderOf({ "a.txt": wrong, "x/b.txt": "", [SETTINGS]: { accepted } });
    const { code, stderr } = await cli.run(["check", "a.txt"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^\.disclosure-report\.json:3:5：这一条接受的“case-total cases\.count\.review\.total=6”，“a\.txt”里现在没有了.*\n$/,
    );
    const off = ["--rule", "unused-acceptance=off"];
    expect((await cli.run(["check", ...off, "a.txt"], { cwd })).stderr).toBe("");
  });

  it("names what is wrong in the file once, uses the rest, and still exits by the findings", async () => {
    const text = `{ "rules": { "no-such": "off", "case-total": "warning" },\n "acepted": [] }`;
    const cwd = folderOf({ "a.txt": wrong, "b.txt": wrong, [SETTINGS]: text });
    const { code, stdout, stderr } = await cli.run(["check"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("警告 2");
    expect(stderr.split("\n")).toEqual([
      ".disclosure-report.json:1:14：rules.no-such：没有这条规则，已忽略。",
      ".disclosure-report.json:2:2：acepted：没有这个键，已忽略。",
      "",
    ]);
  });

  it("takes the level of the command line before that of the file", async () => {
    const cwd = folderOf({ "a.txt": wrong, [SETTINGS]: { rules: { "case-total": "off" } } });
    expect((await cli.run(["check", "a.txt"], { cwd })).code).toBe(0);
    expect((await cli.run(["check", "--rule", "case-total=error", "a.txt"], { cwd })).code).toBe(1);
  });

  it("asks no folder about standard input", async () => {
    const cwd = folderOf({ [SETTINGS]: { accepted: [{ ...entry, file: undefined }] } });
    expect((await cli.run(["check", "-"], { cwd, stdin: wrong })).code).toBe(1);
  });
});
