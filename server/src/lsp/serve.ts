import {
  type Connection,
  type InitializeResult,
  MessageType,
  PositionEncodingKind,
} from "vscode-languageserver";
import { type Analyzer, createAnalyzer } from "../analysis/analyze";
import type { Words } from "../form/words";
import type { ReadFolder } from "../workspace/nearest-settings";
import { createAnswers, createNoteOnce } from "./answers";
import { abilitiesOf, type ClientAbilities } from "./client-abilities";
import { CurrentSettings } from "./current-settings";
import { Documents, SYNC } from "./documents";
import type { Server } from "./endpoint";
import { endpoints } from "./endpoints";
import { decoded } from "./folder-uris";
import { Folders } from "./folders";
import type { Lifecycle } from "./lifecycle";
import { ownRequests } from "./own-requests";
import { Publisher } from "./publisher";
import { SettingsFiles } from "./settings-files";
import { createTell } from "./tell";
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
export function serve(connection: Connection, lifecycle: Lifecycle, options: ServeOptions): void {
  const noteOnce = createNoteOnce(connection);
  const { answer, hear } = createAnswers(connection, noteOnce);
  const tell = createTell(connection);
  const analyzer = analyzerOnDemand();
  let client: ClientAbilities | undefined;
  const settings = new CurrentSettings(connection, tell, () => {
    folders.setLevels(settings.value.levels);
    publisher.refreshAll();
    files.publish();
  });
  const manner = (): Manner => ({
    language: settings.value.language,
    rulesPage: client?.codeLinks ? (client.rulesPage ?? options.rulesPage) : undefined,
  });
  const folders: Folders = new Folders({
    live: (uri) => documents.settingsText(uri),
    changed: (uri) => {
      publisher.changed(uri);
      files.publish();
    },
  });
  const documents = new Documents(analyzer.analyze, folders, () => settings.value.maxDocumentSize);
  const files = new SettingsFiles(connection, documents, folders, manner);
  const publisher = new Publisher({
    connection,
    documents,
    files,
    settings: () => settings.value,
    manner,
    showsStatus: () => client?.showsStatus === true,
    noteOnce,
  });
  const all = [...endpoints, ownRequests((uri) => publisher.changed(uri))];
  let watches = async () => {};

  connection.onInitialize((params): InitializeResult => {
    const able = abilitiesOf(params);
    client = able;
    settings.begin(params, able);
    folders.start(folderReader(connection, params, options.readFolder), workspaceRoots(params));
    watches = () => watchFiles(connection, params);
    const server: Server = {
      answer,
      hear,
      documents,
      folders,
      settings: () => settings.value,
      manner,
      client: able,
    };
    for (const endpoint of all) endpoint.register(server);
    lifecycle.begin();
    // Behind the answer, so that the client need not wait for it, and before its next message is looked at.
    setImmediate(() => {
      settings.useStart();
      analyzer.prepare();
    });
    return {
      capabilities: Object.assign(
        {
          // Every client knows these; some prefer others and would have to guess.
          positionEncoding: PositionEncodingKind.UTF16,
          textDocumentSync: { openClose: true, change: SYNC, save: true },
        },
        ...all.map((endpoint) => endpoint.capabilities(able)),
      ),
      serverInfo: { name: "disclosure-report", version: PRODUCT_VERSION },
    };
  });
  connection.onInitialized(async () => {
    void watches();
    // A client that says that it can be asked, and never answers, gets its findings all the same.
    const late = setTimeout(() => publisher.start(), PATIENCE);
    try {
      await settings.pull();
    } finally {
      clearTimeout(late);
      publisher.start();
    }
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => settings.pushed(pushed));
  documents.all.onDidChangeContent(({ document: { uri } }) => {
    // Nothing is said that the folder's own settings would silence.
    if (folders.isKnown(uri)) publisher.changed(uri);
  });
  documents.all.onDidClose(({ document }) => {
    documents.forget(document.uri);
    publisher.closed(document.uri);
  });
  watchFolders(connection, documents, folders, files, noteOnce);
  documents.listen(connection, ({ method, lost, reason }) => {
    noteOnce(`${method} was refused`, reason);
    if (lost !== undefined) tell(MessageType.Error, lostWords(lost)[settings.value.language]);
  });
  lifecycle.listen(connection);
  connection.listen();
}

/** So long the client's answer to the question for its settings is waited for, in milliseconds. */
const PATIENCE = 1000;

function lostWords(uri: string): Words {
  const name = decoded(uri).split("/").at(-1);
  return {
    zh: `编辑器发来的一处改动无法处理，已停止检查“${name}”。请关闭该文档后重新打开。`,
    en: `The editor has sent a change that cannot be made, and “${name}” is not checked any more. Please close the document and open it again.`,
  };
}

/**
 * An analyzer that is made when it is first needed, or before, when there is time. All that reads reports is
 * loaded with it.
 */
function analyzerOnDemand(): { readonly analyze: Analyzer; prepare(): void } {
  let made: Analyzer | undefined;
  const analyzer = () => {
    made ??= createAnalyzer();
    return made;
  };
  return { analyze: (...document) => analyzer()(...document), prepare: () => void analyzer() };
}
