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
import { harmless } from "../text/harmless";
import type { Span } from "../text/span";

/** The name under which findings stand in an editor's list of problems. */
export const SOURCE = "disclosure-report";

/** The protocol's word for each severity. */
export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
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

/** How findings are told to a client. */
export interface Manner {
  readonly language: Language;
  /** Where RULES.md is opened; absent when the client follows no links from findings. */
  readonly rulesPage: string | undefined;
}

/** A finding as editors show it, in words of one language; its related spans lie in the same document. */
export function toDiagnostic(document: TextDocument, finding: Finding, manner: Manner): Diagnostic {
  return {
    range: toRange(document, finding.span),
    severity: severities[finding.level],
    ...codeOf(finding.rule, manner),
    source: SOURCE,
    message: harmless(finding.say()[manner.language]),
    relatedInformation: finding.related.map(({ span, words }) => ({
      location: { uri: document.uri, range: toRange(document, span) },
      message: harmless(words[manner.language]),
    })),
  };
}

/** The name of a rule with the link to its page, where the client can follow it. */
export function codeOf(
  rule: string,
  { rulesPage }: Manner,
): Pick<Diagnostic, "code" | "codeDescription"> {
  if (rulesPage === undefined) return { code: rule };
  return { code: rule, codeDescription: { href: `${rulesPage}#${rule}` } };
}
