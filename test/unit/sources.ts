import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A source file by its path from the checkout's root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files below a folder, in the order of their paths. */
export function sourcesIn(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: relative(root, file).split(sep).join("/"),
      text: readFileSync(file, "utf8"),
    }));
}

/** What a file imports, statically or when it runs, as written. */
export function importsOf({ text }: SourceFile): readonly string[] {
  const found = text.matchAll(
    /\bfrom\s+"([^"]+)"|\bimport\s*\(\s*"([^"]+)"\s*\)|^import\s+"([^"]+)"/gm,
  );
  return [...found].map(([, ...paths]) => paths.find((path) => path !== undefined) ?? "");
}

/** The path from the root of a file that is imported by a relative path, without its ending. */
export function resolved(from: SourceFile, imported: string): string {
  const parts = from.path.split("/").slice(0, -1);
  for (const step of imported.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}
