import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type {
  DocumentHighlight,
  Location,
  LocationLink,
  Position,
  Range,
} from "vscode-languageserver-protocol";
import { builtServer } from "./built-server";
import type { LspClient } from "./lsp-client";

const uri = "file:///报告/2020.txt";
const text = readFileSync("samples/correct-2019-tabbed.txt", "utf8");

let client: LspClient;

async function open(capabilities: object, content = text): Promise<void> {
  client = await builtServer();
  await client.initialize({ capabilities });
  await client.open(uri, "plaintext", content);
}

afterEach(() => client.close());

const linkSupport = { textDocument: { definition: { linkSupport: true } } };

/** The range on one line. */
function range(line: number, from: number, to: number): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}

const ask = <Answer>(method: string, position: Position, more: object = {}) =>
  client.request<Answer>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });

// 全年收到政府信息公开申请15件, and the row 一、本年新收 with 11, 3, 1, 0, 0, 0 and 15 behind three tabs.
const CLAIM = range(10, 21, 23);
const ROW = 44;
const PARTS = [
  range(ROW, 19, 21),
  range(ROW, 22, 23),
  range(ROW, 24, 25),
  range(ROW, 26, 27),
  range(ROW, 28, 29),
  range(ROW, 30, 31),
];
const TOTAL = range(ROW, 32, 34);

describe("go to definition", () => {
  it("leads from the text to the cell, and names the number it was asked about", async () => {
    await open(linkSupport);
    expect(await ask<LocationLink[]>("definition", CLAIM.start)).toEqual([
      {
        originSelectionRange: CLAIM,
        targetUri: uri,
        targetRange: TOTAL,
        targetSelectionRange: TOTAL,
      },
    ]);
  });

  it("leads from a total to its parts, for clients that know no links too", async () => {
    await open({});
    const parts = await ask<Location[]>("definition", TOTAL.end);
    expect(parts).toEqual(PARTS.map((part) => ({ uri, range: part })));
  });

  it("leads nowhere from words", async () => {
    await open({});
    expect(await ask("definition", { line: 6, character: 12 })).toBeNull();
  });
});

describe("find references", () => {
  it("lists what depends on a cell, and the cell with its parts when they are wanted", async () => {
    await open({});
    const context = { includeDeclaration: false };
    const without = await ask<Location[]>("references", TOTAL.start, { context });
    // The place in the text, and of the balance 上年结转, 办理结果总计 and 结转下年度.
    expect(without[0]).toEqual({ uri, range: CLAIM });
    expect(without.slice(1).map((each) => labelAt(each.range))).toEqual([
      "二、上年结转政府信息公开申请数量",
      "（七）总计",
      "四、结转下年度继续办理",
    ]);
    const all = await ask<Location[]>("references", TOTAL.start, {
      context: { includeDeclaration: true },
    });
    expect(all).toHaveLength(without.length + 1 + PARTS.length);
    expect(all).toContainEqual({ uri, range: TOTAL });
  });
});

describe("document highlight", () => {
  it("marks the cell as the place where the figure is written, and the text as the one that reads it", async () => {
    await open({});
    const expected = [
      { range: CLAIM, kind: 2 },
      { range: TOTAL, kind: 3 },
    ];
    for (const position of [CLAIM.end, TOTAL.start]) {
      expect(await ask<DocumentHighlight[]>("documentHighlight", position)).toEqual(expected);
    }
  });

  it("follows the text while it is edited", async () => {
    await open({});
    await client.change(uri, 2, { range: range(0, 0, 0), text: "附件\n" });
    const moved = { line: CLAIM.start.line + 1, character: CLAIM.start.character };
    const marked = await ask<DocumentHighlight[]>("documentHighlight", moved);
    expect(marked.map((each) => each.range.start.line)).toEqual([11, ROW + 1]);
  });
});

it("answers nothing in documents that are no report or not open", async () => {
  await open({}, "会议纪要\n\n收到申请3件。\n");
  const position = { line: 2, character: 4 };
  const context = { includeDeclaration: true };
  expect(await ask("definition", position)).toBeNull();
  expect(await ask("references", position, { context })).toEqual([]);
  expect(await ask("documentHighlight", position)).toEqual([]);
  await client.closeDocument(uri);
  expect(await ask("definition", position)).toBeNull();
});

/** The words before the first figure of a row. */
function labelAt({ start }: Range): string {
  return /^[^\t\d]*/u.exec((text.split("\n")[start.line] ?? "").trim())?.[0] ?? "";
}
