import type { ExtensionContext } from "vscode";
import { askToCheck } from "./check-anyway";
import { colorPlainText } from "./color-plain-text";
import { registerCommands } from "./commands";
import { type Connect, LanguageServer } from "./language-server";
import { showRulesPage } from "./rules-page";
import { showStatus } from "./status-item";
import { Statuses } from "./statuses";

/**
 * All that the desktop and the browser share; they differ only in how they reach the server. Returns
 * at once: the server starts behind the editor's back.
 */
export function startClient(context: ExtensionContext, connect: Connect): void {
  const server = new LanguageServer(connect);
  const statuses = new Statuses(server);
  context.subscriptions.push(
    server,
    statuses,
    showStatus(server, statuses),
    colorPlainText(statuses),
    showRulesPage(context.extensionUri),
    ...registerCommands(server, statuses),
    // A new server knows nothing of what was asked of the one before.
    server.onDidChangeState((state) => {
      if (state === "running") for (const uri of statuses.forced) askToCheck(server, uri);
    }),
  );
  server.start();
}
