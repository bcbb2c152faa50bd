import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { type LspClient, startServer } from "./lsp-client";

let built: Promise<string> | undefined;

/** A server started from the sources as they are, bundled once for all tests of a file. */
export async function builtServer(): Promise<LspClient> {
  built ??= bundle();
  return startServer(process.execPath, await built, "--stdio");
}

async function bundle(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), "disclosure-report-")), "server.js");
  await build({
    entryPoints: ["server/src/main-node.ts"],
    bundle: true,
    platform: "node",
    mainFields: ["module", "main"],
    define: { PRODUCT_VERSION: '"0.0.0"' },
    outfile,
    logLevel: "warning",
  });
  return outfile;
}
