import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { startClient } from "./start-client";

/** Desktop VS Code, and every VS Code whose extensions run in Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server.js");
  startClient(context, (id, name, options) => {
    return new QuietClient(id, name, { module, transport: TransportKind.ipc }, options);
  });
}

/** Notes the library's errors in the output only: `language-server.ts` tells the user, in their language. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
