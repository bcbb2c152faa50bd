import { constants } from "node:fs";
import { access, open } from "node:fs/promises";
import { join } from "node:path";
import { SETTINGS_FILE } from "../workspace/folder-settings";
import type { FolderContent } from "../workspace/nearest-settings";

/** More is not read of a settings file; it is enough to see that a file is too large, in whatever script. */
const MOST_BYTES = 4_000_000;

/** Reads a folder on disk, given by its path. A repository's root is the last one that is looked at. */
export async function readFolder(path: string): Promise<FolderContent> {
  const [settings, top] = await Promise.all([
    readText(join(path, SETTINGS_FILE)),
    exists(join(path, ".git")),
  ]);
  return { settings, top };
}

/** Absent when there is no such file, or it may not be read, or it is no file but a folder or a pipe. */
async function readText(path: string): Promise<string | undefined> {
  try {
    // Without waiting, since a pipe of that name would never open.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return undefined;
      const bytes = new Uint8Array(Math.min(stat.size, MOST_BYTES));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
      return new TextDecoder().decode(bytes.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
