import type { Language } from "../form/words";
import { findInputs } from "./inputs";
import { type Document, readDocument } from "./read-document";
import { type Terminal, tellAbout } from "./terminal";

/** Documents that are read one at a time, while they are gone through. */
export interface Documents extends AsyncIterable<Document> {
  /** Whether one could not be read so far. */
  readonly failed: boolean;
}

/** The documents of the given paths. What cannot be read, or only with a guess, is named at the terminal. */
export function openDocuments(
  paths: readonly string[],
  terminal: Terminal,
  language: Language,
): Documents {
  let failed = false;
  async function* read(): AsyncGenerator<Document, void> {
    for await (const input of findInputs(paths, terminal)) {
      const document = readDocument(input);
      if (document.kind === "unreadable") {
        tellAbout(terminal, document.path, document.why, language);
        failed = true;
        continue;
      }
      if (document.remark) tellAbout(terminal, document.path, document.remark, language);
      yield document;
    }
  }
  return {
    [Symbol.asyncIterator]: read,
    get failed() {
      return failed;
    },
  };
}
