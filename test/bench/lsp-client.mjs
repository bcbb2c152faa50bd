// A language client that does as little as can be done, so that the benchmark measures the server.
import { spawn } from "node:child_process";
import { readMessages } from "./read-messages.mjs";

const PATIENCE = 120_000;

/**
 * @typedef {Awaited<ReturnType<typeof startClient>>} Client
 *
 * What a server must be told to start.
 * @typedef {object} ServerStart
 * @property {readonly string[]} command a script for Node, and its arguments
 * @property {"push" | "pull"} findings whether it publishes findings or is asked for them
 * @property {boolean} [saysNoVersion] whether it publishes without saying for which version
 * @property {object} [initializationOptions]
 * @property {object} [settings] sent when it is initialized, to servers that expect settings then
 * @property {(method: string, params: any) => unknown} [answer] to its own requests; null where that is undefined
 */

/**
 * Starts a server and initializes it.
 * @param {ServerStart} start
 */
export async function startClient(start) {
  const { command, findings, saysNoVersion, initializationOptions, settings, answer } = start;
  const server = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"] });
  /** @type {Map<number | string, { take: (result: any) => void, fail: (why: string) => void }>} */
  const waiting = new Map();
  const closed = new Promise((resolve) => server.on("close", resolve));
  void closed.then((code) => {
    for (const { fail } of waiting.values()) fail(`the server ended with ${code}`);
  });
  let lastId = 0;
  let publications = 0;
  /** @type {Map<string, number>} the version of each document that findings are waited for */
  const wanted = new Map();

  const send = (/** @type {object} */ message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const notify = (/** @type {string} */ method, /** @type {object} */ params) =>
    send({ method, params });
  const waitFor = (/** @type {number | string} */ key) =>
    new Promise((resolve, reject) => {
      const settle = (/** @type {() => void} */ outcome) => {
        clearTimeout(late);
        waiting.delete(key);
        outcome();
      };
      const fail = (/** @type {string} */ why) =>
        settle(() => reject(new Error(`${command[0]}, waiting for ${key}: ${why}`)));
      const late = setTimeout(fail, PATIENCE, `nothing came within ${PATIENCE} ms`);
      waiting.set(key, { take: (result) => settle(() => resolve(result)), fail });
    });
  const request = (/** @type {string} */ method, /** @type {object | undefined} */ params) => {
    const id = ++lastId;
    send({ id, method, params });
    return waitFor(id);
  };

  /**
   * How many findings the version has. To be called before the version is sent; what it answers, after.
   * @type {(uri: string, version: number) => () => Promise<number>}
   */
  const findingsOf = (uri, version) => {
    if (findings === "push") {
      wanted.set(uri, version);
      const published = waitFor(uri);
      return async () => (await published).diagnostics.length;
    }
    return async () => {
      const report = await request("textDocument/diagnostic", { textDocument: { uri } });
      return report.items.length;
    };
  };

  readMessages(server.stdout, (/** @type {any} */ { id, method, params, result, error }) => {
    if (method === "textDocument/publishDiagnostics") {
      publications++;
      // What is published when a document is closed has no version either, and answers nothing.
      if (saysNoVersion || params.version === wanted.get(params.uri)) {
        waiting.get(params.uri)?.take(params);
      }
    } else if (method === undefined) {
      if (error) waiting.get(id)?.fail(error.message);
      else waiting.get(id)?.take(result);
    } else if (id !== undefined) {
      send({ id, result: answer?.(method, params) ?? null });
    }
  });
  const pulls = { diagnostic: { dynamicRegistration: false } };
  await request("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: findings === "pull" ? pulls : {} },
    initializationOptions,
  });
  notify("initialized", {});
  if (settings) notify("workspace/didChangeConfiguration", { settings });

  return {
    pid: server.pid ?? 0,
    /** How often it has published findings. */
    publications: () => publications,
    /**
     * Opens a document as version 1 and answers how many findings it has.
     * @param {string} uri
     * @param {string} languageId
     * @param {string} text
     */
    open(uri, languageId, text) {
      const result = findingsOf(uri, 1);
      notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
      return result();
    },
    /**
     * Makes one edit and answers how many findings there are after it.
     * @param {string} uri
     * @param {number} version
     * @param {Change} change
     */
    change(uri, version, change) {
      const result = findingsOf(uri, version);
      this.changeOnly(uri, version, change);
      return result();
    },
    /**
     * Makes several edits without waiting between them, and answers how many findings there are after the last.
     * @param {string} uri
     * @param {number} version the first one's
     * @param {readonly Change[]} changes
     */
    changeAtOnce(uri, version, changes) {
      const result = findingsOf(uri, version + changes.length - 1);
      server.stdin.cork();
      for (const [at, change] of changes.entries()) this.changeOnly(uri, version + at, change);
      server.stdin.uncork();
      return result();
    },
    /**
     * Makes one edit and waits for nothing.
     * @param {string} uri
     * @param {number} version
     * @param {Change} change
     */
    changeOnly(uri, version, change) {
      notify("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [change],
      });
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

/** @typedef {{ range: object, text: string }} Change as the protocol has it */
