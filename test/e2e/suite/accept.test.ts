import assert from "node:assert/strict";
import { commands, type Diagnostic, languages, Range, workspace } from "vscode";
import {
  closeAll,
  findings,
  findingsOf,
  openSample,
  openText,
  quickFixes,
  readSample,
  ruleOf,
  sample,
  settle,
  startServer,
  waitForFinding,
  writeFile,
} from "./reports";

const SETTINGS = ".disclosure-report.json";
const entry = {
  file: "mistakes-2019-tabbed.txt",
  rule: "row-total",
  cell: "requests.new.total",
  value: "16",
  reason: "已核对",
};

describe("accepted findings", () => {
  before(startServer);
  afterEach(async () => {
    await closeAll();
    await workspace.fs.delete(sample(SETTINGS)).then(undefined, () => undefined);
  });

  it("are offered last by the lightbulb, and asked about by a command", async () => {
    for (const [name, where] of [
      ["mistakes-2019-tabbed.txt", SETTINGS],
      ["mistakes-2021-pipe.md", "a comment"],
      ["mistakes-2021-html.html", "a comment"],
    ] as const) {
      const { document } = await openSample(name);
      for (const { range } of findings(document).slice(0, 2)) {
        const actions = await quickFixes(document, range);
        const accepts = actions.filter(({ title }) => title.startsWith("Accept this"));
        assert.ok(accepts.length > 0);
        for (const { title, command, isPreferred } of accepts) {
          assert.ok(title.startsWith(`Accept this and say why (in ${where})`), title);
          assert.equal(command?.command, "disclosureReport.acceptFinding");
          assert.notEqual(isPreferred, true);
        }
        // Other extensions have actions too, of other kinds.
        const fixes = actions.filter(({ kind }) => kind?.value === "quickfix");
        const first = fixes.findIndex(({ title }) => title === accepts[0]?.title);
        assert.ok(fixes.slice(first).every((action) => accepts.includes(action)));
      }
    }
  });

  it("come and go with the settings file of their folder, and with what is typed in it", async () => {
    const { document } = await openSample("mistakes-2019-tabbed.txt");
    await waitForFinding(document, "row-total");
    await writeFile(SETTINGS, JSON.stringify({ accepted: [entry] }));
    await until(() => findingsOf(document, "row-total").length === 0);
    const editor = await openSample(SETTINGS);
    const text = editor.document.getText();
    const at = text.indexOf('"16"');
    await editor.edit((edit) =>
      edit.replace(
        new Range(editor.document.positionAt(at), editor.document.positionAt(at + 4)),
        '"17"',
      ),
    );
    await waitForFinding(document, "row-total");
    await until(() => problemsOf(SETTINGS).some((each) => ruleOf(each) === "unused-acceptance"));
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until(() => findingsOf(document, "row-total").length === 0);
    await workspace.fs.delete(sample(SETTINGS));
    await waitForFinding(document, "row-total");
    await until(() => problemsOf(SETTINGS).length === 0);
  });

  it("are checked in the settings file by its schema and by the checker", async () => {
    await writeFile(
      SETTINGS,
      '{ "rules": { "row-totals": "off" }, "accepted": [{ "rule": "x" }] }',
    );
    await openSample(SETTINGS);
    await until(() => problemsOf(SETTINGS).filter(isOurs).length === 2);
    await until(() => problemsOf(SETTINGS).some((each) => !isOurs(each)));
  });

  it("cannot be written for a document in no folder", async () => {
    const { document } = await openText(await readSample("mistakes-2019-tabbed.txt"));
    await settle(document);
    const [finding] = findingsOf(document, "row-total");
    assert.ok(finding);
    const titles = (await quickFixes(document, finding.range)).map(({ title }) => title);
    assert.ok(titles.length > 0);
    assert.ok(titles.every((title) => !title.startsWith("Accept")));
  });
});

function problemsOf(name: string): readonly Diagnostic[] {
  return languages.getDiagnostics(sample(name));
}

function isOurs({ source }: Diagnostic): boolean {
  return source === "disclosure-report";
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`Waited in vain until ${holds}.`);
}
