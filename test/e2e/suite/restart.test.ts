import assert from "node:assert/strict";
import { commands, type TextDocument } from "vscode";
import { killServer, serverOf, waitForServer } from "../server-process";
import {
  closeAll,
  findings,
  findingsOf,
  openSample,
  openText,
  settle,
  startServer,
  waitForFinding,
} from "./reports";

describe("a server that ends by itself", () => {
  before(async function () {
    // There is no `ps` on Windows to find it by.
    if (process.platform === "win32") this.skip();
    await startServer();
  });
  // Whatever the crashes have come to, the next test begins with none.
  beforeEach(async () => {
    await commands.executeCommand("disclosureReport.restartServer");
    await waitForServer(process.pid);
  });
  afterEach(closeAll);
  after(() => commands.executeCommand("disclosureReport.restartServer"));

  it("is started again, and the findings come back and follow the text", async () => {
    const editor = await openSample("mistakes-2019-tabbed.txt");
    const { document } = editor;
    await waitForFinding(document, "row-total");
    await settle(document);
    const before = findings(document).length;
    const first = await waitForServer(process.pid);
    await killServer(process.pid);
    await waitForServer(process.pid, first);
    await until(() => findings(document).length === before);

    const [finding] = findingsOf(document, "row-total");
    assert.ok(finding);
    await editor.edit((edit) => edit.replace(finding.range, "15"));
    await until(() => findings(document).length < before);
  });

  it("still checks what was to be checked anyway", async () => {
    const { document } = await openText(
      "工作情况\n\n一、总体情况\n\n全年公开信息。\n\n五、存在的主要问题及改进情况\n\n宣传不够。\n",
    );
    await commands.executeCommand("disclosureReport.checkAnyway", document.uri);
    await until(() => findings(document).length > 0);
    const before = findings(document).map(({ message }) => message);
    const first = await waitForServer(process.pid);
    await killServer(process.pid);
    await waitForServer(process.pid, first);
    await settle(document);
    await until(() => findings(document).length === before.length);
    assert.deepEqual(
      findings(document).map(({ message }) => message),
      before,
    );
  });

  it("is given up after the fifth time within minutes, and starts again when it is told to", async () => {
    const { document } = await openSample("mistakes-2021-html.html");
    await until(() => findings(document).length > 0);
    let last: number | undefined;
    for (let crash = 1; crash <= 5; crash++) {
      last = await waitForServer(process.pid, last);
      // Only a server that has started has ended by itself; an earlier end is a failure to start.
      await until(() => isChecked(document));
      await killServer(process.pid);
      await until(() => !isChecked(document));
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    assert.equal(await serverOf(process.pid), undefined);
    assert.deepEqual(findings(document), []);
    await commands.executeCommand("disclosureReport.restartServer");
    await until(() => findings(document).length > 0);
  }).timeout(60_000);
});

function isChecked(document: TextDocument): boolean {
  return findings(document).length > 0;
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.ok(holds());
}
