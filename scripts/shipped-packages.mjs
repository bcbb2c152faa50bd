import { build } from "esbuild";

const ENTRIES = ["client/src/extension.ts", "server/src/main-node.ts", "server/src/main-cli.ts"];

/**
 * The npm packages whose code lies in the bundles, by their names. All of them are devDependencies, since the
 * package has no `node_modules`; so neither npm nor package.json can tell them from the tools.
 *
 * @returns {Promise<readonly string[]>}
 */
export async function shippedPackages() {
  const names = (await shippedFolders()).map((folder) => folder.replace(/^.*node_modules\//, ""));
  return [...new Set(names)].sort();
}

/**
 * The folders of these packages below this one; one stands in several where it is there in several versions.
 *
 * @returns {Promise<readonly string[]>}
 */
export async function shippedFolders() {
  const { metafile } = await build({
    entryPoints: ENTRIES,
    bundle: true,
    metafile: true,
    write: false,
    outdir: "dist",
    platform: "node",
    mainFields: ["module", "main"],
    external: ["vscode"],
    logLevel: "silent",
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? path : [],
    ),
  );
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}
