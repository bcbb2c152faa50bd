import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { wiredServer } from "./built-server";
import type { Wire, WireMessage } from "./wire";

let wire: Wire;

afterEach(() => wire.process.kill("SIGKILL"));

const REPORT = readFileSync("samples/mistakes-2019-tabbed.txt", "utf8");
const MEGABYTE = 1024 * 1024;

function opened(uri: string, text = REPORT) {
  return {
    method: "textDocument/didOpen",
    params: { textDocument: { uri, languageId: "plaintext", version: 1, text } },
  };
}

/** A change of the first line and nothing else. */
function changed(uri: string, version: number) {
  const start = { line: 0, character: 0 };
  const end = { line: 0, character: version === 2 ? 0 : String(version - 1).length };
  return {
    method: "textDocument/didChange",
    params: {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text: String(version) }],
    },
  };
}

function listOf({ method, params }: WireMessage): PublishDiagnosticsParams | undefined {
  return method === "textDocument/publishDiagnostics"
    ? (params as PublishDiagnosticsParams)
    : undefined;
}

/** The memory of a running process in megabytes; absent where the system does not tell. */
function residentMegabytes(id: number | undefined): number | undefined {
  try {
    const pages = Number(readFileSync(`/proc/${id}/statm`, "utf8").split(" ")[1]);
    return (pages * 4096) / MEGABYTE;
  } catch {
    return undefined;
  }
}

describe("a thousand documents", () => {
  it("are open at once, each with its findings, and all are let go", async () => {
    wire = await wiredServer();
    await wire.initialize();
    const names = Array.from({ length: 1000 }, (_, at) => `file:///report/${at}.txt`);
    const began = Date.now();
    wire.send(...names.map((name) => opened(name)));
    await wire.message(() => count((list) => list.version === 1) === 1000);
    console.log(
      `1,000 documents: ${Date.now() - began} ms, ${residentMegabytes(wire.process.pid)?.toFixed()} MB`,
    );
    const lists = wire.received.flatMap((each) => listOf(each) ?? []);
    expect(new Set(lists.map(({ uri }) => uri)).size).toBe(1000);
    expect(new Set(lists.map(({ diagnostics }) => diagnostics.length)).size).toBe(1);
    wire.send(
      ...names.map((uri) => ({
        method: "textDocument/didClose",
        params: { textDocument: { uri } },
      })),
    );
    await wire.message(() => count((list) => list.diagnostics.length === 0) === 1000);
  });
});

describe("a client that does not read", () => {
  it("is told only the newest of each document when it reads again, and costs no memory meanwhile", async () => {
    wire = await wiredServer();
    await wire.initialize();
    const uri = "file:///report/typed.txt";
    // Every blank cell is a finding, so that the lists are much longer than the edits.
    const text = REPORT.replaceAll(/\t0(?=[\t\n])/gu, "\t");
    wire.send(opened(uri, text));
    await wire.message(() => count((list) => list.uri === uri) === 1);
    const size = JSON.stringify(wire.received.at(-1)).length;
    wire.deafen();
    const before = residentMegabytes(wire.process.pid) ?? 0;
    const last = 4000;
    for (let version = 2; version <= last; version++) {
      wire.send(changed(uri, version));
      // One at a time, so that each is checked and published.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    wire.send({
      id: "last",
      method: "textDocument/documentHighlight",
      params: { textDocument: { uri }, position: { line: 0, character: 0 } },
    });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const after = residentMegabytes(wire.process.pid) ?? 0;
    wire.listen();
    await wire.answer("last");
    await wire.message((message) => listOf(message)?.version === last);
    const told = wire.received.filter((each) => listOf(each)?.uri === uri).length;
    console.log(
      `not read: ${last - 1} edits, lists of ${size} bytes, ${told - 1} told, ${before.toFixed()} → ${after.toFixed()} MB`,
    );
    expect(told).toBeLessThan(last / 4);
    expect(after - before).toBeLessThan(150);
  });

  it("is read no more while its answers pile up, and gets every one of them in the end", async () => {
    wire = await wiredServer("--max-old-space-size=300");
    await wire.initialize();
    wire.deafen();
    const params = { what: "report", layout: "html", edition: "2021" };
    const requests = 40_000;
    for (let id = 1; id <= requests; id++)
      wire.send({ id, method: "disclosureReport/blank", params });
    await new Promise((resolve) => setTimeout(resolve, 8000));
    const stuck = residentMegabytes(wire.process.pid) ?? 0;
    wire.listen();
    await wire.answer(requests);
    const answers = new Set(wire.received.map(({ id }) => id));
    console.log(
      `${requests} answers of ${JSON.stringify(wire.received.at(-1)).length} bytes: ${stuck.toFixed()} MB`,
    );
    for (let id = 1; id <= requests; id++) expect(answers.has(id)).toBe(true);
    expect(stuck).toBeLessThan(600);
  });
});

function count(fits: (list: PublishDiagnosticsParams) => boolean): number {
  return wire.received.filter((each) => {
    const list = listOf(each);
    return list !== undefined && fits(list);
  }).length;
}
