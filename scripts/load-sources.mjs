// Loads modules of the TypeScript sources into a script.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * The exports of the given modules, bundled on the fly:
 * `await loadSources("server/src/features/blank", "server/src/form/editions")`.
 * @param {...string} modules paths from the checkout's root without the ending
 * @returns {Promise<Record<string, any>>}
 */
export async function loadSources(...modules) {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-report-"));
  try {
    const outfile = join(folder, "modules.mjs");
    const contents = modules.map((name) => `export * from "./${name}";`).join("\n");
    await build({
      stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile,
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
