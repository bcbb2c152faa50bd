import type { Connection, ServerCapabilities } from "vscode-languageserver";
import type { Documents } from "./documents";
import type { Settings } from "./settings";

/** What an endpoint may use of the server around it. */
export interface Server {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly settings: () => Settings;
  readonly client: ClientAbilities;
}

/** What the client said at the start that it can do, as far as it matters here. */
export interface ClientAbilities {
  /** Whether edits may name the version they are meant for. */
  readonly documentChanges: boolean;
  readonly snippets: boolean;
}

/**
 * One request of the protocol: what it adds to the server's capabilities, and its handler. A handler is a
 * sandwich: protocol to offsets, a function of `features/`, offsets to protocol.
 */
export interface Endpoint {
  capabilities(client: ClientAbilities): ServerCapabilities;
  register(server: Server): void;
}
