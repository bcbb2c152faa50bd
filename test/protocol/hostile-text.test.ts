import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { CodeAction } from "vscode-languageserver-protocol";
import { correctReport } from "../../scripts/samples/sample-files";
import { ASKS_FOR_REASON } from "../../server/src/contract";
import { type BuiltCli, buildCli } from "./built-cli";
import { builtServer } from "./built-server";
import type { LspClient } from "./lsp-client";

// What a report, a file's name and a setting may say to play tricks on whoever is shown them.

/** Sets colours, in two ways; titles the window; turns the direction of writing. */
const TRICK = "\u001b[31m\u009b1m\u001b]0;x\u0007\u202e\u2066\u061c";
/** In a message of VS Code this is a link that runs a command. */
const LINK = "[x](command:q)";
const VSCODE_LINK = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)/;
const STEERING = /[^\P{Cc}\n]|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const reportWith = (figure: string) =>
  correctReport("2021", "tabbed").replace("2\t1\t0\t1\t4\t", `2\t1\t0\t1\t${figure}\t`);

describe("the command line", () => {
  let cli: BuiltCli;
  beforeAll(async () => {
    cli = await buildCli();
  });

  const folderWith = (name: string) => {
    const cwd = mkdtempSync(join(tmpdir(), "disclosure-report-"));
    writeFileSync(join(cwd, name), reportWith(`4${TRICK}x`));
    writeFileSync(join(cwd, ".disclosure-report.json"), JSON.stringify({ [TRICK]: 0 }));
    return cwd;
  };

  it.skipIf(process.platform === "win32").each([
    ["check", "text"],
    ["check", "json"],
    ["extract", "json"],
    ["extract", "csv"],
  ])("%s as %s shows no sign that steers a terminal", async (command, format) => {
    const cwd = folderWith(`a${TRICK.replace("/", "")}.txt`);
    const { stdout, stderr } = await cli.run([command, "--format", format], { cwd });
    expect(stdout.length).toBeGreaterThan(100);
    expect(stdout.replaceAll("\r\n", "\n")).not.toMatch(STEERING);
    expect(stderr).not.toMatch(STEERING);
    if (command === "check") expect(stderr).toContain(".disclosure-report.json:1:2");
  });

  it("gives programs the text of a cell as it stands", async () => {
    const cwd = folderWith("a.txt");
    const { stdout } = await cli.run(["check", "--format", "json"], { cwd });
    const [report] = JSON.parse(stdout).reports;
    expect(report.findings).toMatchObject([{ rule: "unreadable-cell", found: `4${TRICK}x` }]);
  });

  it("repeats what it does not understand without such signs", async () => {
    for (const order of [[TRICK], ["check", TRICK], ["check", `--rule=${TRICK}`], [`--${TRICK}`]]) {
      const { code, stderr } = await cli.run(order);
      expect(code).toBe(2);
      expect(stderr).not.toMatch(STEERING);
    }
  });
});

describe("the server", () => {
  let client: LspClient;
  const uri = "file:///报告/a.txt";

  const start = async (initializationOptions: object, text: string) => {
    client = await builtServer();
    const related = { publishDiagnostics: { relatedInformation: true } };
    await client.initialize({ capabilities: { textDocument: related }, initializationOptions });
    await client.open(uri, "plaintext", text);
    return (await client.nextDiagnostics(uri)).diagnostics;
  };
  const actionsAt = (line: number, character: number) =>
    client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line, character }, end: { line, character } },
      context: { diagnostics: [] },
    });

  afterEach(() => client.close());

  it("quotes a cell without signs that turn the words around", async () => {
    const [finding] = await start({}, reportWith(`4${TRICK}x`));
    const { line = 0, character = 0 } = finding?.range.start ?? {};
    expect(finding?.message).toMatch(/4 \[31m 1m \]0;x x/);
    const actions = await actionsAt(line, character);
    const said = [
      ...(finding?.relatedInformation ?? []).map(({ message }) => message),
      ...actions.map(({ title }) => title),
      finding?.message ?? "",
    ];
    for (const words of said) expect(words).not.toMatch(STEERING);
  });

  it("makes no link of a report's text in the prompt that asks for a reason", async () => {
    const [finding] = await start({ [ASKS_FOR_REASON]: true }, reportWith(LINK));
    const { line = 0, character = 0 } = finding?.range.start ?? {};
    expect(finding?.message).toMatch(VSCODE_LINK);
    const commands = (await actionsAt(line, character)).flatMap(({ command }) => command ?? []);
    expect(commands).toHaveLength(1);
    const [{ message }] = commands[0]?.arguments ?? [];
    expect(message).toContain("[x] (command:q)");
    expect(message).not.toMatch(VSCODE_LINK);
  });

  it("makes no link of a folder's settings in the message that they are wrong", async () => {
    await start({ language: LINK, rules: { [LINK]: "off" } }, "");
    const shown = client.notifications<{ message: string }>("window/showMessage");
    expect(shown).toHaveLength(2);
    for (const { message } of shown) {
      expect(message).toContain("[x] (command:q)");
      expect(message).not.toMatch(VSCODE_LINK);
    }
  });
});
