import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { StatusParams } from "../contract";
import type { Words } from "../form/words";
import { type Manner, SOURCE } from "./to-lsp";

/** Why a document that may well be a report is not checked. */
export type Unchecked = NonNullable<StatusParams["unchecked"]>;

/** What stands at the top of such a document, since nothing at all would look as if nothing were wrong. */
export function uncheckedDiagnostic(unchecked: Unchecked, { language }: Manner): Diagnostic {
  const top = { line: 0, character: 0 };
  return {
    range: { start: top, end: top },
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: wordsFor(unchecked)[language],
  };
}

function wordsFor(unchecked: Unchecked): Words {
  if (unchecked.why === "failed") {
    return {
      zh: "本文档没有检查：检查程序出错了。这是程序的问题，不是文档的问题，详情见运行记录。",
      en: "This document was not checked: the checker itself has failed. The fault is not in the document; the log says more.",
    };
  }
  const { megabytes, limit } = unchecked;
  return {
    zh: `本文档有 ${megabytes} MB，超过 ${limit} MB 的上限，没有检查。要检查，请调大设置 disclosureReport.maxDocumentSize；在 VS Code 中也可以执行“仍然检查本文档”。`,
    en: `This document has ${megabytes} MB, more than the limit of ${limit} MB, and was not checked. To have it checked, raise the setting disclosureReport.maxDocumentSize; in VS Code, “Check This Document Anyway” does so too.`,
  };
}
