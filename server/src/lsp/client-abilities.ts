import type { InitializeParams } from "vscode-languageserver";
import * as z from "zod/mini";
import { ASKS_FOR_REASON, RULES_PAGE, SHOWS_STATUS } from "../contract";

/** What the client said at the start that it can do, as far as it matters here. */
export interface ClientAbilities {
  /** Whether edits may name the version they are meant for. */
  readonly documentChanges: boolean;
  /** Whether edits may make files. */
  readonly createsFiles: boolean;
  readonly snippets: boolean;
  /** Whether a definition may name the words that were asked about. */
  readonly definitionLinks: boolean;
  /** Whether the code of a finding may be a link. */
  readonly codeLinks: boolean;
  /** Whether it can be asked for settings, and told that it should say when they change. */
  readonly answersSettings: boolean;
  readonly tellsOfSettings: boolean;
  /** Whether it asks the author for the reason why a finding may stand. */
  readonly asksForReason: boolean;
  /** Whether it shows what a document is taken for. */
  readonly showsStatus: boolean;
  /** Where it shows RULES.md; absent when it has no place of its own for that. */
  readonly rulesPage: string | undefined;
}

/** Reads the abilities from what a client says of itself, and from the options of our own. */
export function abilitiesOf({
  capabilities: { workspace, textDocument },
  initializationOptions,
}: InitializeParams): ClientAbilities {
  const own = ownOptions.safeParse(initializationOptions);
  const options = own.success ? own.data : {};
  return {
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    codeLinks: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    answersSettings: workspace?.configuration === true,
    tellsOfSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    asksForReason: options[ASKS_FOR_REASON] === true,
    showsStatus: options[SHOWS_STATUS] === true,
    rulesPage: typeof options[RULES_PAGE] === "string" ? options[RULES_PAGE] : undefined,
  };
}

const ownOptions = z.looseObject({
  [ASKS_FOR_REASON]: z.optional(z.unknown()),
  [SHOWS_STATUS]: z.optional(z.unknown()),
  [RULES_PAGE]: z.optional(z.unknown()),
});
