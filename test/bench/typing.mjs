import { setTimeout as pause } from "node:timers/promises";
import { startClient } from "./lsp-client.mjs";

/**
 * @typedef {import("./measured-servers.mjs").MeasuredServer} MeasuredServer
 * @typedef {import("./reports").BenchReport} BenchReport
 * @typedef {Awaited<ReturnType<typeof startTyping>>} Typist
 */

/** Between two keystrokes in milliseconds, so that a server has finished with the first; nobody types faster. */
const GAP = 1;
/** Before and after a burst, in milliseconds: whatever a server still publishes comes within that time. */
const QUIET = 50;

/**
 * A server that runs, and how long it took until it was initialized, in milliseconds.
 * @typedef {object} Started
 * @property {MeasuredServer} server
 * @property {import("./lsp-client.mjs").Client} client
 * @property {number} ready
 * @property {Map<string, () => string>} texts the open documents as they are now, by their URI
 *
 * @param {MeasuredServer} server
 * @returns {Promise<Started>}
 */
export async function startServer(server) {
  /** @type {Started["texts"]} */
  const texts = new Map();
  const begun = performance.now();
  const client = await startClient({
    ...server,
    answer: (method, params) => {
      const text = texts.get(params?.uri);
      if (method === "markdown/parse" && text) return server.parse?.(text());
      return method === "markdown/findMarkdownFilesInWorkspace" ? [] : null;
    },
  });
  return { server, client, ready: performance.now() - begun, texts };
}

/**
 * Opens a document to be typed into: a digit at one figure after the other, each taken away again before the
 * next. So every second keystroke makes a finding, and every other unmakes it.
 * @param {Started} started
 * @param {BenchReport} document
 */
export async function startTyping({ server, client, texts }, document) {
  const { name, kilobytes, carets } = document;
  const uri = `file:///bench/${kilobytes}-${name.replace(" ", "-")}.${server.languageId}`;
  let version = 1;
  texts.set(uri, () => textAfter(document, version - 1));
  const begun = performance.now();
  const findingsAtFirst = await client.open(uri, server.languageId, document.text);
  const opened = performance.now() - begun;

  const next = () => {
    const caret = caretAt(carets, (version - 1) >> 1);
    const change = version % 2 === 1 ? insertion(caret) : removal(caret);
    version++;
    return change;
  };
  const check = (/** @type {number} */ findings) => {
    const expected = findingsAtFirst + (version % 2 === 0 ? 1 : 0);
    // A figure whose keystroke changes nothing would measure nothing.
    if (server.findsSlips && findings !== expected) {
      throw new Error(`${server.title}, ${document.name}: ${findings} findings, not ${expected}`);
    }
  };

  return {
    server,
    client,
    document,
    /** From opening the document to its first findings, in milliseconds. */
    opened,
    /** Presses one key and answers how long its findings took, in milliseconds. */
    async type() {
      await pause(GAP);
      const change = next();
      const start = performance.now();
      const findings = await client.change(uri, version, change);
      const cost = performance.now() - start;
      check(findings);
      return cost;
    },
    /** Presses one key without a pause before it. */
    async typeAtOnce() {
      const change = next();
      check(await client.change(uri, version, change));
    },
    /** Presses one key and waits for nothing. */
    typeOnly() {
      const change = next();
      client.changeOnly(uri, version, change);
    },
    /**
     * Types a digit at so many figures within one piece of input, then takes them away in the same way. Answers
     * for each of the two how long the findings after its last edit took, in milliseconds, and how often the
     * server published.
     * @param {number} count no more than there are carets
     */
    async burst(count) {
      const places = Array.from({ length: count }, (_, at) => caretAt(carets, at));
      // In these orders no edit moves the place of the next, although some stand in one line.
      const halves = [places.toReversed().map(insertion), places.map(removal)];
      const costs = [];
      for (const [half, changes] of halves.entries()) {
        await pause(QUIET);
        const before = client.publications();
        const start = performance.now();
        const findings = await client.changeAtOnce(uri, version + 1, changes);
        const cost = performance.now() - start;
        version += count;
        if (server.findsSlips && findings > findingsAtFirst !== (half === 0)) {
          throw new Error(`${server.title}: ${findings} findings after a burst`);
        }
        await pause(QUIET);
        costs.push({ cost, publications: client.publications() - before });
      }
      return costs;
    },
    close() {
      texts.delete(uri);
      client.closeDocument(uri);
    },
  };
}

/**
 * @param {BenchReport} document
 * @param {number} edits
 */
function textAfter({ text, carets }, edits) {
  if (edits % 2 === 0) return text;
  const { offset } = caretAt(carets, edits >> 1);
  return `${text.slice(0, offset)}1${text.slice(offset)}`;
}

/**
 * @param {BenchReport["carets"]} carets
 * @param {number} at
 */
function caretAt(carets, at) {
  const caret = carets[at % carets.length];
  if (!caret) throw new Error("the document has no figure");
  return caret;
}

/** @param {import("./reports").Caret} caret */
function insertion({ line, character }) {
  const place = { line, character };
  return { range: { start: place, end: place }, text: "1" };
}

/** @param {import("./reports").Caret} caret */
function removal({ line, character }) {
  return {
    range: { start: { line, character }, end: { line, character: character + 1 } },
    text: "",
  };
}
