// Bundles the extension, the language server and the command line into dist/.
import { readFileSync, rmSync } from "node:fs";
import { build, context } from "esbuild";
import { bundleServer, deferHtml } from "./scripts/bundle-server.mjs";

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
    // The client's library stands in a file of its own, which is not even read before the activation is over.
    external: ["vscode", "./connect-to-process"],
    supported: { "dynamic-import": false },
  },
  {
    ...shared,
    entryPoints: { "connect-to-process": "client/src/connect-to-process.ts" },
    outdir: "dist",
    external: ["vscode"],
  },
  {
    ...shared,
    entryPoints: { cli: "server/src/main-cli.ts" },
    outdir: "dist",
    plugins: [deferHtml],
    banner: { js: "#!/usr/bin/env node" },
  },
];

rmSync("dist", { recursive: true, force: true });
if (watch) {
  // The server in one file is easier to debug, and works in the same way.
  const server = { ...shared, entryPoints: { server: "server/src/main-node.ts" }, outdir: "dist" };
  for (const options of [...bundles, server]) await (await context(options)).watch();
} else {
  await Promise.all([...bundles.map((options) => build(options)), bundleServer(shared, "dist")]);
}
