import { type ChildProcess, spawn } from "node:child_process";
import {
  type ConfigurationParams,
  createMessageConnection,
  type InitializeParams,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver-protocol/node";

/** How long a publication or the server's end is waited for before the test fails. */
const PATIENCE = 15_000;

/** A language client without an editor: it starts a server, speaks to it over stdio and keeps what it says. */
export interface LspClient {
  readonly process: ChildProcess;
  /** Sends `initialize` and `initialized`; whatever is given replaces the defaults of the same name. */
  initialize(params?: Partial<InitializeParams>): Promise<InitializeResult>;
  /** Opens a document as version 1. */
  open(uri: string, languageId: string, text: string): Promise<void>;
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  closeDocument(uri: string): Promise<void>;
  /**
   * The next list published for the document that no earlier call has answered, of the given version or a
   * later one. Fails when none comes within fifteen seconds or the server ends.
   */
  nextDiagnostics(uri: string, version?: number): Promise<PublishDiagnosticsParams>;
  /** Every list published so far, in the order in which they came. */
  readonly published: readonly PublishDiagnosticsParams[];
  request<Result>(method: string, params: object): Promise<Result>;
  notify(method: string, params: object): Promise<void>;
  /** The next notification of this name from now on. */
  nextNotification<Params>(method: string): Promise<Params>;
  /** Every notification of this name so far. */
  notifications<Params>(method: string): readonly Params[];
  /** What the server answers to `workspace/configuration` with from now on, by section. */
  configure(settings: Readonly<Record<string, unknown>>): void;
  /** Answers the server's requests of this name from now on. */
  respond(method: string, answer: (params: unknown) => unknown): void;
  /** Whatever the server wrote to stderr. */
  stderr(): string;
  /** Shuts the server down in the protocol's way and answers its exit code; kills it when it does not go. */
  close(): Promise<number | null>;
}

/** Starts a server: `startServer(process.execPath, "dist/server.js", "--stdio")`. */
export function startServer(command: string, ...args: string[]): LspClient {
  const child = spawn(command, args, { stdio: "pipe" });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  let unanswered: readonly PublishDiagnosticsParams[] = [];
  const heard: { readonly method: string; readonly params: unknown }[] = [];
  const listeners = new Set<() => void>();
  let settings: Readonly<Record<string, unknown>> = {};
  let stderr = "";
  let ended: number | null | undefined;

  const wake = () => {
    for (const listener of [...listeners]) listener();
  };
  const exit = new Promise<number | null>((resolve) => {
    child.on("close", (code) => {
      ended = code;
      resolve(code);
      wake();
    });
    child.on("error", (error) => {
      stderr += String(error);
      ended = null;
      resolve(null);
      wake();
    });
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  connection.onNotification((method, params) => {
    heard.push({ method, params });
    if (method === "textDocument/publishDiagnostics") {
      const list = params as PublishDiagnosticsParams;
      published.push(list);
      unanswered = [...unanswered, list];
    }
    wake();
  });
  connection.onRequest("workspace/configuration", ({ items }: ConfigurationParams) =>
    items.map(({ section }) => settings[section ?? ""] ?? null),
  );
  // Registrations, progress tokens and refreshes are granted; a test that cares looks at the effect.
  const answers = new Map<string, (params: unknown) => unknown>();
  connection.onRequest((method, params) => answers.get(method)?.(params) ?? null);
  connection.onError(() => undefined);
  connection.listen();

  /** Tries again at every message until the answer is there, the server has ended or patience has. */
  const waitFor = <Answer>(what: string, find: () => Answer | undefined): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const stop = (settle: () => void) => {
        listeners.delete(attempt);
        clearTimeout(timer);
        settle();
      };
      const fail = (why: string) => stop(() => reject(new Error(`${what}: ${why}. ${stderr}`)));
      const attempt = () => {
        const answer = find();
        if (answer !== undefined) stop(() => resolve(answer));
        else if (ended !== undefined) fail(`the server ended with ${ended}`);
      };
      const timer = setTimeout(() => fail(`nothing came within ${PATIENCE} ms`), PATIENCE);
      listeners.add(attempt);
      attempt();
    });

  return {
    process: child,
    published,
    async initialize(params) {
      const result = await connection.sendRequest<InitializeResult>("initialize", {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
        ...params,
      });
      await connection.sendNotification("initialized", {});
      return result;
    },
    open: (uri, languageId, text) =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, ...contentChanges) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges,
      }),
    closeDocument: (uri) =>
      connection.sendNotification("textDocument/didClose", { textDocument: { uri } }),
    nextDiagnostics: (uri, version = 0) =>
      waitFor(`diagnostics of ${uri}, version ${version}`, () => {
        const found = unanswered.find(
          (each) => each.uri === uri && (each.version ?? version) >= version,
        );
        if (!found) return undefined;
        // Lists of earlier versions are answered along with it.
        const at = unanswered.indexOf(found);
        unanswered = unanswered.filter((each, index) => each.uri !== uri || index > at);
        return found;
      }),
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    nextNotification<Params>(method: string) {
      const from = heard.length;
      return waitFor(`notification ${method}`, () => {
        const found = heard.slice(from).find((each) => each.method === method);
        return found && (found.params as Params);
      });
    },
    notifications: <Params>(method: string) =>
      heard.filter((each) => each.method === method).map((each) => each.params as Params),
    configure(next) {
      settings = next;
    },
    respond: (method, answer) => {
      answers.set(method, answer);
    },
    stderr: () => stderr,
    async close() {
      if (ended === undefined) {
        const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
        await connection.sendRequest("shutdown").catch(() => undefined);
        await connection.sendNotification("exit").catch(() => undefined);
        child.stdin.end();
        await exit;
        clearTimeout(late);
      }
      connection.dispose();
      return exit;
    },
  };
}
