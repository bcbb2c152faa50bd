import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** An entry of the server's sources as they are, bundled for Node as `npm run build` does it; its path. */
export async function bundle(entry: "main-node" | "main-cli", version = "0.0.0"): Promise<string> {
  // In a folder of its own inside the temporary one, as dist/ lies in the package.
  const outfile = join(mkdtempSync(join(tmpdir(), "disclosure-report-")), "dist", `${entry}.js`);
  await build({
    entryPoints: [`server/src/${entry}.ts`],
    bundle: true,
    platform: "node",
    mainFields: ["module", "main"],
    define: { PRODUCT_VERSION: JSON.stringify(version) },
    outfile,
    logLevel: "warning",
  });
  return outfile;
}
