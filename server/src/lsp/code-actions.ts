import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import * as z from "zod/mini";
import { fixAll, fixesAt } from "../features/fixes";
import type { Edit } from "../text/edit";
import { harmless } from "../text/harmless";
import { acceptActions } from "./accept";
import type { Endpoint, Server } from "./endpoint";
import { range, textDocument } from "./params";
import { toDiagnostic, toTextEdits } from "./to-lsp";

/** The kind under which an editor runs the safe repairs on demand or on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.disclosureReport`;

const codeActionParams = z.object({
  textDocument,
  range,
  context: z.object({ only: z.nullish(z.array(z.string())) }),
});

/** The lightbulb: repairs of the findings at the cursor, and all safe ones at once. */
export const codeActions: Endpoint = {
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  }),
  register(server) {
    server.answer(CodeActionRequest.method, codeActionParams, async (params) => {
      const { uri } = params.textDocument;
      const { folders, client } = server;
      // An edit of the settings file is made from what it says now; with a reason, when that is given.
      if (!client.asksForReason && folders.isKnown(uri)) await folders.look(uri);
      return answer(server, params);
    });
  },
};

type Asked = z.infer<typeof codeActionParams>;

function answer(server: Server, { textDocument, range, context }: Asked): CodeAction[] {
  const analyzed = server.documents.analyzed(textDocument.uri);
  if (!analyzed) return [];
  const { document, analysis } = analyzed;
  const { language } = server.settings();
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, context.only)) {
    const span = { from: document.offsetAt(range.start), to: document.offsetAt(range.end) };
    for (const { fix, findings } of fixesAt(analysis, span)) {
      actions.push({
        title: harmless(fix.title[language]),
        kind: CodeActionKind.QuickFix,
        diagnostics: findings.map((finding) => toDiagnostic(document, finding, server.manner())),
        isPreferred: fix.preferred,
        edit: toWorkspaceEdit(server, document, fix.edits),
      });
    }
    actions.push(...acceptActions(server, analyzed, span));
  }
  // Asked for by name only: a source action belongs to no place in the text.
  if (context.only?.some((kind) => covers(kind, FIX_ALL))) {
    const edits = fixAll(analysis);
    if (edits.length > 0) {
      const title = { zh: "重算全部总计", en: "Recompute all totals" }[language];
      actions.push({ title, kind: FIX_ALL, edit: toWorkspaceEdit(server, document, edits) });
    }
  }
  return actions;
}

function isWanted(kind: string, only: readonly string[] | null | undefined): boolean {
  return !only || only.some((wanted) => covers(wanted, kind));
}

/** Whether a kind asked for includes another: `source` includes `source.fixAll`. */
function covers(wanted: string, kind: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`) || wanted === "";
}

/** Edits for the version that they were computed from, where the client can check it. */
function toWorkspaceEdit(
  server: Server,
  document: TextDocument,
  edits: readonly Edit[],
): WorkspaceEdit {
  const textEdits = toTextEdits(document, edits);
  if (!server.client.documentChanges) return { changes: { [document.uri]: textEdits } };
  const change: TextDocumentEdit = {
    textDocument: { uri: document.uri, version: document.version },
    edits: textEdits,
  };
  return { documentChanges: [change] };
}
