import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  Message,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
} from "vscode-languageserver";
import * as z from "zod/mini";

/**
 * Where the conversation with the client stands, and what may be said at that point: nothing but `initialize`
 * at first, and only once; after `shutdown` nothing but `exit`.
 */
export class Lifecycle {
  #phase: "new" | "running" | "over" = "new";

  /** What the connection must be made with. */
  readonly options: ConnectionOptions = {
    messageStrategy: {
      handleMessage: (message, next) => {
        const admitted = this.#admitted(message);
        return admitted && next(admitted);
      },
    },
  };

  /** Whether the client has said goodbye, so that it may leave without that being an error. */
  get isOver(): boolean {
    return this.#phase === "over";
  }

  /** The client was told what the server can do. */
  begin(): void {
    this.#phase = "running";
  }

  /** Gives the requests that are refused their answer. */
  listen(connection: Connection): void {
    connection.onRequest(REFUSED, (raw: unknown) => {
      const { code, reason } = refusal.parse(raw);
      throw new ResponseError(code, reason);
    });
  }

  #admitted(message: Message): Message | undefined {
    if (Message.isRequest(message)) return this.#admittedRequest(message);
    if (Message.isNotification(message)) return this.#admittedNotification(message);
    return message;
  }

  #admittedRequest(message: RequestMessage): RequestMessage {
    const { method } = message;
    if (this.#phase === "over")
      return refused(message, ErrorCodes.InvalidRequest, "the server has been shut down");
    if (method === "initialize") {
      if (this.#phase === "running")
        return refused(message, ErrorCodes.InvalidRequest, "the server is initialized already");
      const params = initializeParams.safeParse(message.params);
      return params.success
        ? message
        : refused(message, ErrorCodes.InvalidParams, z.prettifyError(params.error));
    }
    if (this.#phase === "new")
      return refused(message, ErrorCodes.ServerNotInitialized, "initialize comes first");
    if (method === "shutdown") this.#phase = "over";
    return message;
  }

  #admittedNotification(message: NotificationMessage): NotificationMessage | undefined {
    return this.#phase === "running" || message.method === "exit" ? message : undefined;
  }
}

/** As much of the parameters as is used before anything could fail on them. */
const initializeParams = z.object({
  processId: z.nullish(z.int()),
  rootUri: z.nullish(z.string()),
  locale: z.nullish(z.string()),
  workspaceFolders: z.nullish(z.array(z.object({ uri: z.string() }))),
  capabilities: z.looseObject({
    workspace: z.nullish(z.looseObject({})),
    textDocument: z.nullish(z.looseObject({})),
  }),
});

/** The name under which a refused request is answered; whoever asks by it is refused as well. */
const REFUSED = "disclosureReport/refused";
const refusal = z.object({ code: z.int(), reason: z.string() });

function refused(message: RequestMessage, code: number, reason: string): RequestMessage {
  return { ...message, method: REFUSED, params: { code, reason: `${message.method}: ${reason}` } };
}
