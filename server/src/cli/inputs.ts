import { type Dirent, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Terminal } from "./terminal";
import { type Unreadable, unreadable } from "./unreadable";

/**
 * Something to read, before it is read: a file, or the bytes that came in by standard input. Plain data, as it
 * may be read in another thread. `path` is as the person at the terminal would write it.
 */
export type Input =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "bytes"; readonly path: string; readonly bytes: Uint8Array }
  | Unreadable;

/** How standard input is called on the command line and in what is put out. */
export const STDIN = "-";
const endings = new Set([".txt", ".md", ".markdown", ".html", ".htm"]);
/** Folders in which nobody keeps reports. */
const skipped = new Set(["node_modules", ".git"]);

/**
 * What the given files, folders and `-` lead to, found one at a time while it is gone through. A folder gives
 * its text, Markdown and HTML files and those of its subfolders, in the order of their names' characters, which
 * is the same on every machine. A file that is named is read whatever its name ends in.
 */
export async function* findInputs(
  paths: readonly string[],
  terminal: Terminal,
): AsyncGenerator<Input, void> {
  for (const path of paths) {
    if (path === STDIN) yield await readStdin(terminal);
    else yield* inputsAt(path);
  }
}

/** How many inputs the paths lead to. Other work goes on between the folders, which may be many and far away. */
export async function countInputs(paths: readonly string[]): Promise<number> {
  let count = 0;
  for (const path of paths) {
    if (path === STDIN) count++;
    else {
      for (const _ of inputsAt(path)) {
        count++;
        if (count % 256 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }
  return count;
}

async function readStdin({ stdin }: Terminal): Promise<Input> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stdin()) chunks.push(chunk);
    return { kind: "bytes", path: STDIN, bytes: Buffer.concat(chunks) };
  } catch (error) {
    return unreadable(STDIN, error);
  }
}

function* inputsAt(path: string): Generator<Input, void> {
  try {
    if (!statSync(path).isDirectory()) {
      yield { kind: "file", path };
      return;
    }
  } catch (error) {
    yield unreadable(path, error);
    return;
  }
  yield* inputsIn(path);
}

function* inputsIn(folder: string): Generator<Input, void> {
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
      if (!skipped.has(entry.name)) yield* inputsIn(path);
    } else if (endings.has(extname(entry.name).toLowerCase()) && mayBeFile(entry, path)) {
      yield { kind: "file", path };
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
