import assert from "node:assert/strict";
import {
  commands,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  type TextDocument,
} from "vscode";
import { closeAll, openSample, openText, rangeOf, startServer } from "./reports";

/** The number of requests in the text and its cell, in samples of two layouts. */
const samples = [
  {
    name: "correct-2019-tabbed.txt",
    claim: "收到政府信息公开申请15",
    figures: "11\t3\t1\t0\t0\t0\t15",
  },
  {
    name: "correct-2021-pipe.md",
    claim: "收到政府信息公开申请23",
    figures: "14 | 6 | 0 | 1 | 2 | 0 | 23",
  },
];

describe("links", () => {
  before(startServer);
  afterEach(closeAll);

  for (const { name, claim, figures } of samples) {
    it(`lead from the text to the table and back in ${name}`, async () => {
      const { document } = await openSample(name);
      const number = lastTwo(document, rangeOf(document, claim));
      const total = lastTwo(document, rangeOf(document, figures));
      assert.deepEqual(await definitions(document, number.start), [plain(total)]);
      const back = await locations("vscode.executeReferenceProvider", document, total.start);
      assert.ok(back.includes(plain(number)));
      const marked = await highlights(document, number.start);
      assert.deepEqual(marked, [
        { range: plain(number), kind: DocumentHighlightKind.Read },
        { range: plain(total), kind: DocumentHighlightKind.Write },
      ]);
    });

    it(`lead from a total to its parts, and from a part to its total in ${name}`, async () => {
      const { document } = await openSample(name);
      const row = rangeOf(document, figures);
      const total = lastTwo(document, row);
      const parts = await definitions(document, total.end);
      assert.equal(parts.length, 6);
      assert.ok(parts.every((part) => part.startsWith(`${row.start.line}:`)));
      const first = row.start;
      assert.deepEqual(await definitions(document, first), [parts[0]]);
      const back = await locations("vscode.executeReferenceProvider", document, first);
      assert.ok(back.includes(plain(total)));
    });
  }

  it("are nowhere in documents that are no reports", async () => {
    const text = "会议纪要\n\n全年收到政府信息公开申请15件。\n";
    const { document } = await openText(text, "plaintext");
    const number = lastTwo(document, rangeOf(document, "申请15"));
    assert.deepEqual(await definitions(document, number.start), []);
  });
});

function lastTwo(document: TextDocument, { end }: Range): Range {
  const wide = document.lineAt(end.line).range;
  return wide.with(end.translate(0, -2), end);
}

function plain({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

async function definitions(document: TextDocument, position: Position) {
  return locations("vscode.executeDefinitionProvider", document, position);
}

async function locations(command: string, document: TextDocument, position: Position) {
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    command,
    document.uri,
    position,
  );
  return found.map((each) => plain("targetUri" in each ? each.targetRange : each.range));
}

async function highlights(document: TextDocument, position: Position) {
  const found = await commands.executeCommand<DocumentHighlight[] | undefined>(
    "vscode.executeDocumentHighlights",
    document.uri,
    position,
  );
  return (found ?? []).map(({ range, kind }) => ({ range: plain(range), kind }));
}
