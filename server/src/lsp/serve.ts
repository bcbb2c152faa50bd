import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
} from "vscode-languageserver";
import * as z from "zod/mini";
import { type Analyzer, createAnalyzer } from "../analysis/analyze";
import { ASKS_FOR_REASON, RULES_PAGE, SETTINGS_SECTION } from "../contract";
import type { ReadFolder } from "../workspace/nearest-settings";
import { Documents, SYNC } from "./documents";
import type { ClientAbilities, Server } from "./endpoint";
import { endpoints } from "./endpoints";
import { Folders } from "./folders";
import { ownRequests } from "./own-requests";
import { Publisher } from "./publisher";
import { checkSettings, type Settings } from "./settings";
import { SettingsFiles } from "./settings-files";
import type { Manner } from "./to-lsp";
import { folderReader, watchFiles, watchFolders, workspaceRoots } from "./watch-folders";

declare const PRODUCT_VERSION: string;

/** What a server is started with. */
export interface ServeOptions {
  /** Where RULES.md is opened when the client names no place of its own; absent when it is not at hand. */
  readonly rulesPage: string | undefined;
  /** Reads a folder on disk by its URI; absent where there is no disk. */
  readonly readFolder: ReadFolder | undefined;
}

/** Serves one client over the connection until it says goodbye. */
export function serve(connection: Connection, options: ServeOptions): void {
  const folders: Folders = new Folders({
    live: (uri) => documents.settingsText(uri),
    changed: (uri) => {
      publisher.changed(uri);
      files.publish();
    },
  });
  const documents = new Documents(analyzerOnDemand(), folders);
  let locale = "en";
  let settings: Settings = checkSettings(undefined, locale).settings;
  let pullsSettings = false;
  let rulesPage: string | undefined;
  let watches = async () => {};
  const manner = (): Manner => ({ language: settings.language, rulesPage });
  const files = new SettingsFiles(connection, documents, folders, manner);
  const publisher = new Publisher(connection, documents, () => settings, manner, files);
  const own = ownRequests((uri) => publisher.changed(uri));
  const complained = new Set<string>();

  const use = (raw: unknown) => {
    const checked = checkSettings(raw, locale);
    settings = checked.settings;
    folders.setLevels(settings.levels);
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
    files.publish();
  };
  const pull = async () => use(await connection.workspace.getConfiguration(SETTINGS_SECTION));

  connection.onInitialize((params): InitializeResult => {
    locale = params.locale ?? locale;
    pullsSettings = params.capabilities.workspace?.configuration === true;
    const client = abilitiesOf(params);
    rulesPage = rulesPageFor(params, options);
    folders.start(folderReader(connection, params, options.readFolder), workspaceRoots(params));
    watches = () => watchFiles(connection, params);
    const server: Server = {
      connection,
      documents,
      folders,
      settings: () => settings,
      manner,
      client,
    };
    const all = [...endpoints, own];
    for (const endpoint of all) endpoint.register(server);
    use(settingsAtStart(params));
    return {
      capabilities: Object.assign(
        { textDocumentSync: { openClose: true, change: SYNC, save: true } },
        ...all.map((endpoint) => endpoint.capabilities(client)),
      ),
      serverInfo: { name: "disclosure-report", version: PRODUCT_VERSION },
    };
  });
  connection.onInitialized(async () => {
    void watches();
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
  documents.all.onDidChangeContent(({ document: { uri } }) => {
    // Nothing is said that the folder's own settings would silence.
    if (folders.isKnown(uri)) publisher.changed(uri);
  });
  documents.all.onDidClose(({ document }) => {
    documents.forget(document.uri);
    publisher.closed(document.uri);
  });
  watchFolders(connection, documents, folders, files);
  documents.listen(connection);
  connection.listen();
}

/** An analyzer that prepares the labels of the form with the first document, and not before the client is answered. */
function analyzerOnDemand(): Analyzer {
  let analyze: Analyzer | undefined;
  return (text, options) => {
    analyze ??= createAnalyzer();
    return analyze(text, options);
  };
}

function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  return {
    documentChanges: capabilities.workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      capabilities.workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    asksForReason: z.object({ [ASKS_FOR_REASON]: z.literal(true) }).safeParse(initializationOptions)
      .success,
    snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
    definitionLinks: capabilities.textDocument?.definition?.linkSupport === true,
  };
}

/** Clients say where they show the rules; for the others it is a file, where they can open links at all. */
function rulesPageFor(params: InitializeParams, options: ServeOptions): string | undefined {
  const { capabilities, initializationOptions } = params;
  if (capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport !== true)
    return undefined;
  const given = z.object({ [RULES_PAGE]: z.string() }).safeParse(initializationOptions);
  return given.success ? given.data[RULES_PAGE] : options.rulesPage;
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
