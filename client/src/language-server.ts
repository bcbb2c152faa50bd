import {
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  window,
  workspace,
} from "vscode";
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  type NotificationType,
  type RequestType,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import { SETTINGS_SECTION, STATUS, type StatusParams } from "../../server/src/contract";
import { createCrashHandler } from "./crash-handler";
import { languages } from "./documents";

export type CreateClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

export type ServerState = "starting" | "running" | "stopped";

/**
 * The language server through its whole life, over crashes and restarts. Says itself when it does not start
 * or is given up.
 */
export class LanguageServer implements Disposable {
  readonly output: LogOutputChannel;
  readonly #createClient: CreateClient;
  readonly #states = new EventEmitter<ServerState>();
  readonly #statuses = new EventEmitter<StatusParams>();
  readonly #name = l10n.t("Disclosure Report");
  #state: ServerState = "stopped";
  #client: BaseLanguageClient | undefined;

  readonly onDidChangeState = this.#states.event;
  readonly onStatus = this.#statuses.event;

  constructor(createClient: CreateClient) {
    this.#createClient = createClient;
    this.output = window.createOutputChannel(this.#name, { log: true });
  }

  get state(): ServerState {
    return this.#state;
  }

  start(): void {
    const client = this.#createClient(SETTINGS_SECTION, this.#name, this.#options());
    this.#client = client;
    client.onNotification(STATUS, (status: StatusParams) => this.#statuses.fire(status));
    client.onDidChangeState(({ newState }) => {
      if (this.#client === client) this.#enter(newState);
    });
    // The change of state has told the user already.
    client.start().catch(() => undefined);
  }

  /** Ends the server, whatever state it is in, and starts another. */
  async restart(): Promise<void> {
    await this.#end();
    this.start();
  }

  /** Fails when the server is not there, or fails itself. */
  request<P, R>(type: RequestType<P, R, void>, params: P): Promise<R> {
    const client = this.#client;
    if (!client) return Promise.reject(new Error("The server is not running."));
    return client.sendRequest<R>(type.method, params);
  }

  /** Fails as `request` does. */
  notify<P>(type: NotificationType<P>, params: P): Promise<void> {
    const client = this.#client;
    if (!client) return Promise.reject(new Error("The server is not running."));
    return client.sendNotification(type.method, params);
  }

  async dispose(): Promise<void> {
    await this.#end();
    this.#states.dispose();
    this.#statuses.dispose();
    this.output.dispose();
  }

  async #end(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // A client that failed to start cannot be stopped, and says so by throwing.
    await client?.dispose().catch(() => undefined);
    this.#set("stopped");
  }

  #enter(state: State): void {
    switch (state) {
      case State.Starting:
        this.#set("starting");
        break;
      case State.Running:
        this.#set("running");
        break;
      case State.StartFailed:
        this.#set("stopped");
        this.#tellFailure(l10n.t("Disclosure Report could not start its checks."));
        break;
      case State.Stopped:
        this.#set("stopped");
    }
  }

  #set(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#states.fire(state);
  }

  #options(): LanguageClientOptions {
    return {
      documentSelector: languages.map((language) => ({ language })),
      // Known from the start, so that nothing is first shown otherwise than it is set. Later changes are
      // pulled by the server, which asks to be told of them.
      initializationOptions: () => ({
        [SETTINGS_SECTION]: workspace.getConfiguration(SETTINGS_SECTION),
      }),
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // The library would show the bare words of the protocol.
      initializationFailedHandler: () => false,
      errorHandler: createCrashHandler({
        hasRun: () => this.#state === "running",
        tellFailure: (message) => this.#tellFailure(message),
      }),
    };
  }

  #tellFailure(message: string): void {
    const restart = l10n.t("Restart");
    const show = l10n.t("Show Output");
    void window.showErrorMessage(message, restart, show).then((chosen) => {
      if (chosen === restart) void this.restart();
      if (chosen === show) this.output.show();
    });
  }
}
