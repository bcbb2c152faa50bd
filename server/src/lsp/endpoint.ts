import type { Connection, ServerCapabilities } from "vscode-languageserver";
import type { Documents } from "./documents";
import type { Folders } from "./folders";
import type { Settings } from "./settings";
import type { Manner } from "./to-lsp";

/** What an endpoint may use of the server around it. */
export interface Server {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly folders: Folders;
  readonly settings: () => Settings;
  readonly manner: () => Manner;
  readonly client: ClientAbilities;
}

/** What the client said at the start that it can do, as far as it matters here. */
export interface ClientAbilities {
  /** Whether edits may name the version they are meant for. */
  readonly documentChanges: boolean;
  /** Whether edits may make files. */
  readonly createsFiles: boolean;
  /** Whether it asks the author for the reason why a finding may stand. */
  readonly asksForReason: boolean;
  readonly snippets: boolean;
  /** Whether a definition may name the words that were asked about. */
  readonly definitionLinks: boolean;
}

/**
 * One request of the protocol: what it adds to the server's capabilities, and its handler. A handler is a
 * sandwich: protocol to offsets, a function of `features/`, offsets to protocol.
 */
export interface Endpoint {
  capabilities(client: ClientAbilities): ServerCapabilities;
  register(server: Server): void;
}
