import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

/** Where the tests in VS Code put what they build and what they found, emptied by each run. */
export const builtFolder = path.join(projectFolder, "out/e2e");

/** The unpacked VSIX: the very files that users install. */
export const extensionFolder = path.join(builtFolder, "extension/extension");

/** The reports that the tests open. They work on copies. */
export const samplesFolder = path.join(projectFolder, "samples");
