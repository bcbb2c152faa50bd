import type { Language } from "../form/words";
import { type Input, readInputs } from "./inputs";
import { type Terminal, tellAbout } from "./terminal";

type Document = Extract<Input, { kind: "document" }>;

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
    for await (const input of readInputs(paths, terminal)) {
      if (input.kind === "unreadable") {
        tellAbout(terminal, input.path, input.why, language);
        failed = true;
        continue;
      }
      if (input.remark) tellAbout(terminal, input.path, input.remark, language);
      yield input;
    }
  }
  return {
    [Symbol.asyncIterator]: read,
    get failed() {
      return failed;
    },
  };
}
