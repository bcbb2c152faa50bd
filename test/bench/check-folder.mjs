import { spawn } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { peakMegabytes } from "./process-figures.mjs";
import { medianOf } from "./summary.mjs";

/**
 * `check` over a folder, beside a program that only reads and decodes the same files, in two ways.
 * @typedef {object} FolderCheck
 * @property {number} files
 * @property {number} bytes of all files
 * @property {Run} read waiting for each file without blocking
 * @property {Run} readSync in the fastest way there is
 * @property {Run} check
 * @property {{ reports: number, error: number }} summary what `check` says of the folder
 *
 * @typedef {{ seconds: number, megabytes: number | undefined }} Run
 *   from starting the process to its end, median; and the most memory that it held, the largest of all rounds
 *
 * @typedef {{ name: string, text: string }} ReportFile
 */

const READER = fileURLToPath(new URL("read-files.mjs", import.meta.url));
const FILES_IN_A_FOLDER = 100;

/**
 * @param {string} cli the path of the bundled command line
 * @param {Iterable<ReportFile>} reports
 * @param {number} rounds
 * @returns {Promise<FolderCheck>}
 */
export async function measureFolderCheck(cli, reports, rounds) {
  const scratch = mkdtempSync(join(tmpdir(), "disclosure-report-bench-"));
  try {
    const folder = join(scratch, "reports");
    const output = join(scratch, "findings.json");
    const { files, bytes } = writeReports(folder, reports);
    /** @type {Run[]} */
    const reads = [];
    /** @type {Run[]} */
    const syncReads = [];
    /** @type {Run[]} */
    const checks = [];
    for (let round = 0; round < rounds; round++) {
      for (const [manner, runs] of /** @type {const} */ ([
        ["--async", reads],
        ["--sync", syncReads],
      ])) {
        runs.push(await run([READER, manner, folder], output));
        if (JSON.parse(readFileSync(output, "utf8")).files !== files)
          throw new Error("files are missing");
      }
      checks.push(await run([cli, "check", "--format", "json", folder], output));
    }
    const { summary } = JSON.parse(readFileSync(output, "utf8"));
    if (summary.reports !== files) throw new Error(`only ${summary.reports} reports were checked`);
    return {
      files,
      bytes,
      read: together(reads),
      readSync: together(syncReads),
      check: together(checks),
      summary,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {Iterable<ReportFile>} reports
 */
function writeReports(folder, reports) {
  let files = 0;
  let bytes = 0;
  for (const { name, text } of reports) {
    const place = join(folder, String(Math.floor(files / FILES_IN_A_FOLDER)).padStart(4, "0"));
    if (files % FILES_IN_A_FOLDER === 0) mkdirSync(place, { recursive: true });
    writeFileSync(join(place, name), text);
    files++;
    bytes += Buffer.byteLength(text);
  }
  return { files, bytes };
}

/**
 * Runs a program of Node with its output in a file.
 * @param {readonly string[]} command
 * @param {string} output
 * @returns {Promise<Run>}
 */
async function run(command, output) {
  const file = openSync(output, "w");
  try {
    const start = performance.now();
    const child = spawn(process.execPath, command, { stdio: ["ignore", file, "inherit"] });
    let megabytes = peakMegabytes(child.pid ?? 0);
    let ended = false;
    const code = new Promise((resolve) => child.on("close", resolve));
    const seconds = code.then(() => {
      ended = true;
      return (performance.now() - start) / 1000;
    });
    while (!ended) {
      await Promise.race([pause(50), code]);
      megabytes = peakMegabytes(child.pid ?? 0) ?? megabytes;
    }
    const status = await code;
    // 1 says that errors were found in the reports, which some have.
    if (status !== 0 && status !== 1) throw new Error(`${command[0]} ended with ${status}`);
    return { seconds: await seconds, megabytes };
  } finally {
    closeSync(file);
  }
}

/**
 * @param {readonly Run[]} runs
 * @returns {Run}
 */
function together(runs) {
  const peaks = runs.flatMap(({ megabytes }) => megabytes ?? []);
  return {
    seconds: medianOf(runs.map(({ seconds }) => seconds)),
    megabytes: peaks.length > 0 ? Math.max(...peaks) : undefined,
  };
}
