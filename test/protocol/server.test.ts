import { afterEach, describe, expect, it } from "vitest";
import { CHECK_ANYWAY, STATUS, type StatusParams } from "../../server/src/contract";
import { closeServer, LAST_LINE, start, structureOff, TABLE_4, TITLE, uri } from "./started-server";

afterEach(closeServer);

/** A notification as it goes over the wire, so that several can be sent in one piece. */
function framed(method: string, params: object): string {
  const body = JSON.stringify({ jsonrpc: "2.0", method, params });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
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

  it("publishes a wrong total on its cell, with both figures, the parts that may be wrong instead and the version", async () => {
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
    ).toEqual([2, 6, 10, 14]);
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
      disclosureReport: { rules: { ...structureOff, "case-total": "hint" }, language: "en" },
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
