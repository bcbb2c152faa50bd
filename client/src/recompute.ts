import { l10n, Range, type TextEditor, window } from "vscode";
import { RECOMPUTE, type RecomputeParams, type RecomputeResult } from "../../server/src/contract";
import type { LanguageServer } from "./language-server";

type Scope = RecomputeParams["scope"];

/** Writes the totals of the row or table at the cursor, or of the whole report, anew and says how many. */
export async function recompute(
  server: LanguageServer,
  editor: TextEditor,
  scope: Scope,
): Promise<void> {
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const params: RecomputeParams = {
    uri: document.uri.toString(),
    scope,
    position: { line, character },
  };
  const result = await server.request<RecomputeResult>(RECOMPUTE, params);
  if (result.edits.length > 0 && !(await isApplied(editor, result))) {
    void window.showWarningMessage(
      l10n.t("The text has changed in the meantime. Nothing was written; please try again."),
    );
    return;
  }
  tell(result, scope);
}

/** All edits are one step for undo. */
async function isApplied(
  editor: TextEditor,
  { version, edits }: RecomputeResult,
): Promise<boolean> {
  if (version !== editor.document.version) return false;
  return editor.edit((builder) => {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      builder.replace(new Range(start.line, start.character, end.line, end.character), newText);
    }
  });
}

function tell({ written, unknown }: RecomputeResult, scope: Scope): void {
  const done = written === 0 ? nothingToDo(scope) : describeWritten(written);
  if (unknown === 0) {
    window.setStatusBarMessage(done, 8000);
    return;
  }
  const left =
    unknown === 1
      ? l10n.t("1 total could not be computed, because figures that it adds up are missing.")
      : l10n.t(
          "{0} totals could not be computed, because figures that they add up are missing.",
          unknown,
        );
  void window.showInformationMessage(written === 0 ? left : `${done} ${left}`);
}

function describeWritten(written: number): string {
  return written === 1 ? l10n.t("1 total written.") : l10n.t("{0} totals written.", written);
}

function nothingToDo(scope: Scope): string {
  switch (scope) {
    case "row":
      return l10n.t("No total in the row at the cursor needs a change.");
    case "table":
      return l10n.t("No total in the table at the cursor needs a change.");
    case "report":
      return l10n.t("All totals of the report already add up.");
  }
}
