// A language client that does as little as can be done, so that the benchmark measures the server.
import { spawn } from "node:child_process";

const HEAD_END = Buffer.from("\r\n\r\n");
const PATIENCE = 60_000;

/**
 * @typedef {{ jsonrpc: string, id?: number, method?: string, params?: any, result?: any }} Message
 * @typedef {Awaited<ReturnType<typeof startClient>>} Client
 */

/**
 * Starts a server and initializes it.
 * @param {string} serverPath a script for Node
 * @param {object} initializationOptions
 */
export async function startClient(serverPath, initializationOptions) {
  const server = spawn(process.execPath, [serverPath, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  /** @type {Map<number | string, { take: (message: Message) => void, fail: (why: string) => void }>} */
  const waiting = new Map();
  const closed = new Promise((resolve) => server.on("close", resolve));
  void closed.then((code) => {
    for (const { fail } of waiting.values()) fail(`the server ended with ${code}`);
  });
  let lastId = 0;

  const send = (/** @type {Message} */ message) => {
    const body = JSON.stringify(message);
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const notify = (/** @type {string} */ method, /** @type {object} */ params) =>
    send({ jsonrpc: "2.0", method, params });
  const waitFor = (/** @type {number | string} */ key) =>
    /** @type {Promise<Message>} */ (
      new Promise((resolve, reject) => {
        const settle = (/** @type {() => void} */ outcome) => {
          clearTimeout(late);
          waiting.delete(key);
          outcome();
        };
        const fail = (/** @type {string} */ why) =>
          settle(() => reject(new Error(`waiting for ${key}: ${why}`)));
        const late = setTimeout(fail, PATIENCE, `nothing came within ${PATIENCE} ms`);
        waiting.set(key, { take: (message) => settle(() => resolve(message)), fail });
      })
    );
  const request = (/** @type {string} */ method, /** @type {object | undefined} */ params) => {
    const id = ++lastId;
    send({ jsonrpc: "2.0", id, method, params });
    return waitFor(id);
  };
  const publicationOf = (/** @type {string} */ uri, /** @type {number} */ version) =>
    waitFor(`${uri} ${version}`);

  readMessages(server.stdout, (message) => {
    if (message.method === "textDocument/publishDiagnostics") {
      waiting.get(`${message.params.uri} ${message.params.version}`)?.take(message);
    } else if (message.method === undefined && message.id !== undefined) {
      waiting.get(message.id)?.take(message);
    } else if (message.id !== undefined) {
      send({ jsonrpc: "2.0", id: message.id, result: null });
    }
  });
  await request("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions,
  });
  notify("initialized", {});

  return {
    pid: server.pid ?? 0,
    /** Opens a document and answers its first findings. */
    open(/** @type {string} */ uri, /** @type {string} */ text) {
      const published = publicationOf(uri, 1);
      notify("textDocument/didOpen", {
        textDocument: { uri, languageId: "plaintext", version: 1, text },
      });
      return published;
    },
    /** Makes one edit and answers the findings after it. */
    change(
      /** @type {string} */ uri,
      /** @type {number} */ version,
      /** @type {{ range: object, text: string }} */ change,
    ) {
      const published = publicationOf(uri, version);
      notify("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [change],
      });
      return published;
    },
    closeDocument: (/** @type {string} */ uri) =>
      notify("textDocument/didClose", { textDocument: { uri } }),
    async stop() {
      await request("shutdown", undefined);
      notify("exit", {});
      await closed;
    },
  };
}

/**
 * @param {NodeJS.ReadableStream} stream
 * @param {(message: Message) => void} take
 */
function readMessages(stream, take) {
  /** @type {Buffer} */
  let held = Buffer.alloc(0);
  stream.on("data", (/** @type {Buffer} */ chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    for (;;) {
      const headEnd = held.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const length = Number(
        /Content-Length: (\d+)/i.exec(held.toString("latin1", 0, headEnd))?.[1],
      );
      const end = headEnd + HEAD_END.length + length;
      if (held.length < end) return;
      const body = held.toString("utf8", headEnd + HEAD_END.length, end);
      held = held.subarray(end);
      take(JSON.parse(body));
    }
  });
}
