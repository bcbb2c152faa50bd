import { existsSync } from "node:fs";
import { join } from "node:path";
import { exit, stderr, stdin, stdout } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { readFolder } from "./cli/read-folder";
import { Lifecycle } from "./lsp/lifecycle";
import { serve } from "./lsp/serve";
import { connectStdio } from "./lsp/stdio";

const lifecycle = new Lifecycle();

// The transport is chosen by the arguments: --stdio for any editor, --node-ipc for VS Code.
const connection = process.argv.includes("--stdio")
  ? connectStdio({ input: stdin, output: stdout, leave }, lifecycle)
  : createConnection(ProposedFeatures.all, lifecycle.options);

serve(connection, lifecycle, {
  rulesPage: packagedRules(),
  readFolder: async (uri) => readFolder(fileURLToPath(uri)),
});

function leave(code: number, reason: string | undefined): void {
  if (reason !== undefined) stderr.write(`${reason}\n`);
  exit(code);
}

/** RULES.md beside the folder of the bundle, as packed; absent when the bundle was copied away from it. */
function packagedRules(): string | undefined {
  const file = join(__dirname, "../RULES.md");
  return existsSync(file) ? pathToFileURL(file).href : undefined;
}
