import type { TextDocument } from "vscode";

/** The language of plain-text reports that are coloured. */
export const REPORT_LANGUAGE = "disclosure-report";

/**
 * The languages whose documents are checked. The scheme does not matter, so that untitled documents and
 * those of virtual file systems are checked too.
 */
export const languages: readonly string[] = ["plaintext", "markdown", "html", REPORT_LANGUAGE];

/** Whether the server is told of the document, and can check it therefore. */
export function isSentToServer(document: TextDocument): boolean {
  return languages.includes(document.languageId);
}
