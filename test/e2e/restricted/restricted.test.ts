import assert from "node:assert/strict";
import { commands, workspace } from "vscode";
import {
  apply,
  closeAll,
  extension,
  findingsOf,
  openSample,
  quickFixes,
  settle,
  startServer,
} from "../suite/reports";

describe("Restricted Mode", () => {
  before(startServer);
  afterEach(closeAll);

  it("is what these tests run in", () => {
    assert.equal(workspace.isTrusted, false);
    assert.ok(extension().isActive);
  });

  it("shows findings and repairs them", async () => {
    const { document } = await openSample("mistakes-2019-tabbed.txt");
    const [finding] = findingsOf(document, "row-total");
    assert.ok(finding);
    const fix = (await quickFixes(document, finding.range)).find(({ isPreferred }) => isPreferred);
    assert.ok(fix);
    await apply(fix);
    await settle(document);
    assert.deepEqual(findingsOf(document, "row-total"), []);
  });

  it("recomputes", async () => {
    const { document } = await openSample("mistakes-2021-pipe.md");
    await commands.executeCommand("disclosureReport.recomputeReport");
    await settle(document);
    assert.deepEqual(findingsOf(document, "case-total"), []);
  });
});
