import { readFileSync, statSync } from "node:fs";
import type { Words } from "../form/words";
import { decode } from "./decode";
import type { Input } from "./inputs";
import { type Unreadable, unreadable } from "./unreadable";

/** A document's text, and what must be said about how it was read; absent for plain UTF-8. */
export interface Document {
  readonly kind: "document";
  readonly path: string;
  readonly text: string;
  readonly remark: Words | undefined;
}

/** Reads and decodes an input. It is done at once, since waiting for a small file costs more than reading it. */
export function readDocument(input: Input): Document | Unreadable {
  if (input.kind === "unreadable") return input;
  const { path } = input;
  try {
    const decoded = decode(input.kind === "bytes" ? input.bytes : readFileSync(path));
    if ("noText" in decoded) return { kind: "unreadable", path, why: decoded.noText };
    return { kind: "document", path, ...decoded };
  } catch (error) {
    return unreadable(path, error);
  }
}

/** How many bytes there are to read; 0 when that cannot be told. */
export function sizeOf(input: Input): number {
  if (input.kind === "bytes") return input.bytes.length;
  if (input.kind === "unreadable") return 0;
  return statSync(input.path, { throwIfNoEntry: false })?.size ?? 0;
}
