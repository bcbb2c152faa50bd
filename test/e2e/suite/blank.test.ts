import assert from "node:assert/strict";
import { commands, languages, Position, Selection, type TextEditor } from "vscode";
import {
  closeAll,
  findings,
  openSample,
  openText,
  quickFixes,
  rangeOf,
  ruleOf,
  settle,
  startServer,
} from "./reports";

describe("blank tables and reports", () => {
  before(startServer);
  afterEach(closeAll);

  it("offer first what fits a plain-text document", async () => {
    const editor = await openText("");
    await choose("disclosureReport.insertBlankTable", 0);
    assert.match(await textOf(editor), /^第二十条第（一）项\t.*\n信息内容\t本年制发件数\t/);
  });

  it("keep their tabs, although plain text is indented with spaces", async () => {
    const editor = await openText("");
    editor.options = { insertSpaces: true, tabSize: 4 };
    await choose("disclosureReport.insertBlankTable", 4);
    const text = await textOf(editor);
    assert.match(text, /^\t（本列数据的勾稽关系为/);
    assert.match(text, /\n\t一、本年新收政府信息公开申请数量\n/);
    assert.doesNotMatch(text, /^ /m);
  });

  it("are pipe tables in Markdown and HTML tables in HTML", async () => {
    const markdown = await openText("", "markdown");
    await choose("disclosureReport.insertBlankTable", 2);
    assert.match(await textOf(markdown), /^\| *行政复议 *\|/);
    const html = await openText("", "html");
    await choose("disclosureReport.insertBlankTable", 2);
    assert.match(await textOf(html), /^<table/);
  });

  it("are of the report's own edition", async () => {
    const editor = await openSample("correct-2019-tabbed.txt");
    const { start } = rangeOf(editor.document, "三、收到和处理");
    editor.selection = new Selection(start, start);
    await choose("disclosureReport.insertBlankTable", 0);
    assert.match(await textOf(editor), /本年新制作数量[\s\S]*本年新制作数量/);
  });

  it("have a tab stop for each figure", async () => {
    const editor = await openText("");
    await choose("disclosureReport.insertBlankTable", 0);
    await textOf(editor);
    await commands.executeCommand("type", { text: "7" });
    await commands.executeCommand("jumpToNextSnippetPlaceholder");
    await commands.executeCommand("type", { text: "8" });
    assert.match(editor.document.getText(), /\n规章\t7\t8\t/);
  });

  it("make a whole report, which is recognised as one and complete", async () => {
    const editor = await openText("");
    await choose("disclosureReport.insertBlankReport", 0);
    const text = await textOf(editor);
    for (const heading of [
      "一、总体情况",
      "二、",
      "三、",
      "四、",
      "五、",
      "六、其他需要报告的事项",
    ]) {
      assert.ok(text.includes(`\n${heading}`), heading);
    }
    await settle(editor.document);
    assert.equal(editor.document.languageId, "disclosure-report");
    const structure = findings(editor.document).filter((each) =>
      /^(missing|section|outdated|mixed)/.test(ruleOf(each)),
    );
    assert.deepEqual(structure, []);
  });

  it("come as snippets by their name", async () => {
    const editor = await openText("");
    await languages.setTextDocumentLanguage(editor.document, "disclosure-report");
    await commands.executeCommand("editor.action.insertSnippet", {
      langId: "disclosure-report",
      name: "空白表二 主动公开政府信息情况表（2021年起，制表符）",
    });
    assert.match(await textOf(editor), /^第二十条第（一）项\t/);
  });
});

describe("check anyway", () => {
  before(startServer);
  afterEach(closeAll);

  it("checks a document that is not recognised", async () => {
    const { document } = await openText(unrecognized);
    assert.deepEqual(findings(document), []);
    await commands.executeCommand("disclosureReport.checkAnyway");
    await settle(document);
    assert.ok(findings(document).some((each) => ruleOf(each) === "missing-section"));
    await commands.executeCommand("disclosureReport.restartServer");
    await settle(document);
    assert.ok(
      findings(document).some((each) => ruleOf(each) === "missing-section"),
      "after a restart",
    );
    assert.deepEqual(await quickFixes(document, rangeOf(document, "全年")), []);
  });
});

// Both headings open many other documents too, so together they do not make a report.
const unrecognized =
  "街道办事处工作情况\n\n一、总体情况\n\n全年公开信息。\n\n五、存在的主要问题及改进情况\n\n宣传不够。\n";

/** Runs a command that asks, and takes the entry so many below the first. */
async function choose(command: string, down: number): Promise<void> {
  const done = commands.executeCommand(command);
  // The list is filled a moment after it opens.
  await new Promise((resolve) => setTimeout(resolve, 700));
  for (let step = 0; step < down; step++) {
    await commands.executeCommand("workbench.action.quickOpenSelectNext");
  }
  await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  await done;
}

/** The document once something has come in. */
async function textOf({ document }: TextEditor): Promise<string> {
  for (const end = Date.now() + 5000; document.getText() === "" && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.ok(document.validatePosition(new Position(1, 0)).line === 1, "Nothing was inserted.");
  return document.getText().replaceAll("\r\n", "\n");
}
