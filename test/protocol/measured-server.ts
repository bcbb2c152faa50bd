import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/**
 * The server with two requests more, which first let go what is not used any more: `test/heap` answers the bytes
 * that are in use, and `test/kept` the different names of documents, of the form given, that are still there.
 */
export async function measuredServerFile(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), "disclosure-report-")), "dist", "measured.js");
  await build({
    stdin: { contents: SERVER, resolveDir: resolve("server/src"), loader: "ts" },
    bundle: true,
    platform: "node",
    mainFields: ["module", "main"],
    define: { PRODUCT_VERSION: '"0.0.0"' },
    outfile,
    logLevel: "warning",
  });
  return outfile;
}

/** Node collects what is not used any more when it is asked twice; some is only let go in between. */
const SERVER = `
import { getHeapSnapshot } from "node:v8";
import { Lifecycle } from "./lsp/lifecycle";
import { serve } from "./lsp/serve";
import { connectStdio } from "./lsp/stdio";
const lifecycle = new Lifecycle();
const { stdin: input, stdout: output } = process;
const connection = connectStdio({ input, output, leave: (code) => process.exit(code) }, lifecycle);
connection.onRequest("test/heap", async () => {
  await collect();
  return { bytes: process.memoryUsage().heapUsed };
});
connection.onRequest("test/kept", async ({ names }) => {
  await collect();
  const pieces = [];
  for await (const piece of getHeapSnapshot()) pieces.push(piece);
  const snapshot = Buffer.concat(pieces).toString("utf8");
  return { kept: [...new Set(snapshot.match(new RegExp(names, "gu")))] };
});
async function collect() {
  for (let round = 0; round < 4; round++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
serve(connection, lifecycle, { rulesPage: undefined, readFolder: undefined });
`;
