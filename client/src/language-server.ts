import { type Disposable, EventEmitter, type LogOutputChannel, l10n, window } from "vscode";
import type { StatusParams } from "../../server/src/contract";
import { createCrashLimit } from "./crash-limit";

/** One server and the way to it. */
export interface Connection {
  request<R>(method: string, params: unknown): Promise<R>;
  notify(method: string, params: unknown): Promise<void>;
  dispose(): Promise<void>;
}

/** What a connection reports while it lasts. */
export interface ServerListener {
  readonly output: LogOutputChannel;
  entered(state: ServerState | "failed"): void;
  status(status: StatusParams): void;
  /** The server has ended by itself; answers what is to be done. */
  crashed(): "restart" | "give up";
}

/** Starts a server; what is heard of it goes to the listener. */
export type Connect = (listener: ServerListener) => Promise<Connection>;

/** Where the server is in its life. */
export type ServerState = "starting" | "running" | "stopped";

/**
 * The language server through its whole life, over crashes and restarts. Tells the user itself when it does
 * not start, ends by itself or is given up.
 */
export class LanguageServer implements Disposable {
  readonly output = window.createOutputChannel(l10n.t("Disclosure Report"), { log: true });
  readonly #connect: Connect;
  readonly #states = new EventEmitter<ServerState>();
  readonly #statuses = new EventEmitter<StatusParams>();
  #state: ServerState = "stopped";
  #connection: Promise<Connection> | undefined;

  readonly onDidChangeState = this.#states.event;
  readonly onStatus = this.#statuses.event;

  constructor(connect: Connect) {
    this.#connect = connect;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Returns at once; the server is started in the next turn of the event loop. */
  start(): void {
    this.#set("starting");
    const connection: Promise<Connection> = new Promise((resolve) => setTimeout(resolve)).then(() =>
      this.#connect(this.#listen(() => this.#connection === connection)),
    );
    this.#connection = connection;
    connection.catch((error) => {
      this.output.error(error);
      if (this.#connection === connection) this.#fail();
    });
  }

  /** Ends the server, whatever state it is in, and starts another. */
  async restart(): Promise<void> {
    await this.#end();
    this.start();
  }

  /** Waits for a server that is starting. Fails when there is none, or it fails itself. */
  async request<R>(method: string, params: unknown): Promise<R> {
    return (await this.#connected()).request(method, params);
  }

  /** Fails as `request` does. */
  async notify(method: string, params: unknown): Promise<void> {
    await (await this.#connected()).notify(method, params);
  }

  async dispose(): Promise<void> {
    await this.#end();
    this.#states.dispose();
    this.#statuses.dispose();
    this.output.dispose();
  }

  #connected(): Promise<Connection> {
    return this.#connection ?? Promise.reject(new Error("The server is not running."));
  }

  async #end(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    try {
      await (await connection)?.dispose();
    } catch {
      // A server that has never started cannot be stopped.
    }
    this.#set("stopped");
  }

  /** Hears one connection, and no longer when another has taken its place. */
  #listen(isCurrent: () => boolean): ServerListener {
    const mayRestart = createCrashLimit();
    return {
      output: this.output,
      entered: (state) => {
        if (!isCurrent()) return;
        if (state === "failed") this.#fail();
        else this.#set(state);
      },
      status: (status) => {
        if (isCurrent()) this.#statuses.fire(status);
      },
      crashed: () => {
        // One that ends before it was ready would end again; its failure to start is told.
        if (!isCurrent() || this.#state !== "running") return "give up";
        const decision = mayRestart();
        if (decision === "restart") tellRestart();
        else
          this.#tellFailure(
            l10n.t("Disclosure Report keeps ending by itself and has stopped checking."),
          );
        return decision;
      },
    };
  }

  #fail(): void {
    this.#set("stopped");
    this.#tellFailure(l10n.t("Disclosure Report could not start its checks."));
  }

  #set(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#states.fire(state);
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

function tellRestart(): void {
  void window.showWarningMessage(
    l10n.t("Disclosure Report ended by itself and was started again. Your text is untouched."),
  );
}
