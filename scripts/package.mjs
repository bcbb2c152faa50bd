// Builds the extension and packs it into dist/disclosure-report.vsix, then checks what went in, file by file.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createVSIX } from "@vscode/vsce";
import { unzipSync } from "fflate";

const TARGET = "dist/disclosure-report.vsix";
const MOST_BYTES = 1_000_000;

execFileSync(process.execPath, ["esbuild.mjs"], { stdio: "inherit" });
await createVSIX({
  packagePath: TARGET,
  dependencies: false,
  allowMissingRepository: true,
  // The README's links lead to files beside it, which is where it is read.
  rewriteRelativeLinks: false,
});

const packed = readFileSync(TARGET);
const found = Object.keys(unzipSync(packed)).sort();
const wanted = [...expectedFiles(), "[Content_Types].xml", "extension.vsixmanifest"].sort();
const extra = found.filter((name) => !wanted.includes(name));
const lost = wanted.filter((name) => !found.includes(name));
if (extra.length > 0 || lost.length > 0) {
  throw new Error(`The package differs from .vscodeignore: too many ${extra}; missing ${lost}`);
}
if (packed.length >= MOST_BYTES)
  throw new Error(`The package has ${packed.length} bytes, ${MOST_BYTES} are allowed`);
console.log(`${TARGET}: ${found.length} files, ${packed.length} bytes`);

/** The files that .vscodeignore lets in, under the names that vsce gives them. */
function expectedFiles() {
  const renamed = new Map([
    ["README.md", "readme.md"],
    ["CHANGELOG.md", "changelog.md"],
    ["LICENSE", "LICENSE.txt"],
  ]);
  return readFileSync(".vscodeignore", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1))
    .map((name) => `extension/${renamed.get(name) ?? name}`);
}
