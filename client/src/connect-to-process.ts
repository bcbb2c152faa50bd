import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { connect } from "./connect";
import type { Connection, ServerListener } from "./language-server";

/** Starts the server as a process of its own, from the file `module`. */
export function connectToProcess(module: string, listener: ServerListener): Connection {
  return connect(
    (id, name, options) =>
      new QuietClient(id, name, { module, transport: TransportKind.ipc }, options),
    listener,
  );
}

/** Notes the library's errors in the output only: `language-server.ts` tells the user, in their language. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
