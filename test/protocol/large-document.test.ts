import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { CHECK_ANYWAY, RECOMPUTE, STATUS, type StatusParams } from "../../server/src/contract";
import { closeServer, start } from "./started-server";

afterEach(closeServer);

const uri = "file:///报告/大.txt";
const REPORT = readFileSync("samples/mistakes-2019-tabbed.txt", "utf8");
const MEGABYTE = 1024 * 1024;

/** The report with so much text behind it that it has this size as a file. */
function ofSize(megabytes: number, report = REPORT): string {
  const line = "本段文字用来把文档撑大，与年报的表格没有关系。\n";
  const missing = megabytes * MEGABYTE - Buffer.byteLength(report);
  return report + line.repeat(Math.ceil(missing / Buffer.byteLength(line)));
}

describe("a document of ten megabytes", () => {
  it("is checked, like any smaller one", async () => {
    const { client } = await start({ disclosureReport: { language: "zh" } });
    const text = ofSize(9.9);
    const began = Date.now();
    const status = client.nextNotification<StatusParams>(STATUS);
    await client.open(uri, "plaintext", text);
    const { diagnostics } = await client.nextDiagnostics(uri);
    console.log(`9.9 MB: ${Date.now() - began} ms`);
    expect(diagnostics.map(({ code }) => code)).toContain("row-total");
    expect(await status).not.toHaveProperty("unchecked");
  });

  it("is not checked above that, and says so with the setting that decides", async () => {
    const { client } = await start({ disclosureReport: { language: "zh" } });
    const status = client.nextNotification<StatusParams>(STATUS);
    await client.open(uri, "plaintext", ofSize(10.05));
    const { diagnostics, version } = await client.nextDiagnostics(uri);
    expect(version).toBe(1);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ severity: 3, source: "disclosure-report" });
    expect(diagnostics[0]?.message).toContain("10.1 MB，超过 10 MB 的上限");
    expect(diagnostics[0]?.message).toContain("disclosureReport.maxDocumentSize");
    expect(await status).toEqual({
      uri,
      recognition: "report",
      forced: false,
      year: 2020,
      body: expect.any(String),
      unchecked: { why: "too-large", megabytes: 10.1, limit: 10 },
      counts: { error: 0, warning: 0, info: 0, hint: 0 },
    });
    const position = { line: 0, character: 0 };
    expect(await client.request(RECOMPUTE, { uri, scope: "report", position })).toMatchObject({
      edits: [],
    });
  });
});

describe("the largest document", () => {
  const small = { disclosureReport: { language: "en", typingPause: 0, maxDocumentSize: 0.1 } };

  it("is set, and everything is said anew when that changes", async () => {
    const { client } = await start(small);
    await client.open(uri, "plaintext", ofSize(0.2));
    const refused = await client.nextDiagnostics(uri);
    expect(refused.diagnostics[0]?.message).toContain("0.3 MB, more than the limit of 0.1 MB");
    client.configure({ disclosureReport: { maxDocumentSize: 1 } });
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    const checked = await client.nextDiagnostics(uri);
    expect(checked.diagnostics.map(({ code }) => code)).toContain("row-total");
    client.configure(small);
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    expect((await client.nextDiagnostics(uri)).diagnostics).toHaveLength(1);
  });

  it("does not hold for one that is to be checked anyway, until it is closed", async () => {
    const { client } = await start(small);
    const refused = client.nextNotification<StatusParams>(STATUS);
    await client.open(uri, "plaintext", ofSize(0.2));
    expect((await client.nextDiagnostics(uri)).diagnostics).toHaveLength(1);
    await refused;
    const status = client.nextNotification<StatusParams>(STATUS);
    await client.notify(CHECK_ANYWAY, { uri });
    const { diagnostics } = await client.nextDiagnostics(uri);
    expect(diagnostics.map(({ code }) => code)).toContain("row-total");
    expect(await status).toMatchObject({ recognition: "report", forced: true, edition: "2019" });
    await client.closeDocument(uri);
    expect((await client.nextDiagnostics(uri)).diagnostics).toEqual([]);
    await client.open(uri, "plaintext", ofSize(0.2));
    expect((await client.nextDiagnostics(uri)).diagnostics).toHaveLength(1);
  });

  it("is passed and fallen below again while the author types", async () => {
    const { client } = await start(small);
    await client.open(uri, "plaintext", REPORT);
    const count = (await client.nextDiagnostics(uri)).diagnostics.length;
    expect(count).toBeGreaterThan(1);
    await client.change(uri, 2, { text: ofSize(0.2) });
    expect((await client.nextDiagnostics(uri, 2)).diagnostics).toHaveLength(1);
    await client.change(uri, 3, { text: REPORT });
    expect((await client.nextDiagnostics(uri, 3)).diagnostics).toHaveLength(count);
  });

  it("has no finding when it is no report, and its status says that it was too large", async () => {
    const { client } = await start(small);
    const status = client.nextNotification<StatusParams>(STATUS);
    await client.open(uri, "plaintext", ofSize(0.2, "运行日志\n"));
    expect((await client.nextDiagnostics(uri)).diagnostics).toEqual([]);
    expect(await status).toMatchObject({ recognition: "none", unchecked: { why: "too-large" } });
  });
});
