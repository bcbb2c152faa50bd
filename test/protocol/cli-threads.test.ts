import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleFiles } from "../../scripts/samples/sample-files";
import { type BuiltCli, buildCli } from "./built-cli";
import { inGb18030 } from "./gb18030";

const samples = sampleFiles();
/** So many fill what this thread takes on and leave some to another; a third has work from 129 on. */
const MANY = 100;

let cli: BuiltCli;

beforeAll(async () => {
  cli = await buildCli();
});

function folderOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-report-"));
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return folder;
}

function nameOf(at: number): string {
  return `${String(at).padStart(3, "0")}.txt`;
}

/** Reports of every kind, and among them whatever else may lie in a folder. */
function manyFiles(count = MANY): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (let at = 0; at < count; at++) {
    const text = samples[at % samples.length]?.text ?? "";
    const odd = [
      "会议纪要",
      "青禾县水务局2016年政府信息公开工作年度报告\n\n全年公开信息三百条。\n",
      inGb18030(text),
      "PK\u0003\u0004xyz",
      new Uint8Array([0, 255, 0, 255]),
    ];
    files.set(nameOf(at), (at % 7 === 3 ? odd[(at / 7 - 3 / 7) % odd.length] : undefined) ?? text);
  }
  const accepted = [5, 70, 95].map((at) => ({
    file: nameOf(at),
    rule: "row-total",
    value: "no such value",
    reason: "x",
  }));
  files.set(".disclosure-report.json", JSON.stringify({ rules: { nonsense: "off" }, accepted }));
  return files;
}

/** What Node is to load before the program, in every thread of it. */
function loading(folder: string, script: string): Readonly<Record<string, string>> {
  const hook = join(folder, "hook.cjs");
  writeFileSync(hook, script);
  return { NODE_OPTIONS: `--require ${JSON.stringify(hook)}` };
}

const noteThread = (log: string) =>
  `if (!require("node:worker_threads").isMainThread) require("node:fs").appendFileSync(${JSON.stringify(log)}, "x");`;

describe("check in several threads", () => {
  it.each(["text", "json"])("puts out the same bytes as in one, as %s", async (format) => {
    const cwd = folderOf(manyFiles());
    const broken = process.platform === "win32" ? [] : ["096-broken.txt"];
    for (const name of broken) symlinkSync("nowhere", join(cwd, name));
    const check = ["check", "--format", format, ".", "gone.txt"];
    const one = await cli.run([...check, "--threads", "1"], { cwd });
    const three = await cli.run([...check, "--threads", "3"], { cwd });
    expect(three).toEqual(one);
    expect(one.code).toBe(2);
    const told = one.stderr.split("\n").map((line) => line.replace(/：.*/, ""));
    expect(told).toEqual(expect.arrayContaining(broken));
    expect(told.at(-2)).toBe("gone.txt");
    expect(told.filter((line) => line.startsWith(".disclosure-report.json:"))).toHaveLength(4);
    expect(told.filter((line) => /^\d/.test(line))).toEqual(
      told.filter((line) => /^\d/.test(line)).sort(),
    );
    if (format === "json") {
      const paths = JSON.parse(one.stdout).reports.map(({ path }: { path: string }) => path);
      expect(paths).toEqual([...paths].sort());
      expect(paths.length).toBeGreaterThan(MANY - 20);
    }
  });

  it("answers with the same exit code", async () => {
    const right = samples.find(({ name }) => name.startsWith("correct-2021-tabbed"))?.text ?? "";
    const files = new Map(Array.from({ length: MANY }, (_, at) => [nameOf(at), right]));
    const codes = async () => [
      (await cli.run(["check", "--threads", "1"], { cwd: folderOf(files) })).code,
      (await cli.run(["check", "--threads", "2"], { cwd: folderOf(files) })).code,
    ];
    expect(await codes()).toEqual([0, 0]);
    files.set(nameOf(MANY - 1), right.replace("2\t1\t0\t1\t4\t", "2\t1\t0\t1\t5\t"));
    expect(await codes()).toEqual([1, 1]);
  });

  it("starts threads for many files, and none for a handful", async () => {
    const started = async (count: number) => {
      const cwd = folderOf(manyFiles(count));
      const log = join(mkdtempSync(join(tmpdir(), "disclosure-report-")), "log");
      writeFileSync(log, "");
      const environment = loading(join(log, ".."), noteThread(log));
      await cli.run(["check", "--threads", "3"], { cwd, environment });
      return readFileSync(log, "utf8").length;
    };
    expect(await started(20)).toBe(0);
    expect(await started(140)).toBe(2);
  });

  it("loses no report but the one that ends its thread", async () => {
    const cwd = folderOf(manyFiles());
    // The fifth batch of sixteen is the first of another thread.
    const deadly = nameOf(70);
    const hook = `
      const fs = require("node:fs");
      const read = fs.readFileSync;
      if (!require("node:worker_threads").isMainThread)
        fs.readFileSync = (path, ...rest) =>
          String(path).endsWith("${deadly}") ? process.exit(9) : read(path, ...rest);`;
    mkdirSync(join(cwd, ".git"));
    const environment = loading(join(cwd, ".git"), hook);
    const check = ["check", "--format", "json", "."];
    const sound = await cli.run([...check, "--threads", "1"], { cwd });
    const broken = await cli.run([...check, "--threads", "2"], { cwd, environment });
    expect(broken.code).toBe(2);
    expect(broken.stderr.split("\n")).toContain(
      `${deadly}：检查时程序意外停止，这份文件没有检查。`,
    );
    const without = JSON.parse(sound.stdout).reports.filter(
      ({ path }: { path: string }) => path !== deadly,
    );
    expect(JSON.parse(broken.stdout).reports).toEqual(without);
  });

  it.each(["1", "2"])(
    "names a file for which the memory is too small, with %s at most",
    async (threads) => {
      const files = manyFiles();
      const report = samples.find(({ name }) => name.startsWith("correct-2021-tabbed"))?.text ?? "";
      const lines = Array.from({ length: 60_000 }, (_, at) => `第${at}项工作已经完成${at * 7}件。`);
      files.set("090-large.txt", `${report}\n${lines.join("\n\n")}`);
      const environment = { NODE_OPTIONS: "--max-old-space-size=48" };
      const run = await cli.run(["check", ".", "--threads", threads], {
        cwd: folderOf(files),
        environment,
      });
      expect(run.code).toBe(2);
      expect(run.stderr).toContain("090-large.txt：文件太大，内存不够，没有检查。");
      expect(run.stdout).toMatch(/检查了 \d\d 份年报/);
    },
  );
});
