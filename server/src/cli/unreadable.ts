import type { Words } from "../form/words";

/** A document that was not read or not checked, and why. */
export interface Unreadable {
  readonly kind: "unreadable";
  readonly path: string;
  readonly why: Words;
}

/** What is said of a path at which the file system has thrown. */
export function unreadable(path: string, error: unknown): Unreadable {
  return { kind: "unreadable", path, why: reasonOf(error) };
}

const missing: Words = { zh: "没有这个文件或文件夹。", en: "there is no such file or folder." };
const forbidden: Words = { zh: "没有读取权限。", en: "no permission to read it." };
const tooLarge: Words = { zh: "文件太大。", en: "the file is too large." };

const reasons: Readonly<Record<string, Words>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EACCES: forbidden,
  EPERM: forbidden,
  ERR_FS_FILE_TOO_LARGE: tooLarge,
  ERR_STRING_TOO_LONG: tooLarge,
};

function reasonOf(error: unknown): Words {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  return reasons[code] ?? { zh: `无法读取：${message}`, en: `cannot be read: ${message}` };
}
