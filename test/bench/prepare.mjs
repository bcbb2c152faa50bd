import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ownServers, peerServers } from "./measured-servers.mjs";

const OUT = "out/bench";

/**
 * All that the parts of the benchmark work with.
 * @typedef {Awaited<ReturnType<typeof prepare>>} Bench
 */

/**
 * Builds and loads what is measured and what it is measured with.
 * @param {import("./effort.mjs").Effort} effort
 * @param {{ server?: string, cli?: string }} bundles other ones than those in dist/
 */
export async function prepare(effort, bundles) {
  const server = resolve(bundles.server ?? "dist/server.js");
  const cli = resolve(bundles.cli ?? "dist/cli.js");
  if (!existsSync(server) || !existsSync(cli)) execFileSync(process.execPath, ["esbuild.mjs"]);
  if (newest("server/src") > Math.min(statSync(server).mtimeMs, statSync(cli).mtimeMs)) {
    console.log("The bundles are older than the sources. `npm run build` makes them anew.");
  }
  mkdirSync(OUT, { recursive: true });
  const { emptyServer, reports, stages, documents } = await bundle();
  const { benchReport, collection, folderReports, inText } = reports;
  const { peerDocuments, peerSchema } = documents;
  const schemaFile = resolve(OUT, "figures.schema.json");
  writeFileSync(schemaFile, JSON.stringify(peerSchema));
  return {
    effort,
    cli,
    ...ownServers(server, emptyServer),
    peers: await peerServers(peerSchema),
    benchReport,
    collection,
    folderReports,
    inText,
    measureStages: stages.measureStages,
    peerDocuments: (/** @type {number} */ kilobytes) =>
      peerDocuments(kilobytes, pathToFileURL(schemaFile).href),
  };
}

/**
 * When a file of the folder was last changed.
 * @param {string} folder
 * @returns {number}
 */
function newest(folder) {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}

/** Bundles the empty server as ours is bundled, and loads the parts that are written in TypeScript. */
async function bundle() {
  const shared = {
    bundle: true,
    platform: /** @type {const} */ ("node"),
    mainFields: ["module", "main"],
    logLevel: /** @type {const} */ ("warning"),
  };
  const emptyServer = resolve(OUT, "empty-server.cjs");
  await build({
    ...shared,
    entryPoints: ["test/bench/empty-server.ts"],
    format: "cjs",
    target: "node20",
    minify: true,
    legalComments: "none",
    outfile: emptyServer,
  });
  await build({
    ...shared,
    entryPoints: ["reports", "stages", "peer-documents"].map((name) => `test/bench/${name}.ts`),
    format: "esm",
    outdir: OUT,
    outExtension: { ".js": ".mjs" },
  });
  const load = (/** @type {string} */ name) => import(pathToFileURL(resolve(OUT, name)).href);
  /** @type {typeof import("./reports")} */
  const reports = await load("reports.mjs");
  /** @type {typeof import("./stages")} */
  const stages = await load("stages.mjs");
  /** @type {typeof import("./peer-documents")} */
  const documents = await load("peer-documents.mjs");
  return { emptyServer, reports, stages, documents };
}
