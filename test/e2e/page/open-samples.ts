import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openWorkbench, type Workbench, type WorkbenchOptions } from "../vscode/workbench.mjs";

const built = fileURLToPath(new URL("../../../out/e2e/", import.meta.url));

/**
 * Opens a copy of `samples/` in VS Code, with the packed extension installed as users have it.
 *
 * Each call has its own copy, so that what one test types is not seen by the next. `test/e2e/run.mjs` has
 * unpacked the extension into `out/e2e/` before.
 */
export async function openSamples(options: WorkbenchOptions = {}): Promise<Workbench> {
  await mkdir(built, { recursive: true });
  const parent = await mkdtemp(path.join(built, "page-"));
  // VS Code shows the folder's name, in screenshots too.
  const folder = path.join(parent, "samples");
  await cp(path.join(built, "workspace"), folder, { recursive: true });
  const extensions = [path.join(built, "extension/extension")];
  const workbench = await openWorkbench({ folder, extensions, ...options });
  const close = async () => {
    await workbench.close();
    await rm(parent, { recursive: true, force: true });
  };
  return { ...workbench, close };
}
