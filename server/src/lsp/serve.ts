import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
} from "vscode-languageserver";
import { createAnalyzer } from "../analysis/analyze";
import { SETTINGS_SECTION } from "../contract";
import { Documents, SYNC } from "./documents";
import type { ClientAbilities, Server } from "./endpoint";
import { endpoints } from "./endpoints";
import { ownRequests } from "./own-requests";
import { Publisher } from "./publisher";
import { checkSettings, type Settings } from "./settings";

declare const PRODUCT_VERSION: string;

/** Serves one client over the connection until it says goodbye. */
export function serve(connection: Connection): void {
  const documents = new Documents(createAnalyzer());
  let locale = "en";
  let settings: Settings = checkSettings(undefined, locale).settings;
  let pullsSettings = false;
  const publisher = new Publisher(connection, documents, () => settings);
  const own = ownRequests((uri) => publisher.changed(uri));
  const complained = new Set<string>();

  const use = (raw: unknown) => {
    const checked = checkSettings(raw, locale);
    settings = checked.settings;
    documents.levels = settings.levels;
    for (const complaint of checked.complaints) {
      const message = complaint[settings.language];
      if (!complained.has(message)) {
        connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message,
        });
      }
      complained.add(message);
    }
    publisher.refreshAll();
  };
  const pull = async () => use(await connection.workspace.getConfiguration(SETTINGS_SECTION));

  connection.onInitialize((params): InitializeResult => {
    locale = params.locale ?? locale;
    pullsSettings = params.capabilities.workspace?.configuration === true;
    const client = abilitiesOf(params);
    const server: Server = { connection, documents, settings: () => settings, client };
    const all = [...endpoints, own];
    for (const endpoint of all) endpoint.register(server);
    use(settingsAtStart(params));
    return {
      capabilities: Object.assign(
        { textDocumentSync: { openClose: true, change: SYNC } },
        ...all.map((endpoint) => endpoint.capabilities(client)),
      ),
      serverInfo: { name: "disclosure-report", version: PRODUCT_VERSION },
    };
  });
  connection.onInitialized(async () => {
    try {
      if (!pullsSettings) return;
      await pull();
      await connection.client.register(DidChangeConfigurationNotification.type, {
        section: SETTINGS_SECTION,
      });
    } finally {
      publisher.start();
    }
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    if (pullsSettings) return pull();
    use(sectionOf(pushed));
    return undefined;
  });
  documents.all.onDidChangeContent(({ document }) => publisher.changed(document.uri));
  documents.all.onDidClose(({ document }) => {
    documents.forget(document.uri);
    publisher.closed(document.uri);
  });
  documents.listen(connection);
  connection.listen();
}

function abilitiesOf({ capabilities }: InitializeParams): ClientAbilities {
  return {
    documentChanges: capabilities.workspace?.workspaceEdit?.documentChanges === true,
    snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
  };
}

/** Editors that cannot be asked for settings pass them at the start: as our own, or under our name. */
function settingsAtStart({ initializationOptions }: InitializeParams): unknown {
  const options: unknown = initializationOptions;
  return sectionOf(options) ?? options ?? undefined;
}

function sectionOf(settings: unknown): unknown {
  if (typeof settings !== "object" || settings === null || !(SETTINGS_SECTION in settings))
    return undefined;
  return settings[SETTINGS_SECTION];
}
