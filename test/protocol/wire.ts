import { type ChildProcess, spawn } from "node:child_process";

/** A message as it came over the wire. */
export interface WireMessage {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The other end of a server's standard streams, without a client library that would mend anything. */
export interface Wire {
  readonly process: ChildProcess;
  /** Sends bytes as they are. */
  bytes(...pieces: readonly (string | Uint8Array)[]): void;
  /** Sends messages, all in one piece. */
  send(...messages: readonly object[]): void;
  /** Sends `initialize` as number 0 and `initialized`, and waits for the answer. */
  initialize(params?: object): Promise<WireMessage>;
  /** The first message that fits, of those that have come and those that will. */
  message(fits: (message: WireMessage) => boolean): Promise<WireMessage>;
  /** The answer to the request of that number. */
  answer(id: string | number | null): Promise<WireMessage>;
  readonly received: readonly WireMessage[];
  /** Stops and goes on reading what the server says. */
  deafen(): void;
  listen(): void;
  /** The exit code, once the server has ended. */
  readonly ended: Promise<number | null>;
  stderr(): string;
}

const PATIENCE = 20_000;

/** Starts a server with standard streams. Whoever starts it kills it, when the server is not meant to end. */
export function openWire(command: string, ...args: readonly string[]): Wire {
  const child = spawn(command, args, { stdio: "pipe" });
  const received: WireMessage[] = [];
  const waiting = new Set<() => void>();
  let unread = Buffer.alloc(0);
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  // A server that is gone reads nothing any more; that is seen from its end.
  child.stdin.on("error", () => undefined);
  child.stdout.on("data", (bytes: Buffer) => {
    unread = Buffer.concat([unread, bytes]);
    for (let frame = nextFrame(unread); frame; frame = nextFrame(unread)) {
      received.push(JSON.parse(frame.body) as WireMessage);
      unread = unread.subarray(frame.end);
    }
    for (const look of [...waiting]) look();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", (code) => {
      resolve(code);
      for (const look of [...waiting]) look();
    });
  });
  const bytes = (...pieces: readonly (string | Uint8Array)[]) => {
    for (const piece of pieces) child.stdin.write(piece);
  };
  const message = (fits: (message: WireMessage) => boolean) =>
    new Promise<WireMessage>((resolve, reject) => {
      const fail = (why: string) => {
        waiting.delete(look);
        reject(new Error(`${why} ${stderr} ${JSON.stringify(received.at(-1))}`));
      };
      const timer = setTimeout(() => fail("Nothing that fits has come."), PATIENCE);
      const look = () => {
        const found = received.find(fits);
        if (found || child.exitCode !== null) clearTimeout(timer);
        if (found) {
          waiting.delete(look);
          resolve(found);
        } else if (child.exitCode !== null) fail(`The server has ended with ${child.exitCode}.`);
      };
      waiting.add(look);
      look();
    });
  const answer = (id: string | number | null) =>
    message((each) => each.method === undefined && each.id === id);
  const send = (...messages: readonly object[]) => bytes(messages.map(framed).join(""));
  return {
    process: child,
    bytes,
    send,
    async initialize(params) {
      send({ id: 0, method: "initialize", params: { ...NOBODY, ...params } });
      const result = await answer(0);
      send({ method: "initialized", params: {} });
      return result;
    },
    message,
    answer,
    received,
    deafen: () => child.stdout.pause(),
    listen: () => child.stdout.resume(),
    ended,
    stderr: () => stderr,
  };
}

const NOBODY = { processId: null, rootUri: null, capabilities: {} };

/** A message with its head, as it goes over the wire. */
export function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function nextFrame(bytes: Buffer): { readonly body: string; readonly end: number } | undefined {
  const head = bytes.indexOf("\r\n\r\n");
  if (head < 0) return undefined;
  const length = Number(/Content-Length: (\d+)/u.exec(bytes.toString("latin1", 0, head))?.[1]);
  const end = head + 4 + length;
  return bytes.length < end ? undefined : { body: bytes.toString("utf8", head + 4, end), end };
}
