import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { commands, DiagnosticSeverity, languages, Range, Uri, workspace } from "vscode";
import {
  closeAll,
  extension,
  findings,
  findingsOf,
  openSample,
  openText,
  readSample,
  ruleOf,
  sample,
  sampleNames,
  settle,
  show,
  startServer,
  waitForFinding,
  writeFile,
} from "./reports";

const severities = ["error", "warning", "info", "hint"];

describe("findings", () => {
  before(startServer);
  afterEach(closeAll);

  it("are looked for in all four layouts", () => {
    assert.ok(sampleNames().length >= 8);
  });

  for (const name of sampleNames()) {
    it(`in ${name} are the same as on the command line`, async () => {
      const { document } = await openSample(name);
      const shown = findings(document).map((finding) => ({
        rule: ruleOf(finding),
        severity: severities[finding.severity],
        range: plain(finding.range),
      }));
      assert.deepEqual(inOrder(shown), inOrder(await onCommandLine(name)));
      const grave = shown.filter(({ severity }) => severity === "error" || severity === "warning");
      if (name.startsWith("correct")) assert.deepEqual(grave, []);
    });
  }

  it("stand on the wrong cell, with the sum and its parts", async () => {
    const { document } = await openSample("mistakes-2019-tabbed.txt");
    const [finding] = findingsOf(document, "row-total");
    assert.ok(finding);
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.equal(document.getText(finding.range), "16");
    assert.match(finding.message, /15.*11\+3\+1/);
    const parts = finding.relatedInformation?.map(({ location }) =>
      document.getText(location.range),
    );
    assert.deepEqual(parts?.slice(0, 3), ["11", "3", "1"]);
  });

  it("link to the page of their rule", async () => {
    const { document } = await openSample("mistakes-2021-html.html");
    const shown = findings(document);
    assert.ok(shown.length > 0);
    for (const finding of shown) {
      assert.ok(typeof finding.code === "object");
      assert.equal(finding.code.target.scheme, "disclosure-report-rules");
      assert.equal(finding.code.target.fragment, ruleOf(finding));
    }
  });

  it("come and go while the author types", async () => {
    const editor = await openSample("correct-2019-tabbed.txt");
    const { document } = editor;
    const { row, last } = totalOfFirstRow(document.getText());
    const cell = new Range(row, last.from, row, last.to);
    await editor.edit((edit) => edit.replace(cell, "987"));
    const finding = await waitForFinding(document, "row-total");
    assert.equal(document.getText(finding.range), "987");
    await commands.executeCommand("undo");
    await settle(document);
    assert.deepEqual(findingsOf(document, "row-total"), []);
  });

  it("are nowhere in documents that are no reports", async () => {
    const texts: readonly [string, string][] = [
      ["plaintext", "会议纪要\n\n一、总体情况\n\n合计\t3\t4\t9\n"],
      [
        "markdown",
        "# 年度工作总结\n\n| 项目 | 一月 | 二月 | 总计 |\n| --- | --- | --- | --- |\n| 甲 | 1 | 2 | 9 |\n",
      ],
      ["html", "<h1>通知</h1><table><tr><td>总计</td><td>5</td></tr></table>"],
    ];
    for (const [language, text] of texts) {
      const { document } = await openText(text, language);
      assert.deepEqual(findings(document), [], language);
      assert.equal(document.languageId, language);
    }
  });

  it("are shown in documents that are in no file", async () => {
    const { document } = await openText(await readSample("mistakes-2021-pipe.md"), "markdown");
    assert.ok(document.isUntitled);
    assert.equal(findingsOf(document, "case-total").length, 1);
  });

  it("are shown in documents of virtual file systems", async () => {
    const text = await readSample("mistakes-2019-tabbed.txt");
    const provider = { provideTextDocumentContent: () => text };
    const registration = workspace.registerTextDocumentContentProvider("report-archive", provider);
    const uri = Uri.parse("report-archive:/2020/临溪镇.txt");
    const { document } = await show(await workspace.openTextDocument(uri));
    assert.equal(findingsOf(document, "row-total").length, 1);
    registration.dispose();
  });

  it("return when the checker is started anew", async () => {
    const { document } = await openSample("mistakes-2019-tabbed.txt");
    const before = findings(document).length;
    assert.ok(before > 0);
    await commands.executeCommand("disclosureReport.restartServer");
    await waitForFinding(document, "row-total");
    assert.equal(findings(document).length, before);
  });
});

describe("settings", () => {
  before(startServer);
  afterEach(async () => {
    await closeAll();
    for (const key of ["rules", "language", "colorPlainText"]) {
      await workspace.getConfiguration("disclosureReport").update(key, undefined, true);
    }
  });

  it("change the severity of a rule, or switch it off, at once", async () => {
    const { document } = await openSample("mistakes-2019-tabbed.txt");
    await set("rules", { "row-total": "warning" });
    await until(
      () => findingsOf(document, "row-total")[0]?.severity === DiagnosticSeverity.Warning,
    );
    await set("rules", { "row-total": "off" });
    await until(() => findingsOf(document, "row-total").length === 0);
    assert.ok(findings(document).length > 0);
  });

  it("choose the language of the findings", async () => {
    const { document } = await openSample("mistakes-2019-tabbed.txt");
    const message = () => findingsOf(document, "row-total")[0]?.message ?? "";
    await set("language", "zh");
    await until(() => message().includes("应为"));
    await set("language", "en");
    await until(() => message() !== "" && !message().includes("应为"));
  });

  it("leave plain text alone when it is not to be coloured", async () => {
    await set("colorPlainText", false);
    // A file of its own, since VS Code may still hold a sample that another test has seen coloured.
    const uri = await writeFile("plain.txt", await readSample("mistakes-2019-tabbed.txt"));
    const { document } = await show(await workspace.openTextDocument(uri));
    assert.equal(document.languageId, "plaintext");
    assert.ok(findings(document).length > 0);
    await workspace.fs.delete(uri);
  });
});

describe("colours", () => {
  before(startServer);
  afterEach(closeAll);

  it("come with the report's own language, for plain text only", async () => {
    assert.equal(
      (await openSample("correct-2021-stacked.txt")).document.languageId,
      "disclosure-report",
    );
    assert.equal((await openSample("correct-2021-pipe.md")).document.languageId, "markdown");
    assert.equal((await openSample("correct-2021-html.html")).document.languageId, "html");
  });

  it("are not forced on an author who goes back to plain text", async () => {
    const { document } = await openSample("mistakes-2019-tabbed.txt");
    await languages.setTextDocumentLanguage(document, "plaintext");
    await settle(document);
    assert.equal(document.languageId, "plaintext");
    assert.ok(findings(document).length > 0);
    await closeAll();
    assert.equal((await openSample("mistakes-2019-tabbed.txt")).document.languageId, "plaintext");
  });
});

interface Place {
  readonly line: number;
  readonly character: number;
}

interface PlainRange {
  readonly start: Place;
  readonly end: Place;
}

interface Shown {
  readonly rule: unknown;
  readonly severity: string | undefined;
  readonly range: PlainRange;
}

function plain({ start, end }: Range): PlainRange {
  const place = ({ line, character }: Place) => ({ line, character });
  return { start: place(start), end: place(end) };
}

function inOrder(shown: readonly Shown[]): readonly string[] {
  return shown.map((each) => JSON.stringify(each)).sort();
}

async function onCommandLine(name: string): Promise<readonly Shown[]> {
  const cli = path.join(extension().extensionPath, "dist/cli.js");
  const environment = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  const options = ["check", "--format", "json", sample(name).fsPath];
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...options], {
    env: environment,
  }).catch((error: { stdout: string; code: number }) => {
    // 1 says that there are errors in the report.
    assert.equal(error.code, 1);
    return error;
  });
  const { reports }: { reports: { findings: (Shown & { message: string })[] }[] } =
    JSON.parse(stdout);
  return (reports[0]?.findings ?? []).map(({ rule, severity, range }) => ({
    rule,
    severity,
    range,
  }));
}

/** Where 总计 of row 一 stands in a tabbed report. */
function totalOfFirstRow(text: string) {
  const lines = text.split("\n");
  const row = lines.findIndex((line) => line.startsWith("一、本年新收"));
  const line = (lines[row] ?? "").trimEnd();
  return { row, last: { from: line.lastIndexOf("\t") + 1, to: line.length } };
}

async function set(key: string, value: unknown): Promise<void> {
  await workspace.getConfiguration("disclosureReport").update(key, value, true);
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`Waited in vain until ${holds}.`);
}
