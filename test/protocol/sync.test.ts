import { afterEach, describe, expect, it } from "vitest";
import type { Diagnostic, Range } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { closeServer, LAST_LINE, start, TABLE_4, TITLE, uri } from "./started-server";

afterEach(closeServer);

const TEXT = TITLE + TABLE_4;
const total = { start: at(LAST_LINE, 18), end: at(LAST_LINE, 19) };

function at(line: number, character: number) {
  return { line, character };
}

/** The server with the document open and its one wrong total published. */
async function opened() {
  const { client } = await start();
  await client.open(uri, "markdown", TEXT);
  expect((await client.nextDiagnostics(uri)).diagnostics).toHaveLength(1);
  const placeOfTotal = async (version: number): Promise<string> => {
    const { diagnostics } = await client.nextDiagnostics(uri, version);
    return diagnostics.map(({ range: { start } }) => `${start.line}:${start.character}`).join(" ");
  };
  return { client, placeOfTotal };
}

describe("versions", () => {
  it("are told as they came, and the changes made in the order in which they came", async () => {
    const { client, placeOfTotal } = await opened();
    const line = { range: { start: at(0, 0), end: at(0, 0) }, text: "\n" };
    for (const [count, version] of [7, 3, 3, -1, 2_000_000_000].entries()) {
      await client.change(uri, version, line);
      const list = await client.nextDiagnostics(uri, version);
      expect(list.version).toBe(version);
      expect(list.diagnostics[0]?.range.start.line).toBe(LAST_LINE + count + 1);
    }
    // Clients of the protocol's first years send null.
    await client.notify("textDocument/didChange", {
      textDocument: { uri, version: null },
      contentChanges: [line],
    });
    expect(await placeOfTotal(2_000_000_000)).toBe(`${LAST_LINE + 6}:18`);
  });

  it("begin anew when a document is opened a second time", async () => {
    const { client } = await opened();
    await client.change(uri, 9, { range: total, text: "7" });
    await client.nextDiagnostics(uri, 9);
    await client.open(uri, "markdown", TEXT.replace("| 2 | 4 |", "| 2 | 8 |"));
    const { diagnostics, version } = await client.nextDiagnostics(uri, 1);
    expect(version).toBe(1);
    expect(diagnostics[0]?.message).toContain("现为 8");
  });

  it("of documents that were never opened, or are closed, are nobody's", async () => {
    const { client } = await opened();
    const other = `${uri}.other`;
    await client.change(other, 1, { text: TEXT });
    await client.notify("textDocument/didSave", { textDocument: { uri: other } });
    await client.closeDocument(other);
    await client.closeDocument(uri);
    expect((await client.nextDiagnostics(uri)).diagnostics).toEqual([]);
    await client.change(uri, 2, { text: TEXT });
    await client.open(uri, "markdown", TEXT);
    await client.nextDiagnostics(uri, 1);
    expect(client.published.filter(({ uri: of }) => of === other)).toEqual([]);
    expect(client.published.map(({ version }) => version)).toEqual([1, undefined, 1]);
  });
});

describe("edits", () => {
  it("outside the document are made at its end, and later places are right all the same", async () => {
    const { client, placeOfTotal } = await opened();
    const far = { start: at(500, 3), end: at(502, 9) };
    await client.change(uri, 2, { range: far, text: "\n其他\n" });
    await client.change(uri, 3, {
      range: { start: at(LAST_LINE, 0), end: at(3, 999) },
      text: "\n",
    });
    await client.change(uri, 4, { text: TEXT });
    await client.change(uri, 5, { range: far, text: "\n甲\n" });
    await client.change(uri, 6, { range: { start: at(0, 0), end: at(0, 0) }, text: "\n" });
    expect(await placeOfTotal(6)).toBe(`${LAST_LINE + 1}:18`);
  });

  it("with the end before the beginning mean what lies between", async () => {
    const { client, placeOfTotal } = await opened();
    await client.change(uri, 2, { range: { start: total.end, end: total.start }, text: "3" });
    expect(await placeOfTotal(2)).toBe("");
  });

  it("that overlap in one message are made one after the other", async () => {
    const { client } = await opened();
    const wide = { start: at(LAST_LINE, 14), end: at(LAST_LINE, 19) };
    await client.change(
      uri,
      2,
      { range: total, text: "55" },
      { range: wide, text: "2 | 6" },
      { range: { start: at(LAST_LINE, 18), end: at(LAST_LINE, 20) }, text: "9" },
    );
    const { diagnostics } = await client.nextDiagnostics(uri, 2);
    // "…| 55 |", "…| 2 | 65 |", "…| 2 | 9 |"
    const settled = diagnostics.length > 0 ? diagnostics : await nextList(client, 2);
    expect(settled[0]?.message).toContain("现为 9");
  });

  it("without a place replace the whole text, and those behind them count in the new one", async () => {
    const { client } = await opened();
    await client.change(
      uri,
      2,
      { range: total, text: "3" },
      { text: `\n\n${TEXT}` },
      { range: { start: at(1, 0), end: at(2, 0) }, text: "" },
    );
    const { diagnostics } = await client.nextDiagnostics(uri, 2);
    expect(diagnostics[0]?.range.start).toEqual(at(LAST_LINE + 1, 18));
  });

  it("of every kind leave the text that a whole new one would have been", async () => {
    const { client } = await start();
    await client.open(uri, "markdown", TEXT);
    let text = TEXT;
    const random = sequence(20_201_120);
    for (let version = 2; version < 60; version++) {
      const range: Range = {
        start: at(random(30), random(40)),
        end: at(random(30), random(40)),
      };
      const change = { range, text: PIECES[random(PIECES.length)] ?? "" };
      text = changed(text, change);
      await client.change(uri, version, change);
    }
    await client.change(uri, 60, { range: { start: at(0, 0), end: at(0, 0) }, text: TEXT });
    const copy = `${uri}.copy`;
    await client.open(copy, "markdown", TEXT + text);
    const places = (list: readonly Diagnostic[]) => list.map(({ range }) => range);
    const whole = places((await client.nextDiagnostics(copy)).diagnostics);
    expect(whole.length).toBeGreaterThan(0);
    expect(places((await client.nextDiagnostics(uri, 60)).diagnostics)).toEqual(whole);
  });
});

const PIECES = ["", "\n", "\r\n", "\r", "3", "😀", "| 5 |\n", "甲\n乙\n"];

/** The text with one change made by the plain reading of the protocol. */
function changed(text: string, { range, text: put }: { range: Range; text: string }): string {
  const document = TextDocument.create("a:b", "", 0, text);
  const places = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return text.slice(0, Math.min(...places)) + put + text.slice(Math.max(...places));
}

/** Numbers below a bound, the same ones in every run. */
function sequence(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 48271) % 2147483647;
    return state % bound;
  };
}

type Client = Awaited<ReturnType<typeof start>>["client"];

async function nextList(client: Client, version: number): Promise<readonly Diagnostic[]> {
  return (await client.nextDiagnostics(uri, version)).diagnostics;
}

describe("what cannot be", () => {
  it.each([
    ["a negative line", { range: { start: at(-1, 0), end: at(0, 1) }, text: "x" }],
    ["half a character", { range: { start: at(0, 0.5), end: at(0, 1) }, text: "x" }],
    ["a range with one end", { range: { start: at(0, 0) }, text: "x" }],
    ["a range of text", { range: "0:0-0:1", text: "x" }],
    ["a text that is none", { text: 5 }],
    ["nothing", null],
  ])(
    "is refused as a whole, and the document is not checked until it is opened again: %s",
    async (_name, change) => {
      const { client } = await opened();
      const told = client.nextNotification<{ message: string }>("window/showMessage");
      await client.notify("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: total, text: "3" }, change],
      });
      expect((await told).message).toContain("2020.md");
      expect((await client.nextDiagnostics(uri)).diagnostics).toEqual([]);
      await client.change(uri, 3, { range: total, text: "5" });
      await client.open(uri, "markdown", TEXT);
      const { diagnostics, version } = await client.nextDiagnostics(uri, 1);
      expect([version, diagnostics.length]).toEqual([1, 1]);
      expect(client.notifications("window/logMessage")).toHaveLength(1);
    },
  );

  it("is refused when it opens, closes, saves or changes a document without a name", async () => {
    const { client } = await opened();
    const text = { languageId: "markdown", version: 1, text: TEXT };
    const wrong: readonly [string, object][] = [
      ["didOpen", { textDocument: { ...text, uri: "file:///x.md", text: 5 } }],
      ["didOpen", { textDocument: { ...text, uri: null } }],
      ["didOpen", { textDocument: { ...text, uri: "file:///y.md", version: "1" } }],
      ["didOpen", {}],
      ["didChange", { contentChanges: [{ text: "x" }] }],
      ["didChange", { textDocument: { uri: "file:///x.md", version: 2 } }],
      ["didClose", { textDocument: 5 }],
      ["didSave", []],
    ];
    for (const [name, params] of wrong) await client.notify(`textDocument/${name}`, params);
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: 5 }] });
    await client.notify("workspace/didChangeWatchedFiles", {});
    await client.notify("workspace/didChangeConfiguration", []);
    await client.notify("disclosureReport/checkAnyway", { uri: 5 });
    await client.change(uri, 2, { range: total, text: "3" });
    expect((await client.nextDiagnostics(uri, 2)).diagnostics).toEqual([]);
    expect(new Set(client.published.map((list) => list.uri))).toEqual(new Set([uri]));
    expect(client.stderr()).toBe("");
  });
});
