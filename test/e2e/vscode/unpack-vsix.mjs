import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";

/**
 * Unpacks a packed extension into a fresh folder, as installing it does, and answers the folder
 * that holds the extension's package.json.
 *
 * @param {string} vsix a file like `dist/disclosure-report.vsix`
 * @param {string} folder emptied first
 * @returns {Promise<string>}
 */
export async function unpackVsix(vsix, folder) {
  const entries = unzipSync(await readFile(vsix));
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries(entries)) {
    const target = path.resolve(folder, name);
    // A VSIX is an archive from elsewhere as far as this function knows: nothing may be written outside.
    if (!target.startsWith(path.resolve(folder) + path.sep)) {
      throw new Error(`${vsix} holds a file outside of its own folder: ${name}`);
    }
    if (name.endsWith("/")) {
      continue;
    }
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return path.join(folder, "extension");
}
