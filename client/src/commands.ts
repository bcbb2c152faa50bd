import {
  commands,
  type Disposable,
  l10n,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import { acceptFinding } from "./accept-finding";
import { checkAnyway } from "./check-anyway";
import { insertBlankReport, insertBlankTable } from "./insert-blank";
import type { LanguageServer } from "./language-server";
import { recompute } from "./recompute";
import { rulesPageUri } from "./rules-page";
import type { Statuses } from "./statuses";

/** The commands that package.json names, and one of the lightbulb's. Whatever fails in one is told with a way to the output. */
export function registerCommands(server: LanguageServer, statuses: Statuses): Disposable[] {
  const withEditor = (run: (editor: TextEditor) => Promise<void>) => async () => {
    if (window.activeTextEditor) await run(window.activeTextEditor);
  };
  const handlers: Record<string, (argument: unknown) => Promise<void> | void> = {
    recomputeRow: withEditor((editor) => recompute(server, editor, "row")),
    recomputeTable: withEditor((editor) => recompute(server, editor, "table")),
    recomputeReport: withEditor((editor) => recompute(server, editor, "report")),
    insertBlankTable: withEditor((editor) => insertBlankTable(server, statuses, editor)),
    insertBlankReport: withEditor((editor) => insertBlankReport(server, statuses, editor)),
    checkAnyway: async (uri) => {
      const document = documentOf(uri);
      if (document) await checkAnyway(server, document);
    },
    showRules: async () => {
      await commands.executeCommand("vscode.open", rulesPageUri(), { preview: false });
    },
    acceptFinding: (argument) => acceptFinding(server, argument),
    showOutput: () => server.output.show(),
    restartServer: () => server.restart(),
  };
  return Object.entries(handlers).map(([name, handle]) =>
    commands.registerCommand(`disclosureReport.${name}`, async (argument: unknown) => {
      try {
        await handle(argument);
      } catch (error) {
        await tellFailure(server, error);
      }
    }),
  );
}

/** The document that the status item names, or else the one in front. */
function documentOf(uri: unknown): TextDocument | undefined {
  if (!(uri instanceof Uri)) return window.activeTextEditor?.document;
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

async function tellFailure({ output }: LanguageServer, error: unknown): Promise<void> {
  output.error(error instanceof Error ? error : String(error));
  const show = l10n.t("Show Output");
  const message = l10n.t("That did not work, and nothing was changed. The output says why.");
  if ((await window.showErrorMessage(message, show)) === show) output.show();
}
