import { SETTINGS_FILE } from "../workspace/folder-settings";

/** `scheme:` with what may follow it, and the path; untitled documents and the like have none. */
const PARTS = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)((?!\/\/)\/[^?#]*)/iu;
/** The scheme of documents that are in no folder, even when they are given a name with one. */
const UNTITLED = /^untitled:/iu;
/** Nobody's folders are deeper. */
const MOST_FOLDERS = 64;

/** The folder that a document is in, without a slash at its end; absent when it is in none. */
export function folderOf(uri: string): string | undefined {
  const [, root, path] = PARTS.exec(uri) ?? [];
  if (root === undefined || path === undefined || UNTITLED.test(uri)) return undefined;
  return root + path.slice(0, path.lastIndexOf("/"));
}

/** The folder of a document and those above it, up to the first of the given roots, or to the top. */
export function* foldersUpwards(uri: string, roots: readonly string[]): Generator<string> {
  const ends = new Set(roots.map(comparable));
  let folder = folderOf(uri);
  for (let count = 0; folder !== undefined && count < MOST_FOLDERS; count++) {
    yield folder;
    if (ends.has(comparable(folder))) return;
    folder = folderOf(folder);
  }
}

/** Where the settings file of a folder is, or would be. */
export function settingsUriIn(folder: string): string {
  return `${folder}/${SETTINGS_FILE}`;
}

/** Whether the document is a settings file, and no report therefore. */
export function isSettingsFile(uri: string): boolean {
  return uri.endsWith(`/${SETTINGS_FILE}`);
}

/** The path of a document below a folder, as an author writes it: `2024/a.txt`. */
export function nameBelow(folder: string, uri: string): string {
  const [path = ""] = uri.slice(folder.length + 1).split(/[?#]/u);
  return decoded(path).normalize();
}

/** Clients write the same address in several ways: `file:///c%3A/x`, `file:///C:/x/`. */
export function comparable(uri: string): string {
  return decoded(uri)
    .replace(/\/$/u, "")
    .replace(/^(file:\/\/\/)([a-z]):/iu, (_, scheme: string, drive: string) =>
      `${scheme}${drive.toLowerCase()}:`.toLowerCase(),
    );
}

/** A URI as its author writes it: 报告 for %E6%8A%A5%E5%91%8A; as it is when it cannot be decoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
