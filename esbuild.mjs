// Bundles the extension, the language server and the command line into dist/, each one file.
import { readFileSync, rmSync } from "node:fs";
import { build, context } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const watch = process.argv.includes("--watch");

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  minify: !watch,
  sourcemap: watch,
  legalComments: "none",
  logLevel: "warning",
  // The UMD build of some packages hides its imports from the bundler; the ES module does not.
  mainFields: ["module", "main"],
  define: { PRODUCT_VERSION: JSON.stringify(version) },
};

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  {
    ...shared,
    entryPoints: { extension: "client/src/extension.ts" },
    outdir: "dist",
    external: ["vscode"],
  },
  { ...shared, entryPoints: { server: "server/src/main-node.ts" }, outdir: "dist" },
  {
    ...shared,
    entryPoints: { cli: "server/src/main-cli.ts" },
    outdir: "dist",
    banner: { js: "#!/usr/bin/env node" },
  },
];

rmSync("dist", { recursive: true, force: true });
if (watch) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  await Promise.all(bundles.map((options) => build(options)));
}
