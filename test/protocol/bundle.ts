import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { bundleServer } from "../../scripts/bundle-server.mjs";

/** An entry of the server's sources as they are, bundled for Node as `npm run build` does it; its path. */
export async function bundle(entry: "main-node" | "main-cli", version = "0.0.0"): Promise<string> {
  // In a folder of its own inside the temporary one, as dist/ lies in the package.
  const outdir = join(mkdtempSync(join(tmpdir(), "disclosure-report-")), "dist");
  const options: BuildOptions = {
    bundle: true,
    platform: "node",
    mainFields: ["module", "main"],
    define: { PRODUCT_VERSION: JSON.stringify(version) },
    logLevel: "warning",
  };
  if (entry === "main-node") {
    await bundleServer(options, outdir);
    return join(outdir, "server.js");
  }
  await build({ ...options, entryPoints: { cli: "server/src/main-cli.ts" }, outdir });
  return join(outdir, "cli.js");
}
