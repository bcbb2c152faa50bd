import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { CodeAction, CompletionItem, InitializeResult } from "vscode-languageserver-protocol";
import {
  BLANK,
  CHECK_ANYWAY,
  RECOMPUTE,
  type RecomputeResult,
  STATUS,
  type StatusParams,
} from "../../server/src/contract";
import { builtServer } from "./built-server";
import type { LspClient } from "./lsp-client";

const uri = "file:///报告/2020.md";
const TITLE = "# 青禾县水务局2020年政府信息公开工作年度报告\n\n";
const TABLE_4 = [
  "## 四、政府信息公开行政复议、行政诉讼情况\n",
  "| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |",
  "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|",
  "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
  "| 1 | 0 | 0 | 2 | 4 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
].join("\n");
const LAST_LINE = 7;
const onlySums = { disclosureReport: { language: "zh", typingPause: 60, rules: structureOff() } };

let client: LspClient | undefined;

afterEach(async () => {
  await client?.close();
  client = undefined;
});

/** The fragment above lacks five sections, which these tests are not about. */
function structureOff() {
  return { "missing-section": "off", "missing-table": "off", "missing-column": "off" };
}

/** A notification as it goes over the wire, so that several can be sent in one piece. */
function framed(method: string, params: object): string {
  const body = JSON.stringify({ jsonrpc: "2.0", method, params });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

async function start(
  settings: Record<string, unknown> = onlySums,
): Promise<{ client: LspClient; result: InitializeResult }> {
  const started = await builtServer();
  client = started;
  started.configure(settings);
  const result = await started.initialize({
    capabilities: {
      workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    },
  });
  return { client: started, result };
}

describe("the language server", () => {
  it("says what it can do, its name and its version", async () => {
    const { result } = await start();
    expect(result.serverInfo?.name).toBe("disclosure-report");
    expect(result.serverInfo?.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(result.capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: ["quickfix", "source.fixAll.disclosureReport"],
    });
  });

  it("publishes a wrong total on its cell, with both figures, the parts and the version", async () => {
    const { client } = await start();
    await client.open(uri, "markdown", TITLE + TABLE_4);
    const { diagnostics, version } = await client.nextDiagnostics(uri);
    expect(version).toBe(1);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: "case-total",
      severity: 1,
      source: "disclosure-report",
      range: { start: { line: LAST_LINE, character: 18 }, end: { line: LAST_LINE, character: 19 } },
    });
    expect(diagnostics[0]?.message).toContain("应为 3（1+2），现为 4，多 1");
    expect(
      diagnostics[0]?.relatedInformation?.map(({ location }) => location.range.start.character),
    ).toEqual([2, 14]);
  });

  it("clears what was repaired at once, and lets a new finding in the typed cell wait for the pause", async () => {
    const { client } = await start();
    await client.open(uri, "markdown", TITLE + TABLE_4.replace("| 2 | 4 |", "| 2 | 3 |"));
    expect((await client.nextDiagnostics(uri, 1)).diagnostics).toEqual([]);
    const cell = {
      start: { line: LAST_LINE, character: 18 },
      end: { line: LAST_LINE, character: 19 },
    };
    await client.change(uri, 2, { range: cell, text: "9" });
    expect((await client.nextDiagnostics(uri, 2)).diagnostics).toEqual([]);
    expect((await client.nextDiagnostics(uri, 2)).diagnostics).toMatchObject([
      { code: "case-total" },
    ]);
    await client.change(uri, 3, { range: cell, text: "3" });
    expect((await client.nextDiagnostics(uri, 3)).diagnostics).toEqual([]);
  });

  it("shows a new finding in another cell than the typed one without waiting", async () => {
    const { client } = await start();
    await client.open(uri, "markdown", TITLE + TABLE_4.replace("| 2 | 4 |", "| 2 | 3 |"));
    await client.nextDiagnostics(uri, 1);
    await client.change(uri, 2, {
      range: { start: { line: LAST_LINE, character: 2 }, end: { line: LAST_LINE, character: 3 } },
      text: "5",
    });
    expect((await client.nextDiagnostics(uri, 2)).diagnostics).toMatchObject([
      { code: "case-total" },
    ]);
  });

  it("offers the repair of a total as the preferred one, and fix-all for it", async () => {
    const { client } = await start();
    await client.open(uri, "markdown", TITLE + TABLE_4);
    await client.nextDiagnostics(uri);
    const range = {
      start: { line: LAST_LINE, character: 18 },
      end: { line: LAST_LINE, character: 18 },
    };
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    expect(actions[0]).toMatchObject({
      title: "改为合计数 3",
      kind: "quickfix",
      isPreferred: true,
    });
    const all = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ["source.fixAll"] },
    });
    expect(all).toHaveLength(1);
    expect(JSON.stringify(all[0]?.edit)).toContain('"newText":"3"');
  });

  it("computes totals anew for a row, a table and the report, and says for which version", async () => {
    const { client } = await start();
    await client.open(uri, "markdown", TITLE + TABLE_4);
    for (const scope of ["row", "table", "report"]) {
      const position = { line: LAST_LINE, character: 3 };
      const result = await client.request<RecomputeResult>(RECOMPUTE, { uri, scope, position });
      expect(result).toMatchObject({
        version: 1,
        written: 1,
        unknown: 0,
        edits: [{ newText: "3" }],
      });
    }
    const elsewhere = await client.request<RecomputeResult>(RECOMPUTE, {
      uri,
      scope: "table",
      position: { line: 0, character: 0 },
    });
    expect(elsewhere.written).toBe(0);
    await expect(client.request(RECOMPUTE, { uri })).rejects.toThrow();
  });

  it("counts no total as unknown whose parts become known by the same recomputing", async () => {
    const { client } = await start({ disclosureReport: {} });
    const text = readFileSync("samples/mistakes-2019-stacked.txt", "utf8");
    await client.open(uri, "plaintext", text);
    await client.nextDiagnostics(uri);
    const position = { line: 0, character: 0 };
    const result = await client.request<RecomputeResult>(RECOMPUTE, {
      uri,
      scope: "report",
      position,
    });
    expect(result).toMatchObject({ written: 3, unknown: 0 });
  });

  it("tells the client what a document is taken for", async () => {
    const { client } = await start();
    await client.open(uri, "markdown", TITLE + TABLE_4);
    expect(await client.nextNotification<StatusParams>(STATUS)).toMatchObject({
      recognition: "report",
      edition: "2019",
      year: 2020,
      body: "青禾县水务局",
      counts: { error: 1, warning: 0 },
    });
  });

  it("has nothing to say on a document that is no report, until it is asked to", async () => {
    const { client } = await start({ disclosureReport: {} });
    const text = "# 总体情况\n\n| 行政许可 | 12 |\n|---|---|\n| 其他 | x |\n";
    await client.open(uri, "markdown", text);
    const first = client.nextNotification<StatusParams>(STATUS);
    expect((await client.nextDiagnostics(uri)).diagnostics).toEqual([]);
    expect(await first).toMatchObject({ recognition: "none", forced: false });
    const status = client.nextNotification<StatusParams>(STATUS);
    await client.notify(CHECK_ANYWAY, { uri });
    expect(await status).toMatchObject({ recognition: "none", forced: true });
  });

  it("names a bad setting once with its key and uses the default", async () => {
    const { client } = await start({
      disclosureReport: {
        language: "fr",
        typingPause: 300.5,
        colorPlainText: "yes",
        rules: { "row-total": "loud", nonsense: "off" },
      },
    });
    await client.open(uri, "markdown", TITLE + TABLE_4);
    await client.nextDiagnostics(uri);
    const messages = client
      .notifications<{ message: string }>("window/showMessage")
      .map(({ message }) => message);
    expect(messages).toHaveLength(5);
    for (const key of [
      "language",
      "typingPause",
      "colorPlainText",
      "rules.row-total",
      "rules.nonsense",
    ]) {
      expect(
        messages.filter((message) => message.includes(`disclosureReport.${key}`)),
      ).toHaveLength(1);
    }
  });

  it("sets a rule as the author wants it, and says everything anew when a setting changes", async () => {
    const { client } = await start();
    await client.open(uri, "markdown", TITLE + TABLE_4);
    await client.nextDiagnostics(uri);
    client.configure({
      disclosureReport: { rules: { ...structureOff(), "case-total": "hint" }, language: "en" },
    });
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    const { diagnostics } = await client.nextDiagnostics(uri);
    expect(diagnostics).toMatchObject([{ code: "case-total", severity: 4 }]);
    expect(diagnostics[0]?.message).toContain("should be 3 (1+2) but is 4");
  });

  it("checks only the last of many edits that arrive together", async () => {
    const { client } = await start();
    await client.open(uri, "markdown", TITLE + TABLE_4);
    await client.nextDiagnostics(uri, 1);
    const cell = {
      start: { line: LAST_LINE, character: 18 },
      end: { line: LAST_LINE, character: 19 },
    };
    const edits = Array.from({ length: 20 }, (_, at) =>
      framed("textDocument/didChange", {
        textDocument: { uri, version: at + 2 },
        contentChanges: [{ range: cell, text: String(at % 10) }],
      }),
    );
    client.process.stdin?.write(edits.join(""));
    await client.nextDiagnostics(uri, 21);
    expect(client.published.map(({ version }) => version)).toEqual([1, 21]);
  });

  it("offers a blank table where a section lacks it, in the layout of the document first", async () => {
    const { client } = await start();
    await client.open(
      uri,
      "markdown",
      `${TITLE}${TABLE_4}\n\n## 三、收到和处理政府信息公开申请情况\n\n`,
    );
    await client.nextDiagnostics(uri);
    const items = await client.request<CompletionItem[]>("textDocument/completion", {
      textDocument: { uri },
      position: { line: 11, character: 0 },
    });
    expect(items[0]?.label).toContain("竖线表格");
    expect(items[0]?.insertTextFormat).toBe(2);
    expect(JSON.stringify(items[0]?.textEdit)).toContain("$161");
    const inCases = await client.request<CompletionItem[]>("textDocument/completion", {
      textDocument: { uri },
      position: { line: 3, character: 0 },
    });
    expect(inCases).toEqual([]);
  });

  it.each([
    ["plaintext", ["制表符表格", "竖线表格", "HTML 表格", "一格一行"]],
    ["markdown", ["竖线表格", "HTML 表格"]],
    ["html", ["HTML 表格"]],
  ])(
    "offers a whole blank report in the layouts that show as tables in %s",
    async (language, layouts) => {
      const { client } = await start();
      await client.open(uri, language, "\n");
      await client.nextDiagnostics(uri);
      const items = await client.request<CompletionItem[]>("textDocument/completion", {
        textDocument: { uri },
        position: { line: 0, character: 0 },
      });
      const labels = layouts.map((layout) => `空白年报（${layout}）`);
      expect(items.map(({ label }) => label)).toEqual([...labels, ...labels]);
    },
  );

  it("draws a blank table on request", async () => {
    const { client } = await start();
    const { snippet } = await client.request<{ snippet: string }>(BLANK, {
      what: "cases",
      layout: "html",
      edition: "2021",
    });
    expect(snippet).toContain('<td colspan="10">行政诉讼</td>');
    expect(snippet).toContain("<td>$15</td>");
  });

  it("forgets a closed document and answers nothing for it", async () => {
    const { client } = await start();
    await client.open(uri, "markdown", TITLE + TABLE_4);
    await client.nextDiagnostics(uri);
    await client.closeDocument(uri);
    expect((await client.nextDiagnostics(uri)).diagnostics).toEqual([]);
    const actions = await client.request("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    });
    expect(actions).toEqual([]);
  });

  it("ends with code 0 when it is shut down properly", async () => {
    const { client: started } = await start();
    expect(await started.close()).toBe(0);
  });
});
