import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ErrorCodes } from "vscode-languageserver-protocol";
import { SHOWS_STATUS, STATUS, type StatusParams } from "../../server/src/contract";
import { FAILS_HERE, FAULTY_RULE, faultyServerFile } from "./faulty-server";
import { type LspClient, startServer } from "./lsp-client";
import { LAST_LINE, structureOff, TABLE_4, TITLE, uri } from "./started-server";

// Mistakes of ours: what fails is left out, said once, and everything else goes on.

let client: LspClient;

beforeAll(async () => {
  client = startServer(process.execPath, await faultyServerFile(), "--stdio");
  const settings = { language: "zh", typingPause: 0, rules: structureOff };
  await client.initialize({
    initializationOptions: { disclosureReport: settings, [SHOWS_STATUS]: true },
  });
});
afterAll(async () => {
  expect(await client.close()).toBe(0);
});

function logged(): readonly string[] {
  return client
    .notifications<{ message: string }>("window/logMessage")
    .map(({ message }) => message);
}

describe("a mistake of ours", () => {
  it("in a rule leaves that rule out and is logged once with its trace", async () => {
    await client.open(uri, "markdown", TITLE + TABLE_4);
    const text = { range: { start: place(LAST_LINE, 18), end: place(LAST_LINE, 19) } };
    for (let version = 1; version < 6; version++) {
      const { diagnostics } = await client.nextDiagnostics(uri, version);
      expect(diagnostics).toMatchObject([{ code: "case-total" }]);
      await client.change(uri, version + 1, { ...text, text: String(version + 3) });
    }
    await client.nextDiagnostics(uri, 6);
    expect(logged()).toHaveLength(1);
    expect(logged()[0]).toContain(FAULTY_RULE);
    expect(logged()[0]).toContain("    at ");
  });

  it("in a request is answered with an error, logged once, and no other request suffers", async () => {
    const params = { textDocument: { uri }, position: place(LAST_LINE, 18) };
    for (let round = 0; round < 3; round++) {
      await expect(client.request("textDocument/definition", params)).rejects.toMatchObject({
        code: ErrorCodes.InternalError,
      });
    }
    expect(await client.request("textDocument/documentHighlight", params)).not.toEqual([]);
    expect(logged().filter((each) => each.includes("textDocument/definition"))).toHaveLength(1);
  });

  it("in the analysis of a document is said at its top until it is gone, and other documents are checked", async () => {
    const broken = "file:///报告/broken.md";
    const status = client.nextNotification<StatusParams>(STATUS);
    await client.open(broken, "markdown", `${FAILS_HERE}\n${TITLE}${TABLE_4}`);
    const { diagnostics } = await client.nextDiagnostics(broken, 1);
    expect(diagnostics).toMatchObject([{ severity: 3, range: { start: place(0, 0) } }]);
    expect(diagnostics[0]?.message).toContain("没有检查");
    expect(await status).toMatchObject({ uri: broken, unchecked: { why: "failed" } });
    await expect(
      client.request("textDocument/codeAction", {
        textDocument: { uri: broken },
        range: { start: place(0, 0), end: place(0, 0) },
        context: { diagnostics: [] },
      }),
    ).rejects.toMatchObject({ code: ErrorCodes.InternalError });
    const first = { start: place(0, 0), end: place(1, 0) };
    await client.change(broken, 2, { range: first, text: "" });
    const repaired = await client.nextDiagnostics(broken, 2);
    expect(repaired.diagnostics).toMatchObject([{ code: "case-total" }]);
    expect(logged().filter((each) => each.includes("could not be checked"))).toHaveLength(1);
  });
});

function place(line: number, character: number) {
  return { line, character };
}
