import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type {
  CodeAction,
  InitializeParams,
  RegistrationParams,
} from "vscode-languageserver-protocol";
import { correctReport } from "../../scripts/samples/sample-files";
import {
  ACCEPT,
  ACCEPT_COMMAND,
  type AcceptResult,
  ASKS_FOR_REASON,
  FOLDER_SETTINGS,
  READS_FOLDERS,
} from "../../server/src/contract";
import { builtServer } from "./built-server";
import type { LspClient } from "./lsp-client";

const SETTINGS = ".disclosure-report.json";
/** 行政复议 adds up to 4 and is given as 5. */
const wrong = correctReport("2021", "tabbed").replace("2\t1\t0\t1\t4\t", "2\t1\t0\t1\t5\t");
const wrongPipe = correctReport("2021", "pipe").replace(
  "| 2 | 1 | 0 | 1 | 4 |",
  "| 2 | 1 | 0 | 1 | 5 |",
);
const entry = {
  file: "2025 年报.txt",
  rule: "case-total",
  cell: "cases.count.review.total",
  value: "5",
  reason: "已核对",
};
const settings = (...accepted: readonly object[]) => `${JSON.stringify({ accepted }, null, 2)}\n`;

let client: LspClient;
let folder = "";

afterEach(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A server, a folder with these files, and the URI of each. */
async function start(
  files: Readonly<Record<string, string>>,
  { options = {}, ...params }: Partial<InitializeParams> & { readonly options?: object } = {},
): Promise<(name: string) => string> {
  folder = mkdtempSync(join(tmpdir(), "disclosure-report-"));
  for (const [name, text] of Object.entries(files)) write(name, text);
  client = await builtServer();
  await client.initialize({
    locale: "zh-cn",
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "" }],
    initializationOptions: { disclosureReport: { typingPause: 0 }, ...options },
    capabilities: {
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
    },
    ...params,
  });
  return (name) => pathToFileURL(join(folder, name)).href;
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function codesOf(uri: string): Promise<readonly unknown[]> {
  return (await client.nextDiagnostics(uri)).diagnostics.map(({ code }) => code);
}

/** The lightbulb's entries at the wrong total, where this text ends. */
async function actionsAt(uri: string, text: string, end: string): Promise<readonly CodeAction[]> {
  const before = text.slice(0, text.indexOf(end) + end.length).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return client.request("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
}

const TABBED_END = "2\t1\t0\t1\t5";
const PIPE_END = "2 | 1 | 0 | 1 | 5";

function newTextOf(change: ReturnType<typeof changesOf>[number] | undefined): string {
  const edit = change && "edits" in change ? change.edits[0] : undefined;
  return edit && "newText" in edit ? edit.newText : "";
}

function changesOf(action: CodeAction | undefined) {
  return action?.edit?.documentChanges ?? [];
}

describe("a settings file", () => {
  it("accepts a finding of the report that it names, and of no other", async () => {
    const uri = await start({ [SETTINGS]: settings(entry) });
    await client.open(uri("2025 年报.txt"), "plaintext", wrong);
    expect(await codesOf(uri("2025 年报.txt"))).toEqual([]);
    await client.open(uri("其他.txt"), "plaintext", wrong);
    expect(await codesOf(uri("其他.txt"))).toEqual(["case-total"]);
  });

  it("holds for the folders below, where it names reports by their path", async () => {
    const uri = await start({ [SETTINGS]: settings({ ...entry, file: "水务局/2025.txt" }) });
    await client.open(uri("水务局/2025.txt"), "plaintext", wrong);
    expect(await codesOf(uri("水务局/2025.txt"))).toEqual([]);
  });

  it("counts alone where it is the nearest, and sets rules before the editor's settings do", async () => {
    const uri = await start(
      { [SETTINGS]: settings(entry), [`a/${SETTINGS}`]: '{ "rules": { "case-total": "info" } }' },
      { options: { disclosureReport: { rules: { "case-total": "warning" } } } },
    );
    await client.open(uri("a/2025 年报.txt"), "plaintext", wrong);
    const { diagnostics } = await client.nextDiagnostics(uri("a/2025 年报.txt"));
    expect(diagnostics).toMatchObject([{ code: "case-total", severity: 3 }]);
  });

  it("is looked for no higher than the workspace or a repository", async () => {
    const uri = await start({
      [SETTINGS]: settings({ ...entry, file: "a/b.txt" }),
      "a/.git/HEAD": "",
    });
    await client.open(uri("a/b.txt"), "plaintext", wrong);
    expect(await codesOf(uri("a/b.txt"))).toEqual(["case-total"]);
    await client.close();
    const inner = { uri: pathToFileURL(join(folder, "c")).href, name: "" };
    client = await builtServer();
    await client.initialize({ workspaceFolders: [inner] });
    await client.open(`${inner.uri}/b.txt`, "plaintext", wrong);
    expect(await codesOf(`${inner.uri}/b.txt`)).toEqual(["case-total"]);
  });

  it("lets the finding come back when the value changes, and is told that the entry is unused", async () => {
    const uri = await start({ [SETTINGS]: settings(entry) });
    const report = uri("2025 年报.txt");
    await client.open(report, "plaintext", wrong);
    expect(await codesOf(report)).toEqual([]);
    await client.change(report, 2, { text: wrong.replace("1\t5\t", "1\t6\t") });
    expect(await codesOf(report)).toEqual(["case-total"]);
    const { diagnostics } = await client.nextDiagnostics(uri(SETTINGS));
    expect(diagnostics).toMatchObject([
      {
        code: "unused-acceptance",
        severity: 4,
        range: { start: { line: 2, character: 4 }, end: { line: 8, character: 5 } },
      },
    ]);
    await client.change(report, 3, { text: wrong });
    expect(await codesOf(report)).toEqual([]);
    expect((await client.nextDiagnostics(uri(SETTINGS))).diagnostics).toEqual([]);
  });

  it("is named with place and key where something is wrong in it, and the rest of it counts", async () => {
    const text = `{ "rules": { "case-totl": "off" },\n  "accepted": [${JSON.stringify(entry)}],\n  "x": 1 }`;
    const uri = await start({ [SETTINGS]: text });
    await client.open(uri("2025 年报.txt"), "plaintext", wrong);
    expect(await codesOf(uri("2025 年报.txt"))).toEqual([]);
    const { diagnostics } = await client.nextDiagnostics(uri(SETTINGS));
    expect(diagnostics.map(({ range, message }) => [range.start.line, message])).toEqual([
      [0, "rules.case-totl：没有这条规则，已忽略。"],
      [2, "x：没有这个键，已忽略。"],
    ]);
    await client.closeDocument(uri("2025 年报.txt"));
    expect((await client.nextDiagnostics(uri(SETTINGS))).diagnostics).toEqual([]);
  });

  it("counts as it is in the editor, before it is saved", async () => {
    const uri = await start({ [SETTINGS]: settings() });
    const report = uri("2025 年报.txt");
    await client.open(report, "plaintext", wrong);
    expect(await codesOf(report)).toEqual(["case-total"]);
    await client.open(uri(SETTINGS), "json", settings());
    await client.change(uri(SETTINGS), 2, { text: settings(entry) });
    expect(await codesOf(report)).toEqual([]);
    await client.closeDocument(uri(SETTINGS));
    expect(await codesOf(report)).toEqual(["case-total"]);
  });

  it("holds no longer when it is deleted, although an editor still shows it", async () => {
    const uri = await start({ [SETTINGS]: settings(entry) });
    const report = uri("2025 年报.txt");
    await client.open(uri(SETTINGS), "json", settings(entry));
    await client.open(report, "plaintext", wrong);
    expect(await codesOf(report)).toEqual([]);
    rmSync(join(folder, SETTINGS));
    await client.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uri(SETTINGS), type: 3 }],
    });
    expect(await codesOf(report)).toEqual(["case-total"]);
    await client.change(uri(SETTINGS), 2, { text: `${settings(entry)}\n` });
    expect(await codesOf(report)).toEqual([]);
  });

  it("is watched on disk", async () => {
    const registered: unknown[] = [];
    const uri = await start(
      {},
      {
        capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      },
    );
    client.respond("client/registerCapability", (params) => {
      registered.push(...(params as RegistrationParams).registrations);
    });
    const report = uri("2025 年报.txt");
    await client.open(report, "plaintext", wrong);
    expect(await codesOf(report)).toEqual(["case-total"]);
    expect(JSON.stringify(registered)).toContain(`**/${SETTINGS}`);
    write(SETTINGS, settings(entry));
    await client.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uri(SETTINGS), type: 1 }],
    });
    expect(await codesOf(report)).toEqual([]);
    rmSync(join(folder, SETTINGS));
    await client.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uri(SETTINGS), type: 3 }],
    });
    expect(await codesOf(report)).toEqual(["case-total"]);
  });

  it("of a virtual file system is read through the client", async () => {
    await start({}, { options: { [READS_FOLDERS]: true }, workspaceFolders: null });
    const asked: unknown[] = [];
    client.respond(FOLDER_SETTINGS, (params) => {
      asked.push(params);
      const isRoot = JSON.stringify(params).includes('"archive://x/2025"');
      return isRoot
        ? { settings: settings({ ...entry, file: "a/b.txt" }), top: false }
        : { top: false };
    });
    await client.open("archive://x/2025/a/b.txt", "plaintext", wrong);
    expect(await codesOf("archive://x/2025/a/b.txt")).toEqual([]);
    expect(asked).toEqual([{ folder: "archive://x/2025/a" }, { folder: "archive://x/2025" }]);
  });

  it.each([
    "\u0000",
    "[".repeat(300_000),
    '{"__proto__":{"rules":{"case-total":"off"}}}',
    "[1,2",
    "x".repeat(1_200_000),
  ])("of any content harms nothing (%#)", async (text) => {
    const uri = await start({ [SETTINGS]: text });
    await client.open(uri("2025 年报.txt"), "plaintext", wrong);
    expect(await codesOf(uri("2025 年报.txt"))).toEqual(["case-total"]);
    expect((await client.nextDiagnostics(uri(SETTINGS))).diagnostics).not.toEqual([]);
    expect(client.stderr()).toBe("");
  });
});

describe("to accept a finding", () => {
  it("is the lightbulb's last entry, never the preferred one, and no part of fix-all", async () => {
    const uri = await start({});
    await client.open(uri("a.txt"), "plaintext", wrong);
    await client.nextDiagnostics(uri("a.txt"));
    const actions = await actionsAt(uri("a.txt"), wrong, TABBED_END);
    const last = actions.at(-1);
    expect(last?.title).toBe(`接受此项，理由记为“已核对”（写入 ${SETTINGS}）`);
    expect(last?.isPreferred).toBe(false);
    expect(actions.filter(({ title }) => title.includes("接受"))).toHaveLength(1);
    const all = await client.request<readonly CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uri("a.txt") },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
      context: { diagnostics: [], only: ["source.fixAll"] },
    });
    expect(JSON.stringify(all)).not.toContain("accepted");
  });

  it("makes the settings file where there is none, and the finding is gone", async () => {
    const uri = await start({});
    await client.open(uri("2025 年报.txt"), "plaintext", wrong);
    await client.nextDiagnostics(uri("2025 年报.txt"));
    const [create, change] = changesOf(
      (await actionsAt(uri("2025 年报.txt"), wrong, TABBED_END)).at(-1),
    );
    expect(create).toEqual({
      kind: "create",
      uri: uri(SETTINGS),
      options: { ignoreIfExists: true },
    });
    const written = newTextOf(change);
    expect(JSON.parse(written)).toEqual({ accepted: [entry] });
    write(SETTINGS, written);
    await client.notify("workspace/didChangeWatchedFiles", { changes: [] });
    expect(await codesOf(uri("2025 年报.txt"))).toEqual([]);
  });

  it("adds to the nearest settings file and leaves the rest of it as it stands", async () => {
    const before =
      '{\n    "rules": {},\n    "accepted": [\n        { "rule": "balance", "reason": "x" }\n    ]\n}\n';
    const uri = await start({ [SETTINGS]: before });
    await client.open(uri("a/b.txt"), "plaintext", wrong);
    await client.nextDiagnostics(uri("a/b.txt"));
    const [change] = changesOf((await actionsAt(uri("a/b.txt"), wrong, TABBED_END)).at(-1));
    expect(change).toEqual({
      textDocument: { uri: uri(SETTINGS), version: null },
      edits: [
        {
          range: { start: { line: 3, character: 44 }, end: { line: 3, character: 44 } },
          newText: `,\n        ${JSON.stringify({ ...entry, file: "a/b.txt" }, null, 4).replace(/\n\s*/g, " ")}`,
        },
      ],
    });
  });

  it("writes a comment at the end of Markdown and HTML, which ends with the value", async () => {
    const uri = await start({});
    const report = uri("a.md");
    await client.open(report, "markdown", wrongPipe);
    expect(await codesOf(report)).toEqual(["case-total"]);
    const last = (await actionsAt(report, wrongPipe, PIPE_END)).at(-1);
    expect(last?.title).toContain("写入注释");
    const [change] = changesOf(last);
    const comment =
      "<!-- disclosure-report-accept case-total cases.count.review.total=5 已核对 -->";
    expect(newTextOf(change)).toBe(`\n\n${comment}\n`);
    const accepted = `${wrongPipe.trimEnd()}\n\n${comment}\n`;
    await client.change(report, 2, { text: accepted });
    expect(await codesOf(report)).toEqual([]);
    await client.change(report, 3, { text: accepted.replace("| 1 | 5 |", "| 1 | 6 |") });
    expect(await codesOf(report)).toEqual(["case-total", "unused-acceptance"]);
    await client.open(
      uri("a.html"),
      "html",
      `<html><body>${correctReport("2021", "html").replace("<td>4</td>", "<td>9</td>")}</body></html>`,
    );
    const { diagnostics } = await client.nextDiagnostics(uri("a.html"));
    const range = diagnostics[0]?.range;
    const actions = await client.request<readonly CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uri("a.html") },
      range,
      context: { diagnostics: [] },
    });
    expect(JSON.stringify(actions.at(-1)?.edit)).toContain("-->\\n");
  });

  it("is left to a client that asks for the reason, which then asks for the edits", async () => {
    const uri = await start({}, { options: { [ASKS_FOR_REASON]: true } });
    const report = uri("2025 年报.txt");
    await client.open(report, "plaintext", wrong);
    await client.nextDiagnostics(report);
    const last = (await actionsAt(report, wrong, TABBED_END)).at(-1);
    expect(last).toMatchObject({
      title: `接受此项并说明理由（写入 ${SETTINGS}）`,
      command: { command: ACCEPT_COMMAND },
    });
    const { message, ...finding } = (last?.command?.arguments ?? [])[0];
    expect(message).toContain("应为 4（2+1+1），现为 5");
    const result = await client.request<AcceptResult>(ACCEPT, { ...finding, reason: " 已报上级 " });
    expect(result).toMatchObject({ uri: uri(SETTINGS), isNew: true });
    expect(JSON.parse(result.edits?.[0]?.newText ?? "")).toEqual({
      accepted: [{ ...entry, reason: "已报上级" }],
    });
    await expect(client.request(ACCEPT, { ...finding, reason: " " })).rejects.toThrow();
    write(SETTINGS, "{ not JSON");
    expect(await client.request(ACCEPT, { ...finding, reason: "x" })).toEqual({});
  });

  it("is not offered where nothing could be written", async () => {
    await start({}, { capabilities: {} });
    const untitled = "untitled:Untitled-1";
    await client.open(untitled, "plaintext", wrong);
    await client.nextDiagnostics(untitled);
    expect(JSON.stringify(await actionsAt(untitled, wrong, TABBED_END))).not.toContain("接受");
    const inFolder = pathToFileURL(join(folder, "a.txt")).href;
    await client.open(inFolder, "plaintext", wrong);
    await client.nextDiagnostics(inFolder);
    // This client cannot make files.
    expect(JSON.stringify(await actionsAt(inFolder, wrong, TABBED_END))).not.toContain("接受");
  });
});
