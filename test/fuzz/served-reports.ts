import { setTimeout as delay } from "node:timers/promises";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createAnalyzer } from "../../server/src/analysis/analyze";
import { toDiagnostic } from "../../server/src/lsp/to-lsp";
import type { Edit } from "../../server/src/text/edit";
import { lineStarts, positionAt } from "../../server/src/text/lines";
import { type LspClient, startServer } from "../protocol/lsp-client";
import { firstDifference } from "./difference";
import { shortReport } from "./documents";
import { anySteps, changesOf, figuresTyped } from "./edits";
import { findFailingLater } from "./find-failing";
import { changed, type Step } from "./step";
import type { Failure, Run, Target } from "./target";

/** How many pairs of documents a round edits, in how many bursts of how many edits at most. */
const SESSIONS = 3;
const BURSTS = 6;
const BURST = 8;
/** How long the findings of the last version are waited for, in milliseconds. */
const PATIENCE = 5000;
/** How long an answer may take, in milliseconds. */
const HANG = 20_000;
/** After so many rounds the server is started anew, since the client keeps all that it was told. */
const ROUNDS_A_SERVER = 100;

/** Edits that are sent without a pause, and to which of the open documents. */
interface Burst {
  readonly document: number;
  readonly steps: readonly Step[];
  /** Whether the changes of all edits go in one notification. */
  readonly together: boolean;
  /** Whether the whole text is sent instead of the changes. */
  readonly whole: boolean;
  /** Whether repairs are asked for when the findings have come, for which the server reads the text again. */
  readonly asking: boolean;
}

const burst: fc.Arbitrary<Burst> = fc.record({
  document: fc.nat(1),
  steps: fc.oneof(anySteps(BURST), figuresTyped(BURST)),
  together: fc.boolean(),
  whole: fc.nat(9).map((chance) => chance === 0),
  asking: fc.nat(3).map((chance) => chance === 0),
});

/** The built server over stdio: two open documents edited in turn, what it publishes compared with a fresh analysis. */
export function servedReports({ server }: Run, pool: readonly string[]): Target {
  let client: Promise<LspClient> | undefined;
  let rounds = 0;
  let opened = 0;
  const restart = async () => {
    const old = await client;
    client = startedServer(server);
    await old?.close();
  };
  const sessions = fc.tuple(
    fc.tuple(fc.constantFrom(...pool), shortReport),
    fc.array(burst, { minLength: 1, maxLength: BURSTS }),
  );
  return {
    name: "server",
    what: "reports edited in the built server over stdio, compared with a fresh analysis",
    weight: 4,
    async round(seed, isKnown) {
      if (rounds++ % ROUNDS_A_SERVER === 0) await restart();
      let edits = 0;
      const failure = await findFailingLater(
        sessions,
        seed,
        SESSIONS,
        async ([reports, bursts]) => {
          client ??= startedServer(server);
          try {
            const result = await session(await client, reports, bursts, pool, opened++);
            edits += result.edits;
            return result.failure && isKnown(result.failure.what) ? undefined : result.failure;
          } catch (error) {
            await (await client).close();
            client = undefined;
            return { what: String(error), texts: reports };
          }
        },
      );
      return { inputs: SESSIONS, edits, failure };
    },
    async close() {
      await (await client)?.close();
      client = undefined;
    },
  };
}

async function startedServer(path: string): Promise<LspClient> {
  const client = startServer(process.execPath, path, "--stdio");
  client.configure({ disclosureReport: { language: "zh", typingPause: 0 } });
  await client.initialize({ capabilities: { workspace: { configuration: true } } });
  return client;
}

async function session(
  client: LspClient,
  reports: readonly string[],
  bursts: readonly Burst[],
  pool: readonly string[],
  number: number,
): Promise<{ readonly edits: number; readonly failure: Failure | undefined }> {
  const documents = reports.map((text, at) => openedDocument(client, text, number * 2 + at));
  let edits = 0;
  let failure: Failure | undefined;
  for (const document of documents) await document.open();
  for (const burst of bursts) {
    const document = documents[burst.document];
    if (!document || failure) break;
    edits += await document.edit(burst, pool);
    const what = await document.difference();
    if (what !== undefined) failure = { what, texts: document.versions };
    if (burst.asking) await document.askForRepairs();
  }
  for (const document of documents) await document.close();
  return { edits, failure };
}

/** A document as a client has it open. */
function openedDocument(client: LspClient, report: string, number: number) {
  const uri = `file:///fuzz/${number}.${number % 2 === 0 ? "txt" : "md"}`;
  const versions = [report];
  let version = 1;
  const latest = () => versions.at(-1) ?? "";
  return {
    versions,
    open: () => client.open(uri, "plaintext", report),
    close: () => client.closeDocument(uri),
    /** Sends the edits of a burst; how many. */
    async edit({ steps, together, whole }: Burst, pool: readonly string[]): Promise<number> {
      const waiting: ProtocolChange[] = [];
      for (const step of steps) {
        for (const change of changesOf(latest(), step, { past: versions, pool })) {
          const before = latest();
          versions.push(changed(before, [change]));
          waiting.push(whole ? { text: latest() } : protocolChange(before, change, latest()));
          if (!together) await client.change(uri, ++version, ...waiting.splice(0));
        }
      }
      if (waiting.length > 0) await client.change(uri, ++version, ...waiting);
      return steps.length;
    },
    askForRepairs: () =>
      client.request("textDocument/codeAction", {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } },
        context: { diagnostics: [] },
      }),
    /** How the findings published for the last version differ from those of a fresh analysis; absent when they do not. */
    async difference(): Promise<string | undefined> {
      const text = latest();
      // The answer to a request comes when all edits before it have been read. This one is for nothing and
      // has the server look at nothing, since that would spare it from following the edits.
      const answer = client.request("fuzz/nothing", {}).then(
        () => "answered",
        () => "refused",
      );
      if ((await firstOf(answer, HANG)) === undefined) return `no answer in ${HANG} ms`;
      const expected = freshDiagnostics(uri, text);
      const deadline = performance.now() + PATIENCE;
      for (;;) {
        const published = client.published.findLast((each) => each.uri === uri);
        const difference = firstDifference(published?.diagnostics, expected);
        if (difference === undefined) return undefined;
        if (client.process.exitCode !== null) return `the server has ended: ${client.stderr()}`;
        if (performance.now() > deadline) return `published and fresh differ at ${difference}`;
        await delay(1);
      }
    },
  };
}

/** The answer, or nothing when it does not come in so many milliseconds. */
async function firstOf<Answer>(answer: Promise<Answer>, patience: number) {
  const stop = new AbortController();
  const late = delay(patience, undefined, { signal: stop.signal }).catch(() => undefined);
  const first = await Promise.race([answer, late]);
  stop.abort();
  return first;
}

type ProtocolChange = Parameters<LspClient["change"]>[2];

/** A place between CR and LF cannot be told in lines and characters; then the whole text is sent. */
function protocolChange(before: string, { from, to, insert }: Edit, after: string): ProtocolChange {
  const isBetween = (offset: number) =>
    before.charCodeAt(offset - 1) === 13 && before.charCodeAt(offset) === 10;
  if (isBetween(from) || isBetween(to)) return { text: after };
  const starts = lineStarts(before);
  return {
    range: { start: positionAt(starts, from), end: positionAt(starts, to) },
    text: insert,
  };
}

function freshDiagnostics(uri: string, text: string) {
  const document = TextDocument.create(uri, "plaintext", 0, text);
  const { findings } = createAnalyzer()(text, { levels: {}, force: false });
  return findings.map((finding) =>
    toDiagnostic(document, finding, { language: "zh", rulesPage: undefined }),
  );
}
