import { Disposable, languages, type TextDocument, workspace } from "vscode";
import { SETTINGS_SECTION } from "../../server/src/contract";
import { REPORT_LANGUAGE } from "./documents";
import type { Statuses } from "./statuses";

/**
 * Gives plain-text documents that are reports the report's own language, whose grammar colours them. Once
 * each: whoever switches one back to plain text has the last word while VS Code runs.
 */
export function colorPlainText(statuses: Statuses): Disposable {
  const switched = new Set<string>();
  return Disposable.from(
    statuses.onDidChange(({ uri, recognition }) => {
      if (recognition !== "report" || switched.has(uri) || !isWanted()) return;
      const document = find(uri);
      if (document?.languageId !== "plaintext") return;
      switched.add(uri);
      void languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (document.languageId !== REPORT_LANGUAGE) return;
      const uri = document.uri.toString();
      // A switch of language closes and opens the document at one stroke. One that stays closed is opened
      // as plain text the next time, and is to be coloured then.
      setTimeout(() => {
        if (!find(uri)) switched.delete(uri);
      });
    }),
  );
}

function isWanted(): boolean {
  // A value of the wrong kind counts as none; the server complains of it.
  return workspace.getConfiguration(SETTINGS_SECTION).get<unknown>("colorPlainText") !== false;
}

function find(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
