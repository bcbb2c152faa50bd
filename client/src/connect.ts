import { workspace } from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import {
  ASKS_FOR_REASON,
  FOLDER_SETTINGS,
  READS_FOLDERS,
  RULES_PAGE,
  SETTINGS_SECTION,
  SHOWS_STATUS,
  STATUS,
  type StatusParams,
} from "../../server/src/contract";
import { languages } from "./documents";
import { readFolderSettings, SETTINGS_FILE } from "./folder-settings";
import type { Connection, ServerListener } from "./language-server";
import { rulesPageUri } from "./rules-page";

type CreateClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/** Starts a server through the library's client, which keeps the documents and their findings in step. */
export function connect(createClient: CreateClient, listener: ServerListener): Connection {
  const client = createClient(SETTINGS_SECTION, listener.output.name, optionsFor(listener));
  client.onNotification(STATUS, (status: StatusParams) => listener.status(status));
  client.onRequest(FOLDER_SETTINGS, readFolderSettings);
  client.onDidChangeState(({ newState }) => listener.entered(stateOf(newState)));
  // The listener has heard of a failure through the state already.
  client.start().catch(() => undefined);
  return {
    request: (method, params) => client.sendRequest(method, params),
    notify: (method, params) => client.sendNotification(method, params),
    dispose: () => client.dispose(),
  };
}

function stateOf(state: State) {
  switch (state) {
    case State.Starting:
      return "starting";
    case State.Running:
      return "running";
    case State.StartFailed:
      return "failed";
    case State.Stopped:
      return "stopped";
  }
}

function optionsFor(listener: ServerListener): LanguageClientOptions {
  return {
    documentSelector: [
      ...languages.map((language) => ({ language })),
      { pattern: `**/${SETTINGS_FILE}` },
    ],
    // Known from the start, so that nothing is first shown otherwise than it is set. Later changes are
    // pulled by the server, which asks to be told of them.
    initializationOptions: () => ({
      [SETTINGS_SECTION]: workspace.getConfiguration(SETTINGS_SECTION),
      [RULES_PAGE]: rulesPageUri().toString(),
      [ASKS_FOR_REASON]: true,
      [SHOWS_STATUS]: true,
      [READS_FOLDERS]: true,
    }),
    outputChannel: listener.output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // The library would show the bare words of the protocol.
    initializationFailedHandler: () => false,
    errorHandler: {
      error: (_error, _message, count) => ({
        action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed: () => ({
        action: listener.crashed() === "restart" ? CloseAction.Restart : CloseAction.DoNotRestart,
        handled: true,
      }),
    },
  };
}
