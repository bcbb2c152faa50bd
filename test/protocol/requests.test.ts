import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { CodeAction, CompletionItem } from "vscode-languageserver-protocol";
import { BLANK, RECOMPUTE, type RecomputeResult } from "../../server/src/contract";
import { closeServer, LAST_LINE, start, TABLE_4, TITLE, uri } from "./started-server";

afterEach(closeServer);

describe("a request to the language server", () => {
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
});
