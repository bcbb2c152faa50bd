import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { correctReport } from "../../scripts/samples/sample-files";
import { type BuiltCli, buildCli } from "./built-cli";
import { builtServer } from "./built-server";
import type { LspClient } from "./lsp-client";

// A settings file comes with a folder, from anybody, and need not be a file at all.

const wrong = correctReport("2021", "tabbed").replace("2\t1\t0\t1\t4\t", "2\t1\t0\t1\t5\t");
const SETTINGS = ".disclosure-report.json";

/** What may stand in the place of the settings file, by what it is. None of it holds settings. */
const places: readonly (readonly [string, (path: string) => void])[] = [
  ["a folder", (path) => mkdirSync(path)],
  ["a pipe that nobody writes to", (path) => execFileSync("mkfifo", [path])],
  ["a link to itself", (path) => symlinkSync(path, path)],
  ["a link to nothing", (path) => symlinkSync("nothing", path)],
  ["a link to an endless device", (path) => symlinkSync("/dev/zero", path)],
  ["a link to a terminal", (path) => symlinkSync("/dev/tty", path)],
  ["bytes that are no text", (path) => writeFileSync(path, Buffer.alloc(5000, 0xff))],
  ["a file of 8 MB", (path) => writeFileSync(path, `{"rules":{}}${" ".repeat(8_000_000)}`)],
  ["a file nested without end", (path) => writeFileSync(path, '{"rules":'.repeat(100_000))],
];

function folderWith(make: (path: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-report-"));
  // The root of a repository, above which nothing is looked for.
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, "a.txt"), wrong);
  make(join(folder, SETTINGS));
  return folder;
}

describe.skipIf(process.platform === "win32")("a settings file that is", () => {
  let cli: BuiltCli;
  let client: LspClient | undefined;
  beforeAll(async () => {
    cli = await buildCli();
  });
  afterEach(async () => {
    await client?.close();
    client = undefined;
  });

  it.each(places)("%s keeps no report from being checked", async (_, make) => {
    const cwd = folderWith(make);
    const { code, stdout } = await cli.run(["check"], { cwd });
    expect(stdout).toMatch(/^a\.txt:\d+:9 error .*\(case-total\)$/m);
    expect(code).toBe(1);

    client = await builtServer();
    await client.initialize();
    const uri = pathToFileURL(join(cwd, "a.txt")).href;
    await client.open(uri, "plaintext", wrong);
    const { diagnostics } = await client.nextDiagnostics(uri);
    expect(diagnostics.map((each) => each.code)).toEqual(["case-total"]);
  });
});

describe.skipIf(process.platform === "win32")("a folder", () => {
  it("is read without what is no file, and without going round in circles", async () => {
    const cli = await buildCli();
    const cwd = folderWith(() => undefined);
    execFileSync("mkfifo", [join(cwd, "pipe.txt")]);
    symlinkSync("/dev/zero", join(cwd, "zero.txt"));
    symlinkSync(join(cwd, "pipe.txt"), join(cwd, "link.txt"));
    symlinkSync(cwd, join(cwd, "round"));
    symlinkSync("/", join(cwd, "root.txt"));
    const { code, stdout } = await cli.run(["check", "--format", "json"], { cwd });
    const { reports } = JSON.parse(stdout);
    expect(reports.map(({ path }: { path: string }) => path)).toEqual(["a.txt"]);
    expect(code).toBe(1);
  });
});
