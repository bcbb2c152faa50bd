import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { builtFolder, extensionFolder, samplesFolder } from "../built.mjs";
import { openWorkbench, type Workbench, type WorkbenchOptions } from "../vscode/workbench.mjs";

/** VS Code with the samples open. */
export interface OpenedSamples extends Workbench {
  /** The copy of `samples/` that is open. */
  readonly folder: string;
}

/**
 * Opens a copy of `samples/` in VS Code, with the packed extension installed as users have it.
 *
 * Each call has its own copy, so that what one test types is not seen by the next. `test/e2e/run.mjs` has
 * unpacked the extension into `out/e2e/` before.
 */
export async function openSamples(options: WorkbenchOptions = {}): Promise<OpenedSamples> {
  await mkdir(builtFolder, { recursive: true });
  const parent = await mkdtemp(path.join(builtFolder, "page-"));
  // VS Code shows the folder's name, in screenshots too.
  const folder = path.join(parent, "samples");
  await cp(samplesFolder, folder, { recursive: true });
  const extensions = [extensionFolder];
  const workbench = await openWorkbench({ folder, extensions, ...options });
  const close = async () => {
    await workbench.close();
    await rm(parent, { recursive: true, force: true });
  };
  return { ...workbench, folder, close };
}
