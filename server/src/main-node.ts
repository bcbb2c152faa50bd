import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { readFolder } from "./cli/read-folder";
import { serve } from "./lsp/serve";

// The transport is chosen by the arguments: --stdio for any editor, --node-ipc for VS Code.
serve(createConnection(ProposedFeatures.all), {
  rulesPage: packagedRules(),
  readFolder: async (uri) => readFolder(fileURLToPath(uri)),
});

/** RULES.md beside the folder of the bundle, as packed; absent when the bundle was copied away from it. */
function packagedRules(): string | undefined {
  const file = join(__dirname, "../RULES.md");
  return existsSync(file) ? pathToFileURL(file).href : undefined;
}
