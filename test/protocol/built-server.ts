import { bundle } from "./bundle";
import { type LspClient, startServer } from "./lsp-client";
import { openWire, type Wire } from "./wire";

let built: Promise<string> | undefined;

/** The server's sources as they are, bundled once for all tests of a file; its path. */
export function serverFile(): Promise<string> {
  built ??= bundle("main-node");
  return built;
}

/** That server, started. */
export async function builtServer(): Promise<LspClient> {
  return startServer(process.execPath, await serverFile(), "--stdio");
}

/** That server, started for a test that speaks to it byte by byte; options of Node come before it. */
export async function wiredServer(...nodeOptions: readonly string[]): Promise<Wire> {
  return openWire(process.execPath, ...nodeOptions, await serverFile(), "--stdio");
}
