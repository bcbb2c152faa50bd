/** What one folder contributes to finding the settings of a report. */
export interface FolderContent {
  /** The text of its settings file; absent when it has none, or none that can be read. */
  readonly settings: string | undefined;
  /** Whether the folders above it are not looked at, as above the root of a repository. */
  readonly top: boolean;
}

/** Reads a folder, which is called as whoever asks calls folders: by path or by URI. Never fails. */
export type ReadFolder = (folder: string) => Promise<FolderContent>;

/** A settings file that was found. */
export interface FoundSettings {
  readonly folder: string;
  readonly text: string;
}

/** The settings that hold for a report: those of the nearest of its folders that has any. */
export async function nearestSettings(
  foldersUpwards: Iterable<string>,
  read: ReadFolder,
): Promise<FoundSettings | undefined> {
  for (const folder of foldersUpwards) {
    const { settings, top } = await read(folder);
    if (settings !== undefined) return { folder, text: settings };
    if (top) return undefined;
  }
  return undefined;
}
