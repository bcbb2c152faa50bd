import type { InitializeResult } from "vscode-languageserver-protocol";
import { SHOWS_STATUS } from "../../server/src/contract";
import { builtServer } from "./built-server";
import type { LspClient } from "./lsp-client";

/** A document with a title and one table, whose first total is 4 instead of 3. */
export const uri = "file:///报告/2020.md";
export const TITLE = "# 青禾县水务局2020年政府信息公开工作年度报告\n\n";
export const TABLE_4 = [
  "## 四、政府信息公开行政复议、行政诉讼情况\n",
  "| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |",
  "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|",
  "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
  "| 1 | 0 | 0 | 2 | 4 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
].join("\n");
/** The line of the figures. */
export const LAST_LINE = 7;

/** The document lacks five sections, which the tests are not about. */
export const structureOff = {
  "missing-section": "off",
  "missing-table": "off",
  "missing-column": "off",
};
const onlySums = { disclosureReport: { language: "zh", typingPause: 60, rules: structureOff } };

let client: LspClient | undefined;

/** The server with an editor that knows settings, versions and snippets; `closeServer` ends it. */
export async function start(
  settings: Record<string, unknown> = onlySums,
): Promise<{ client: LspClient; result: InitializeResult }> {
  const started = await builtServer();
  client = started;
  started.configure(settings);
  const result = await started.initialize({
    initializationOptions: { [SHOWS_STATUS]: true },
    capabilities: {
      workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    },
  });
  return { client: started, result };
}

/** Ends the server of a test, for `afterEach`. */
export async function closeServer(): Promise<void> {
  await client?.close();
  client = undefined;
}
