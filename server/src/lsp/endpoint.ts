import type { ServerCapabilities } from "vscode-languageserver";
import type { Answer, Hear } from "./answers";
import type { ClientAbilities } from "./client-abilities";
import type { Documents } from "./documents";
import type { Folders } from "./folders";
import type { Settings } from "./settings";
import type { Manner } from "./to-lsp";

/** What an endpoint may use of the server around it. */
export interface Server {
  readonly answer: Answer;
  readonly hear: Hear;
  readonly documents: Documents;
  readonly folders: Folders;
  readonly settings: () => Settings;
  readonly manner: () => Manner;
  readonly client: ClientAbilities;
}

/**
 * One request of the protocol: what it adds to the server's capabilities, and its handler. A handler is a
 * sandwich: protocol to offsets, a function of `features/`, offsets to protocol.
 */
export interface Endpoint {
  capabilities(client: ClientAbilities): ServerCapabilities;
  register(server: Server): void;
}
