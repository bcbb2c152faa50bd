import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { correctReport } from "../../scripts/samples/sample-files";
import { type BuiltCli, buildCli } from "./built-cli";
import { inGb18030 } from "./gb18030";

const right = correctReport("2021", "tabbed");
/** 行政复议 adds up to 4 and is given as 5. */
const wrong = right.replace("2\t1\t0\t1\t4\t", "2\t1\t0\t1\t5\t");
const older = "青禾县水务局2016年政府信息公开工作年度报告\n\n全年公开信息三百条。\n";
const other = "会议纪要\n\n时间：2024年3月1日\n";
const wrongLine = wrong.slice(0, wrong.indexOf("2\t1\t0\t1\t5\t")).split("\n").length;

const position = z.strictObject({ line: z.int(), character: z.int() });
const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info", "hint"]),
  message: z.string(),
  range: z.strictObject({ start: position, end: position }),
  cells: z.array(z.string()),
  found: z.optional(z.string()),
  expected: z.optional(z.string()),
});
/** The promised shape, and nothing beside it. */
const checkResult = z.strictObject({
  version: z.literal(1),
  reports: z.array(
    z.union([
      z.strictObject({
        path: z.string(),
        recognized: z.literal(true),
        edition: z.enum(["2019", "2021"]),
        year: z.optional(z.int()),
        body: z.optional(z.string()),
        layouts: z.array(z.enum(["tabbed", "stacked", "pipe", "html"])),
        findings: z.array(finding),
        accepted: z.int(),
      }),
      z.strictObject({
        path: z.string(),
        recognized: z.literal(false),
        year: z.optional(z.int()),
        body: z.optional(z.string()),
        findings: z.array(finding).check(z.maxLength(0)),
      }),
    ]),
  ),
  summary: z.strictObject({
    reports: z.int(),
    error: z.int(),
    warning: z.int(),
    info: z.int(),
    hint: z.int(),
    accepted: z.int(),
  }),
});

let cli: BuiltCli;

beforeAll(async () => {
  cli = await buildCli();
});

/** A new folder with these files. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-report-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function checkJson(args: readonly string[], cwd: string, stdin?: string | Uint8Array) {
  const options = stdin === undefined ? { cwd } : { cwd, stdin };
  const run = await cli.run(["check", "--format", "json", ...args], options);
  return { ...run, result: z.parse(checkResult, JSON.parse(run.stdout)) };
}

describe("check", () => {
  it("names place, severity, figures and rule of an error, sums up, and exits with 1", async () => {
    const { code, stdout, stderr } = await cli.run(["check", "a.txt"], {
      cwd: folderOf({ "a.txt": wrong }),
    });
    const [first, summary, end] = stdout.split("\n");
    expect(first).toMatch(
      new RegExp(`^a\\.txt:${wrongLine}:9 error .*应为 4（2\\+1\\+1），现为 5.* \\(case-total\\)$`),
    );
    expect(summary).toBe("检查了 1 份年报：错误 1，警告 0，信息 0，提示 0。");
    expect({ end, stderr, code }).toEqual({ end: "", stderr: "", code: 1 });
  });

  it("exits with 0 when nothing is wrong", async () => {
    const { code, stdout } = await cli.run(["check", "a.txt"], {
      cwd: folderOf({ "a.txt": right }),
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "检查了 1 份年报，没有发现问题。\n" });
  });

  it("puts out JSON in the promised shape and order, counting from 0", async () => {
    const { code, result, stdout } = await checkJson(["a.txt"], folderOf({ "a.txt": wrong }));
    expect(code).toBe(1);
    const [report] = result.reports;
    expect(Object.keys(report ?? {})).toEqual([
      "path",
      "recognized",
      "edition",
      "year",
      "body",
      "layouts",
      "findings",
      "accepted",
    ]);
    expect(report).toMatchObject({
      path: "a.txt",
      edition: "2021",
      year: 2025,
      body: "青禾县水务局",
      layouts: ["tabbed"],
    });
    expect(report?.findings[0]).toMatchObject({
      rule: "case-total",
      severity: "error",
      range: {
        start: { line: wrongLine - 1, character: 8 },
        end: { line: wrongLine - 1, character: 9 },
      },
      cells: ["cases.count.review.total"],
      found: "5",
      expected: "4",
    });
    expect(Object.keys(report?.findings[0] ?? {})).toEqual(Object.keys(finding.def.shape));
    expect(result.summary).toEqual({
      reports: 1,
      error: 1,
      warning: 0,
      info: 0,
      hint: 0,
      accepted: 0,
    });
    expect((await checkJson(["a.txt"], folderOf({ "a.txt": wrong }))).stdout).toBe(stdout);
  });

  it("names an unreadable path, still checks the others, and exits with 2", async () => {
    const cwd = folderOf({ "a.txt": wrong, "b.txt": right });
    const { code, result, stderr } = await checkJson(["a.txt", "missing.txt", "b.txt"], cwd);
    expect(code).toBe(2);
    expect(stderr).toBe("missing.txt：没有这个文件或文件夹。\n");
    expect(result.reports.map(({ path }) => path)).toEqual(["a.txt", "b.txt"]);
  });

  it("sums up what could not be checked, and does not call it missing", async () => {
    const cwd = folderOf({ "a.txt": right, "b.docx": "PK\u0003\u0004xyz" });
    const summary = async (...args: string[]) =>
      (await cli.run(["check", ...args], { cwd })).stdout;
    expect(await summary("b.docx")).toBe("有 1 个文件未能检查。\n");
    expect(await summary("a.txt", "b.docx", "gone.txt")).toBe(
      "检查了 1 份年报，没有发现问题。有 2 个文件未能检查。\n",
    );
    expect(await summary("--language", "en", "b.docx")).toBe("1 file could not be checked.\n");
  });

  it.skipIf(process.platform === "win32")("goes on behind broken links and circles", async () => {
    const cwd = folderOf({ "a/b.txt": right });
    symlinkSync(cwd, join(cwd, "a", "circle"));
    symlinkSync("nowhere", join(cwd, "a", "broken.txt"));
    symlinkSync("b.txt", join(cwd, "a", "linked.txt"));
    const { code, result, stderr } = await checkJson(["."], cwd);
    expect(code).toBe(2);
    expect(stderr).toBe("a/broken.txt：没有这个文件或文件夹。\n");
    expect(result.reports.map(({ path }) => path)).toEqual(["a/b.txt", "a/linked.txt"]);
  });

  it.skipIf(process.getuid?.() === 0)("names a file without permission", async () => {
    const cwd = folderOf({ "a.txt": right });
    chmodSync(join(cwd, "a.txt"), 0);
    const { code, stderr } = await cli.run(["check", "a.txt"], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "a.txt：没有读取权限。\n" });
  });

  it("walks a folder in one order and leaves out what is no text or nobody's report", async () => {
    const cwd = folderOf({
      "z/乙.md": right,
      "b.txt": right,
      "B.HTML": correctReport("2019", "html"),
      "a.docx": "PK",
      "node_modules/x/readme.md": right,
      ".git/x.txt": right,
      "z/甲.markdown": right,
      "c.htm": other,
    });
    const { code, result } = await checkJson([], cwd);
    expect(code).toBe(0);
    expect(result.reports.map(({ path }) => path.replaceAll("\\", "/"))).toEqual([
      "B.HTML",
      "b.txt",
      "c.htm",
      "z/乙.md",
      "z/甲.markdown",
    ]);
    expect(result.summary.reports).toBe(4);
  });

  it("reads standard input for -", async () => {
    const { code, result } = await checkJson(["-"], tmpdir(), wrong);
    expect(code).toBe(1);
    expect(result.reports[0]).toMatchObject({ path: "-", recognized: true });
  });

  it("finds nothing in other documents and says that they were not checked", async () => {
    const files = { "empty.txt": "", "minutes.md": other, "nul.txt": "\0".repeat(999) };
    const cwd = folderOf({ ...files, "old.txt": older });
    const { code, result } = await checkJson(["."], cwd);
    expect(code).toBe(0);
    expect(result.reports).toEqual([
      { path: "empty.txt", recognized: false, findings: [] },
      { path: "minutes.md", recognized: false, findings: [] },
      { path: "nul.txt", recognized: false, findings: [] },
      { path: "old.txt", recognized: false, year: 2016, body: "青禾县水务局", findings: [] },
    ]);
    const { stdout } = await cli.run(["check", "minutes.md", "old.txt"], { cwd });
    expect(stdout).toBe(
      [
        "minutes.md 没有认出是政府信息公开工作年度报告，未检查。",
        "old.txt 是 2016 年的年报，当时还没有全国统一的格式，未检查。",
        "检查了 0 份年报，没有发现问题。另有 2 个文件未检查。",
        "",
      ].join("\n"),
    );
  });

  it("says so when a folder holds no file to check", async () => {
    const cwd = folderOf({ "a.csv": "1" });
    const { code, stdout } = await cli.run(["check", "."], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^没有找到可以检查的文件/);
    expect((await checkJson(["."], cwd)).result.reports).toEqual([]);
  });

  it("survives random bytes", async () => {
    let state = 20_241;
    const bytes = Uint8Array.from({ length: 50_000 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state >> 16;
    });
    const cwd = folderOf({ "a.txt": bytes, "b.txt": wrong });
    const { code, result, stderr } = await checkJson(["."], cwd);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^a\.txt：不是文本文件.*UTF-8。\n$/);
    expect(result.reports.map(({ path }) => path)).toEqual(["b.txt"]);
  });

  it("names the files of word processors instead of reading them", async () => {
    const names = ["a.docx", "b.pdf", "c.rtf"];
    const cwd = folderOf({
      "a.docx": "PK\u0003\u0004xyz",
      "b.pdf": "%PDF-1.7",
      "c.rtf": String.raw`{\rtf1\ansi`,
    });
    const { code, stderr } = await cli.run(["check", ...names], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^a\.docx：这是 Word.*\nb\.pdf：这是 PDF.*\nc\.rtf：这是 RTF/);
  });

  it("reads every encoding that reports come in, to the same findings", async () => {
    const plain = (await checkJson(["a.txt"], folderOf({ "a.txt": wrong }))).result.reports[0];
    const cwd = folderOf({
      "gb.txt": inGb18030(wrong),
      "bom.txt": `\ufeff${wrong}`,
      "le.txt": Buffer.from(`\ufeff${wrong}`, "utf16le"),
      "be.txt": Buffer.from(`\ufeff${wrong}`, "utf16le").swap16(),
    });
    const names = ["gb.txt", "bom.txt", "le.txt", "be.txt"];
    const { result, stderr } = await checkJson(names, cwd);
    expect(result.reports).toEqual(names.map((path) => ({ ...plain, path })));
    expect(stderr).toBe(
      "gb.txt：不是 UTF-8，按 GB18030 读取。\nle.txt：不是 UTF-8，按 UTF-16 读取。\nbe.txt：不是 UTF-8，按 UTF-16 读取。\n",
    );
  });

  it("takes UTF-8 with a damaged character for UTF-8", async () => {
    const bytes = Buffer.from(wrong);
    bytes[bytes.indexOf("信息") + 1] = 0x20;
    const { code, stderr, result } = await checkJson(["a.txt"], folderOf({ "a.txt": bytes }));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^a\.txt：按 UTF-8 读取，其中有 \d 处字符已损坏。\n$/);
    expect(result.summary.reports).toBe(1);
  });

  it("sets the level of a rule", async () => {
    const cwd = folderOf({ "a.txt": wrong });
    const softer = await checkJson(["--rule", "case-total=hint", "a.txt"], cwd);
    expect(softer.code).toBe(0);
    expect(softer.result.summary).toMatchObject({ error: 0, hint: 1 });
    const off = await checkJson(["--rule=case-total=off", "a.txt"], cwd);
    expect(off.result.reports[0]?.findings).toEqual([]);
  });

  it("speaks the language of the system or the one asked for", async () => {
    const cwd = folderOf({ "a.txt": wrong });
    const said = async (environment: Record<string, string>, ...args: string[]) =>
      (await cli.run(["check", "a.txt", ...args], { cwd, environment })).stdout;
    expect(await said({ LANG: "en_US.UTF-8" })).toContain("should be 4");
    expect(await said({ LANG: "C.UTF-8" })).toContain("应为 4");
    expect(await said({ LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" })).toContain("应为 4");
    expect(await said({ LANG: "en_US.UTF-8" }, "--language", "zh")).toContain("应为 4");
    expect(await said({}, "--language=en")).toContain("Checked 1 report: error 1");
  });

  it.skipIf(process.platform === "win32")(
    "ends quietly when its reader has had enough",
    async () => {
      const files = Object.fromEntries(
        Array.from({ length: 3000 }, (_, at) => [`${at}.txt`, at < 1 ? wrong : other]),
      );
      const cwd = folderOf(files);
      const line = `"${process.execPath}" "${cli.path}" check . | head -n 1; exit "\${PIPESTATUS[0]}"`;
      const shell = spawn("bash", ["-c", line], { cwd, stdio: ["ignore", "pipe", "pipe"] });
      let stderr = "";
      shell.stderr.on("data", (chunk: Buffer) => {
        stderr += chunk;
      });
      const code = await new Promise((resolve) => shell.on("close", resolve));
      expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    },
  );
});

describe("the command line itself", () => {
  it.each([
    [[], /^要做什么/],
    [["convert"], /^没有 convert 这个命令/],
    [["check", "--format", "sarif"], /^check 没有 sarif 这种格式，可用的有 text、json。/],
    [["extract", "--format", "text"], /^extract 没有 text 这种格式/],
    [["check", "--colour"], /^没有 --colour 这个选项/],
    [["check", "-x"], /^没有 -x 这个选项/],
    [["check", "--language", "fr"], /^--language 只能是/],
    [["check", "--help=3"], /^选项 --help 的写法不对/],
    [["check", "--format"], /^选项 --format 的写法不对/],
    [["check", "--threads", "0"], /^--threads 是同时使用的线程数/],
    [["check", "--rule", "no-such=off"], /没有名为 no-such 的规则/],
    [["check", "--rule", "row-total"], /应写作“规则=级别”/],
    [["check", "--rule", "row-total=loud"], /应写作“规则=级别”/],
  ])("refuses %j with 2", async (args, message) => {
    const { code, stdout, stderr } = await cli.run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  it("shows its help in both languages, and its version", async () => {
    const chinese = await cli.run(["--help"]);
    expect(chinese.code).toBe(0);
    expect(chinese.stdout).toContain("用法：disclosure-report");
    expect((await cli.run(["check", "-h", "--language", "en"])).stdout).toContain("Usage:");
    expect((await cli.run(["--version"])).stdout).toBe("1.2.3\n");
  });
});
