import { bundle } from "./bundle";
import { type LspClient, startServer } from "./lsp-client";

let built: Promise<string> | undefined;

/** A server started from the sources as they are, bundled once for all tests of a file. */
export async function builtServer(): Promise<LspClient> {
  built ??= bundle("main-node");
  return startServer(process.execPath, await built, "--stdio");
}
