import { Uri, workspace } from "vscode";
import type { FolderSettingsParams, FolderSettingsResult } from "../../server/src/contract";

/** Settings for the reports of a folder. The server is given no other file. */
export const SETTINGS_FILE = ".disclosure-report.json";

/** Reads the settings of a folder of any file system that VS Code knows. Never fails. */
export async function readFolderSettings({
  folder,
}: FolderSettingsParams): Promise<FolderSettingsResult> {
  const uri = Uri.parse(folder);
  const [settings, top] = await Promise.all([
    read(Uri.joinPath(uri, SETTINGS_FILE)),
    exists(Uri.joinPath(uri, ".git")),
  ]);
  return settings === undefined ? { top } : { settings, top };
}

async function read(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
