import assert from "node:assert/strict";
import {
  CodeActionKind,
  commands,
  Position,
  Selection,
  type TextDocument,
  workspace,
} from "vscode";
import {
  apply,
  closeAll,
  findings,
  findingsOf,
  openSample,
  openText,
  quickFixes,
  rangeOf,
  readSample,
  ruleOf,
  settle,
  startServer,
  waitForFinding,
  writeFile,
} from "./reports";

const fixAll = CodeActionKind.SourceFixAll.append("disclosureReport");

describe("quick fixes", () => {
  before(startServer);
  afterEach(closeAll);

  it("write the sum into a wrong total, and undo takes it back", async () => {
    const { document } = await openSample("mistakes-2019-tabbed.txt");
    const before = document.getText();
    const [finding] = findingsOf(document, "row-total");
    assert.ok(finding);
    const fix = (await quickFixes(document, finding.range)).find(({ isPreferred }) => isPreferred);
    assert.ok(fix);
    assert.ok(
      fix.kind?.contains(CodeActionKind.QuickFix) ||
        CodeActionKind.QuickFix.contains(fix.kind ?? CodeActionKind.Empty),
    );
    await apply(fix);
    assert.equal(document.getText(finding.range), "15");
    await settle(document);
    assert.deepEqual(findingsOf(document, "row-total"), []);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
    await waitForFinding(document, "row-total");
  });

  it("go by the table or by the text where the two differ, neither of them by itself", async () => {
    const { document } = await openSample("mistakes-2021-pipe.md");
    const [finding] = findingsOf(document, "text-vs-table");
    assert.ok(finding);
    assert.equal(document.getText(finding.range), "32");
    const related = finding.relatedInformation?.[0];
    assert.equal(related && document.getText(related.location.range), "23");
    const offered = await quickFixes(document, finding.range);
    const fixes = offered.filter(({ title }) => /^(?:Go by|以)/.test(title));
    assert.deepEqual(
      fixes.map(({ title }) => /\b(23|26|32)\D*$/.exec(title)?.[1]),
      ["23", "26", "32"],
    );
    assert.ok(fixes.every(({ isPreferred }) => !isPreferred));
    const [byTable] = fixes;
    assert.ok(byTable);
    await apply(byTable);
    assert.equal(document.getText(finding.range), "23");
    await settle(document);
    assert.deepEqual(findingsOf(document, "text-vs-table"), []);
  });

  it("are offered by the lightbulb's own command", async () => {
    const editor = await openSample("mistakes-2021-pipe.md");
    const { document } = editor;
    const [finding] = findingsOf(document, "case-total");
    assert.ok(finding);
    editor.selection = new Selection(finding.range.start, finding.range.start);
    await commands.executeCommand("editor.action.autoFix");
    await settle(document);
    assert.deepEqual(findingsOf(document, "case-total"), []);
  });

  for (const name of [
    "mistakes-2019-stacked.txt",
    "mistakes-2021-pipe.md",
    "mistakes-2021-html.html",
  ]) {
    it(`of all findings can be applied one after another in ${name}`, async () => {
      const { document } = await openSample(name);
      for (const finding of [...findings(document)].reverse()) {
        const [fix] = await quickFixes(document, finding.range);
        if (!fix?.edit) continue;
        await apply(fix);
        await settle(document);
        const same = findings(document).filter(
          (each) =>
            ruleOf(each) === ruleOf(finding) && each.range.start.isEqual(finding.range.start),
        );
        assert.deepEqual(same, [], `${fix.title} did not end ${finding.message}`);
      }
    });
  }
});

describe("fix all", () => {
  before(startServer);
  afterEach(closeAll);

  it("corrects the totals in one step, and no other cell", async () => {
    const { document } = await openSample("mistakes-2019-stacked.txt");
    const before = document.getText();
    await commands.executeCommand("editor.action.fixAll");
    await settle(document);
    assert.notEqual(document.getText(), before);
    assert.deepEqual(findingsOf(document, "outcome-total"), []);
    assert.deepEqual(changedLines(before, document), ["\t1", "\t11", "\t3"]);
    assert.deepEqual(await quickFixes(document, rangeOf(document, "（七）总计"), fixAll), []);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("is done on saving when the author has set so", async () => {
    const uri = await writeFile("saved.txt", await readSample("mistakes-2019-stacked.txt"));
    const settings = workspace.getConfiguration("editor");
    await settings.update("codeActionsOnSave", { [fixAll.value]: "explicit" }, true);
    try {
      const editor = await openSample("saved.txt");
      await editor.edit((edit) => edit.insert(new Position(0, 0), "\n"));
      await settle(editor.document);
      await commands.executeCommand("workbench.action.files.save");
      await settle(editor.document);
      assert.deepEqual(findingsOf(editor.document, "outcome-total"), []);
    } finally {
      await settings.update("codeActionsOnSave", undefined, true);
      await closeAll();
      await workspace.fs.delete(uri);
    }
  });

  it("has nothing to offer in a correct report", async () => {
    const { document } = await openSample("correct-2021-pipe.md");
    assert.deepEqual(await quickFixes(document, rangeOf(document, "（七）总计"), fixAll), []);
  });
});

describe("recompute", () => {
  before(startServer);
  afterEach(closeAll);

  it("writes the total of the row at the cursor alone", async () => {
    const editor = await openSample("mistakes-2019-tabbed.txt");
    const { document } = editor;
    const before = document.getText();
    const { start } = rangeOf(document, "一、本年新收");
    editor.selection = new Selection(start, start);
    await commands.executeCommand("disclosureReport.recomputeRow");
    assert.equal(changedLines(before, document).length, 1);
    assert.match(document.lineAt(start.line).text, /\t15\t*$/);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("writes the totals of the table at the cursor", async () => {
    const editor = await openSample("mistakes-2021-pipe.md");
    const { document } = editor;
    const before = document.getText();
    const cases = findingsOf(document, "case-total");
    const [finding] = cases;
    assert.ok(finding);
    editor.selection = new Selection(finding.range.start, finding.range.start);
    await commands.executeCommand("disclosureReport.recomputeTable");
    assert.equal(changedLines(before, document).length, 1);
    await settle(document);
    assert.deepEqual(findingsOf(document, "case-total"), []);
    assert.notEqual(findingsOf(document, "row-total").length, 0);
  });

  it("writes all totals of the report in one step, and does nothing the second time", async () => {
    const { document } = await openSample("mistakes-2019-stacked.txt");
    const before = document.getText();
    await commands.executeCommand("disclosureReport.recomputeReport");
    const once = document.getText();
    assert.deepEqual(changedLines(before, document), ["\t1", "\t11", "\t3"]);
    await settle(document);
    assert.deepEqual(findingsOf(document, "outcome-total"), []);
    const { version } = document;
    await commands.executeCommand("disclosureReport.recomputeReport");
    assert.equal(document.version, version);
    assert.equal(document.getText(), once);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("changes nothing in a document that is no report", async () => {
    const { document } = await openText("甲\t1\t2\t总计\t9\n");
    await commands.executeCommand("disclosureReport.recomputeReport");
    assert.equal(document.getText(), "甲\t1\t2\t总计\t9\n");
  });
});

/** The lines of the document that were otherwise before, when no line was added or taken away. */
function changedLines(before: string, document: TextDocument): readonly string[] {
  const [old, now] = [before.split(/\r?\n/), document.getText().split(/\r?\n/)];
  assert.equal(now.length, old.length);
  return now.filter((line, at) => line !== old[at]);
}
