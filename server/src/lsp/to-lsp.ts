import {
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
  type TextEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../form/words";
import type { Finding, Severity } from "../rules/rule";
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";

/** The name under which findings stand in an editor's list of problems. */
export const SOURCE = "disclosure-report";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Offsets as the lines and characters of the protocol. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.from), end: document.positionAt(span.to) };
}

/** Edits break lines as the document does. */
export function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  const breaksWithReturn = document.getText().includes("\r\n");
  return edits.map((edit) => ({
    range: toRange(document, edit),
    newText: breaksWithReturn ? edit.insert.replaceAll("\n", "\r\n") : edit.insert,
  }));
}

/** A finding as editors show it, in words of one language; its related spans lie in the same document. */
export function toDiagnostic(
  document: TextDocument,
  finding: Finding,
  language: Language,
): Diagnostic {
  return {
    range: toRange(document, finding.span),
    severity: severities[finding.level],
    code: finding.rule,
    source: SOURCE,
    message: finding.say()[language],
    relatedInformation: finding.related.map(({ span, words }) => ({
      location: { uri: document.uri, range: toRange(document, span) },
      message: words[language],
    })),
  };
}
