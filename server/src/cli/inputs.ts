import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Words } from "../form/words";
import { decode } from "./decode";
import type { Terminal } from "./terminal";

/** A document as it was read, or why it could not be. `path` is as the person at the terminal would write it. */
export type Input =
  | {
      readonly kind: "document";
      readonly path: string;
      readonly text: string;
      readonly remark: Words | undefined;
    }
  | { readonly kind: "unreadable"; readonly path: string; readonly why: Words };

/** How standard input is called on the command line and in what is put out. */
export const STDIN = "-";
const endings = new Set([".txt", ".md", ".markdown", ".html", ".htm"]);
/** Folders in which nobody keeps reports. */
const skipped = new Set(["node_modules", ".git"]);

/**
 * The documents of the given files, folders and `-`, read one at a time. A folder gives its text, Markdown
 * and HTML files and those of its subfolders, in the order of their names' characters, which is the same on
 * every machine. A file that is named is read whatever its name ends in.
 */
export async function* readInputs(
  paths: readonly string[],
  terminal: Terminal,
): AsyncGenerator<Input, void> {
  for (const path of paths) {
    if (path === STDIN) yield await readStdin(terminal);
    else yield* readPath(path);
  }
}

async function readStdin({ stdin }: Terminal): Promise<Input> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stdin()) chunks.push(chunk);
    return documentOf(STDIN, Buffer.concat(chunks));
  } catch (error) {
    return unreadable(STDIN, error);
  }
}

function* readPath(path: string): Generator<Input, void> {
  try {
    if (!statSync(path).isDirectory()) {
      yield readFile(path);
      return;
    }
  } catch (error) {
    yield unreadable(path, error);
    return;
  }
  yield* readFolder(path);
}

function* readFolder(folder: string): Generator<Input, void> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield unreadable(folder, error);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* readFolder(path);
    } else if (endings.has(extname(entry.name).toLowerCase()) && mayBeFile(entry, path)) {
      yield readFile(path);
    }
  }
}

/** A link to a folder is not followed, since it may lead round in a circle; a broken one is read, and named. */
function mayBeFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}

function readFile(path: string): Input {
  try {
    return documentOf(path, readFileSync(path));
  } catch (error) {
    return unreadable(path, error);
  }
}

function documentOf(path: string, bytes: Uint8Array): Input {
  const decoded = decode(bytes);
  if ("noText" in decoded) return { kind: "unreadable", path, why: decoded.noText };
  return { kind: "document", path, ...decoded };
}

function unreadable(path: string, error: unknown): Input {
  return { kind: "unreadable", path, why: reasonOf(error) };
}

const reasons: Readonly<Record<string, Words>> = {
  ENOENT: { zh: "没有这个文件或文件夹。", en: "there is no such file or folder." },
  ENOTDIR: { zh: "没有这个文件或文件夹。", en: "there is no such file or folder." },
  EACCES: { zh: "没有读取权限。", en: "no permission to read it." },
  EPERM: { zh: "没有读取权限。", en: "no permission to read it." },
  ERR_FS_FILE_TOO_LARGE: { zh: "文件太大。", en: "the file is too large." },
  ERR_STRING_TOO_LONG: { zh: "文件太大。", en: "the file is too large." },
};

function reasonOf(error: unknown): Words {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  return reasons[code] ?? { zh: `无法读取：${message}`, en: `cannot be read: ${message}` };
}
