import {
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  type TextEditor,
  window,
} from "vscode";
import { BLANK, type BlankParams, type BlankResult } from "../../server/src/contract";
import { type BlankChoice, choicesFor, type Group } from "./blank-choices";
import type { LanguageServer } from "./language-server";
import type { Statuses } from "./statuses";

const tables = ["proactive", "requests", "cases"] as const;

/** Inserts one of the three tables, empty, with a tab stop for each figure. */
export async function insertBlankTable(
  server: LanguageServer,
  statuses: Statuses,
  editor: TextEditor,
): Promise<void> {
  const placeHolder = l10n.t("Which table, of which form, written how?");
  await insert(server, editor, await choose(statuses, editor, tables, placeHolder));
}

/** Inserts a whole report with nothing filled in. */
export async function insertBlankReport(
  server: LanguageServer,
  statuses: Statuses,
  editor: TextEditor,
): Promise<void> {
  const placeHolder = l10n.t("The report of which form, with its tables written how?");
  await insert(server, editor, await choose(statuses, editor, ["report"], placeHolder));
}

async function choose(
  statuses: Statuses,
  { document }: TextEditor,
  what: readonly BlankParams["what"][],
  placeHolder: string,
): Promise<BlankParams | undefined> {
  const groups = choicesFor(document.languageId, statuses.of(document)?.edition, what);
  const items = groups.flatMap(toItems);
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.params;
}

type Item = QuickPickItem & { readonly params?: BlankParams };

function toItems({ title, choices }: Group): readonly Item[] {
  const separator = { label: title, kind: QuickPickItemKind.Separator };
  return [separator, ...choices.map((choice: BlankChoice) => ({ ...choice }))];
}

async function insert(
  server: LanguageServer,
  editor: TextEditor,
  params: BlankParams | undefined,
): Promise<void> {
  if (!params) return;
  const { snippet } = await server.request<BlankResult>(BLANK, params);
  // A tab at the start of a line is an empty cell here, not an indentation that the editor may rewrite.
  await editor.insertSnippet(new SnippetString(snippet), undefined, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}
