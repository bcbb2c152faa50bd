import {
  type CompletionItem,
  CompletionItemKind,
  CompletionRequest,
  InsertTextFormat,
  InsertTextMode,
} from "vscode-languageserver";
import { type DocumentKind, completion as suggest } from "../features/completion";
import type { Endpoint } from "./endpoint";
import { documentPosition } from "./params";
import { toRange } from "./to-lsp";

/** Blank tables and reports where they are expected. Silent for clients that know no snippets. */
export const completion: Endpoint = {
  capabilities: ({ snippets }) => (snippets ? { completionProvider: {} } : {}),
  register({ answer, documents, settings, client }) {
    if (!client.snippets) return;
    answer(CompletionRequest.method, documentPosition, (params): CompletionItem[] => {
      const { textDocument, position } = params;
      const analyzed = documents.analyzed(textDocument.uri);
      if (!analyzed) return [];
      const { document, analysis } = analyzed;
      const { language } = settings();
      const kind = kindOf(document.languageId);
      return suggest(analysis, kind, document.offsetAt(position), new Date()).map(
        (suggestion, at) => ({
          label: suggestion.label[language],
          detail: suggestion.detail[language],
          kind: CompletionItemKind.Snippet,
          filterText: suggestion.filter,
          sortText: String(at).padStart(2, "0"),
          insertTextFormat: InsertTextFormat.Snippet,
          // The editor must not turn a table's tabs into spaces.
          insertTextMode: InsertTextMode.asIs,
          textEdit: { range: toRange(document, suggestion.replaces), newText: suggestion.snippet },
        }),
      );
    });
  },
};

function kindOf(languageId: string): DocumentKind {
  return languageId === "markdown" || languageId === "html" ? languageId : "text";
}
