import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
import {
  ACCEPT,
  type AcceptableFinding,
  type AcceptParams,
  type AcceptResult,
} from "../../server/src/contract";
import { SETTINGS_FILE } from "./folder-settings";
import type { LanguageServer } from "./language-server";

/** Asks why a finding may stand, and writes it down: into the report, or into the settings file beside it. */
export async function acceptFinding(server: LanguageServer, argument: unknown): Promise<void> {
  if (!isAcceptable(argument)) return;
  const { message, ...finding } = argument;
  const reason = await window.showInputBox({
    title: l10n.t("Accept this finding"),
    prompt: message,
    placeHolder: l10n.t("Why it may stand, for example: agreed with the supervising office"),
    validateInput: (text) => (text.trim() === "" ? l10n.t("Please give the reason.") : undefined),
    ignoreFocusOut: true,
  });
  if (reason === undefined) return;
  const params: AcceptParams = { ...finding, reason };
  const result = await server.request<AcceptResult>(ACCEPT, params);
  if (result.uri === undefined) {
    void window.showWarningMessage(
      l10n.t(
        "Nothing was written: {0} is not written as it should be. Correct it first.",
        SETTINGS_FILE,
      ),
    );
    return;
  }
  const isWritten = await write(Uri.parse(result.uri), result, finding.uri);
  if (!isWritten) {
    void window.showWarningMessage(
      l10n.t("The text has changed in the meantime. Nothing was written; please try again."),
    );
  }
}

/** Whether the edits could be made. A settings file is saved with them, unless it was being worked on. */
async function write(
  target: Uri,
  { isNew, version, edits = [] }: AcceptResult,
  report: string,
): Promise<boolean> {
  const edit = new WorkspaceEdit();
  if (isNew) {
    const contents = new TextEncoder().encode(edits.map(({ newText }) => newText).join(""));
    edit.createFile(target, { contents });
    const isMade = await workspace.applyEdit(edit);
    // The server hears of an opened document at once, and of a new file only where it is watched.
    if (isMade) await workspace.openTextDocument(target);
    return isMade;
  }
  const document = await workspace.openTextDocument(target);
  if (typeof version === "number" && version !== document.version) return false;
  const isInWork = document.isDirty || document.uri.toString() === Uri.parse(report).toString();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    const place = new Range(start.line, start.character, end.line, end.character);
    edit.replace(target, place, newText);
  }
  if (!(await workspace.applyEdit(edit))) return false;
  return isInWork || document.save();
}

/** Whether a command's argument is what the server gives it; anybody may call a command with anything. */
function isAcceptable(argument: unknown): argument is AcceptableFinding {
  return (
    typeof argument === "object" &&
    argument !== null &&
    ["uri", "rule", "message"].every(
      (key) => key in argument && typeof argument[key as keyof typeof argument] === "string",
    )
  );
}
