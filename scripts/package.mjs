// Builds the extension and packs it into dist/disclosure-report.vsix, then checks what went in, file by file.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createVSIX } from "@vscode/vsce";
import { unzipSync } from "fflate";
import { thirdPartyNotices } from "./third-party-notices.mjs";

const TARGET = "dist/disclosure-report.vsix";
const PACKED_README = "dist/README.md";
const NOTICES = "dist/THIRD-PARTY-NOTICES.txt";
const MOST_BYTES = 1_000_000;

execFileSync(process.execPath, ["esbuild.mjs"], { stdio: "inherit" });
writeFileSync(PACKED_README, readmeForPackage());
writeFileSync(NOTICES, await thirdPartyNotices());
await createVSIX({
  packagePath: TARGET,
  dependencies: false,
  allowMissingRepository: true,
  readmePath: PACKED_README,
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
const left = readdirSync("dist").filter(
  (name) => name.endsWith(".js") && !found.includes(`extension/dist/${name}`),
);
if (left.length > 0) throw new Error(`Built, and left out of the package: ${left}`);
if (packed.length >= MOST_BYTES)
  throw new Error(`The package has ${packed.length} bytes, ${MOST_BYTES} are allowed`);
console.log(`${TARGET}: ${found.length} files, ${packed.length} bytes`);

/** The files that .vscodeignore lets in, under the names that vsce gives them. */
function expectedFiles() {
  const renamed = new Map([
    [PACKED_README, "readme.md"],
    ["CHANGELOG.md", "changelog.md"],
    ["LICENSE", "LICENSE.txt"],
  ]);
  return readFileSync(".vscodeignore", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1))
    .map((name) => `extension/${renamed.get(name) ?? name}`);
}

/**
 * What an installed extension says of itself: both READMEs, Chinese first, as most readers would have it,
 * without pictures and without links to files that only the repository has.
 */
function readmeForPackage() {
  return ["README.zh-CN.md", "README.md"]
    .map((path) =>
      readFileSync(path, "utf8")
        .replace(/^!\[.*\]\(docs\/.*\)\n\n/gm, "")
        .replace(/^\[(?:English|中文说明)\]\(README.*\)\n\n/m, "")
        .replaceAll(/\[(ARCHITECTURE\.md)\]\(ARCHITECTURE\.md(?:#[a-z]+)?\)/g, "$1"),
    )
    .join("\n");
}
