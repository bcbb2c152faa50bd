import { l10n, languages, type TextDocument, type Uri, window } from "vscode";
import { CHECK_ANYWAY, type CheckAnywayParams } from "../../server/src/contract";
import { isSentToServer, REPORT_LANGUAGE } from "./documents";
import type { LanguageServer } from "./language-server";

/** Has a document checked as a report although it does not look like one. */
export async function checkAnyway(server: LanguageServer, document: TextDocument): Promise<void> {
  if (isSentToServer(document) || (await isMadeReport(document))) {
    await askToCheck(server, document.uri);
  }
}

/** Tells the server alone, which must know the document already. */
export function askToCheck(server: LanguageServer, uri: Uri): Promise<void> {
  const params: CheckAnywayParams = { uri: uri.toString() };
  return server.notify(CHECK_ANYWAY, params);
}

/** The server is told of texts only, not of program code and data, so the author is asked first. */
async function isMadeReport(document: TextDocument): Promise<boolean> {
  const yes = l10n.t("Treat as Report");
  const chosen = await window.showInformationMessage(
    l10n.t(
      "Only plain text, Markdown and HTML are checked. Treat this document as a plain-text report?",
    ),
    yes,
  );
  if (chosen !== yes) return false;
  await languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
  return true;
}
