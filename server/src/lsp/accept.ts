import {
  type CodeAction,
  CodeActionKind,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import * as z from "zod/mini";
import { ACCEPT, ACCEPT_COMMAND, type AcceptableFinding, type AcceptResult } from "../contract";
import { type Acceptable, acceptableAt, commentEdit, UNASKED_REASON } from "../features/accept";
import type { Words } from "../form/words";
import type { Acceptance } from "../report/acceptance";
import type { Span } from "../text/span";
import { addAcceptance } from "../workspace/add-acceptance";
import { SETTINGS_FILE } from "../workspace/folder-settings";
import type { Analyzed } from "./documents";
import type { Endpoint, Server } from "./endpoint";
import { folderOf, nameBelow, settingsUriIn } from "./folder-uris";
import { toDiagnostic, toTextEdits } from "./to-lsp";
import { withoutLinks } from "./without-links";

const acceptParams = z.object({
  uri: z.string(),
  rule: z.string(),
  cell: z.optional(z.string()),
  value: z.optional(z.string()),
  reason: z.string().check(z.refine((reason) => reason.trim() !== "")),
});

/** Writes down that a finding is accepted, with the reason that the client has asked for. */
export const acceptance: Endpoint = {
  capabilities: () => ({}),
  register(server) {
    server.answer(ACCEPT, acceptParams, async (params): Promise<AcceptResult> => {
      const { uri, rule, cell, value, reason } = params;
      // What another program has written into the file meanwhile is kept.
      if (server.folders.isKnown(uri)) await server.folders.look(uri);
      const analyzed = server.documents.analyzed(uri);
      const target = analyzed && targetFor(server, analyzed);
      const accepted = {
        rule,
        ...(cell === undefined ? {} : { cell }),
        ...(value === undefined ? {} : { value }),
        reason: reason.trim(),
      };
      const edits = target?.write(accepted);
      return target && edits
        ? { uri: target.uri, version: target.version, isNew: target.isNew, edits }
        : {};
    });
  },
};

/** The last entries of the lightbulb: to let the findings at the place stand, and say why. */
export function acceptActions(
  server: Server,
  analyzed: Analyzed,
  span: Span,
): readonly CodeAction[] {
  const target = targetFor(server, analyzed);
  if (!target) return [];
  const manner = server.manner();
  const acceptable = acceptableAt(analyzed.analysis, span);
  return acceptable.flatMap((each) => {
    const act = actFor(server, analyzed, target, each);
    if (!act) return [];
    const name =
      acceptable.length > 1
        ? { zh: `：${each.finding.rule}`, en: `: ${each.finding.rule}` }
        : NO_NAME;
    return {
      title: titleFor(server, target)[manner.language] + name[manner.language],
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(analyzed.document, each.finding, manner)],
      isPreferred: false,
      ...act,
    };
  });
}

const NO_NAME: Words = { zh: "", en: "" };

/** Where an acceptance is written. */
interface Target {
  readonly uri: string;
  readonly version: number | null;
  readonly isNew: boolean;
  readonly kind: "comment" | "file";
  /** Absent when the file is written in such a way that nothing can be added. */
  write(accepted: Acceptance): TextEdit[] | undefined;
}

/** Markdown and HTML carry comments; for plain text there is the settings file of its folder. */
function targetFor({ folders, documents }: Server, { document }: Analyzed): Target | undefined {
  const { uri, version, languageId } = document;
  if (languageId === "markdown" || languageId === "html") {
    const write = (accepted: Acceptance) =>
      toTextEdits(document, [commentEdit(document.getText(), accepted)]);
    return { uri, version, isNew: false, kind: "comment", write };
  }
  const known = folders.fileOf(uri);
  const folder = known ? folders.folderOfFile(uri) : folderOf(uri);
  if (folder === undefined || !folders.isInFolder(uri)) return undefined;
  const file = known?.uri ?? settingsUriIn(folder);
  const text = known?.text ?? "";
  return {
    uri: file,
    version: documents.all.get(file)?.version ?? null,
    isNew: known === undefined,
    kind: "file",
    write(accepted) {
      const edits = addAcceptance(text, nameBelow(folder, uri), accepted);
      return edits && toTextEdits(TextDocument.create(file, "json", 0, text), edits);
    },
  };
}

/** A client that asks for the reason is given its own command, any other the edit itself. */
function actFor(
  server: Server,
  { document }: Analyzed,
  target: Target,
  { finding, key }: Acceptable,
): Pick<CodeAction, "command" | "edit"> | undefined {
  const { language } = server.manner();
  if (server.client.asksForReason) {
    const argument: AcceptableFinding = {
      uri: document.uri,
      ...key,
      message: withoutLinks(finding.say()[language]),
    };
    return { command: { command: ACCEPT_COMMAND, title: "", arguments: [argument] } };
  }
  const edits = target.write({ ...key, reason: UNASKED_REASON[language] });
  const edit = edits && workspaceEdit(server, target, edits);
  return edit && { edit };
}

function workspaceEdit(
  { client }: Server,
  { uri, version, isNew }: Target,
  edits: TextEdit[],
): WorkspaceEdit | undefined {
  if (isNew && !(client.documentChanges && client.createsFiles)) return undefined;
  if (!client.documentChanges) return { changes: { [uri]: edits } };
  const change = { textDocument: { uri, version }, edits };
  if (!isNew) return { documentChanges: [change] };
  const create = { kind: "create" as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: [create, change] };
}

function titleFor({ client }: Server, { kind }: Target): Words {
  const where =
    kind === "comment"
      ? { zh: "写入注释", en: "in a comment" }
      : { zh: `写入 ${SETTINGS_FILE}`, en: `in ${SETTINGS_FILE}` };
  return client.asksForReason
    ? { zh: `接受此项并说明理由（${where.zh}）`, en: `Accept this and say why (${where.en})` }
    : {
        zh: `接受此项，理由记为“${UNASKED_REASON.zh}”（${where.zh}）`,
        en: `Accept this as “${UNASKED_REASON.en}” (${where.en})`,
      };
}
