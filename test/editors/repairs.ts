import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { Editor, Missing } from "./editor";
import { type Desk, deskWithServer } from "./installed-server";
import { NUMBER_REPAIRED, REPORT, TOTALS_REPAIRED } from "./opened-report";
import { configurationOf } from "./readme";

/** An editor to be tested: how it is found, configured and started. */
export interface Candidate {
  readonly name: string;
  readonly find: () => Editor | Missing;
  /** The language of its configuration in the READMEs. */
  readonly language: string;
  /** The file of this folder that runs in it, repairs what it finds and writes down what it saw. */
  readonly script: string;
  /** What it is started with, besides what it needs to start at all. */
  readonly options: (files: Files) => readonly string[];
}

/** The files with which an editor is started. */
export interface Files {
  readonly configuration: string;
  readonly script: string;
  readonly report: string;
}

/** What the script in the editor saw. */
interface Seen {
  readonly problem?: string;
  readonly version: string;
  readonly opened: State;
  readonly fix: Repair;
  readonly fix_all: Repair;
}

interface Repair {
  readonly titles: readonly string[];
  readonly repaired: State;
  readonly undone: State;
}

interface State {
  readonly text: string;
  readonly findings: readonly { readonly underlined: string; readonly message: string }[];
}

/** Longer than any wait inside the scripts, which then say what they waited for. */
const PATIENCE = 45_000;

/**
 * The one test that every editor must pass, with the configuration of the README and the server of the VSIX:
 * findings on the right words, the repair of one and of all totals, each undone in one step.
 */
export function testRepairs(candidate: Candidate): void {
  let editor: Editor | Missing = { why: "nobody has looked for it" };
  beforeAll(() => {
    editor = candidate.find();
  });

  it("shows the findings, repairs them and takes each repair back in one step", async (context) => {
    if ("why" in editor) {
      console.log(`${candidate.name} is NOT tested: ${editor.why}.`);
      return context.skip(editor.why);
    }
    const seen = await runIn(editor, candidate);
    expect(seen.problem).toBeUndefined();
    console.log(`Tested in ${seen.version.split("\n")[0]}.`);
    expectState(seen.opened, REPORT, ["18", "3", "2"]);
    expect(seen.opened.findings.map(({ message }) => message)).toEqual([
      expect.stringContaining("文中为 18 件"),
      expect.stringContaining("应为 2，现为 3，多 1。"),
      expect.stringContaining("应为 1，现为 2，多 1。"),
    ]);
    expect(seen.fix.titles[1]).toContain("把文中的 18 改为 15");
    expectState(seen.fix.repaired, NUMBER_REPAIRED, ["3", "2"]);
    expectState(seen.fix.undone, REPORT, ["18", "3", "2"]);
    expectState(seen.fix_all.repaired, TOTALS_REPAIRED, ["18"]);
    expectState(seen.fix_all.undone, REPORT, ["18", "3", "2"]);
  });
}

function expectState(state: State, text: string, underlined: readonly string[]): void {
  expect(state.text.trimEnd()).toBe(text.trimEnd());
  expect(state.findings.map((finding) => finding.underlined)).toEqual(underlined);
}

async function runIn(editor: Editor, candidate: Candidate): Promise<Seen> {
  const desk = await deskWithServer();
  const files: Files = {
    // Neovim tells Lua from its own language by the name.
    configuration: join(desk.folder, `configuration${extname(candidate.script)}`),
    script: join(import.meta.dirname, candidate.script),
    report: join(desk.folder, "年报.txt"),
  };
  const readme = configurationOf("README.md", candidate.name, candidate.language);
  writeFileSync(files.configuration, readme);
  writeFileSync(files.report, REPORT);
  const result = join(desk.folder, "result.json");
  const said = await run(editor, candidate.options(files), desk, result, files.report);
  if (!existsSync(result)) throw new Error(`${candidate.name} wrote nothing down: ${said}`);
  return JSON.parse(readFileSync(result, "utf8"));
}

/** Runs the editor to its end and answers what it said meanwhile. */
function run(
  editor: Editor,
  options: readonly string[],
  desk: Desk,
  result: string,
  report: string,
): Promise<string> {
  const child = spawn(editor.program, [...editor.options, ...options], {
    cwd: desk.folder,
    env: { ...desk.environment, ...editor.environment, RESULT: result, REPORT: report },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: PATIENCE,
    killSignal: "SIGKILL",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve(said));
  });
}
