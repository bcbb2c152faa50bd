import type { ExtensionContext } from "vscode";
import { startClient } from "./start-client";

/** Desktop VS Code, and every VS Code whose extensions run in Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server.js");
  startClient(context, async (listener) => {
    // The library takes longer to load than all the rest together, so it waits until after the activation.
    const { connectToProcess } = await import("./connect-to-process");
    return connectToProcess(module, listener);
  });
}
