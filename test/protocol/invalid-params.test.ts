import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ErrorCodes } from "vscode-languageserver-protocol";
import { ACCEPT, BLANK, RECOMPUTE } from "../../server/src/contract";
import { wiredServer } from "./built-server";
import { TABLE_4, TITLE, uri } from "./started-server";
import type { Wire } from "./wire";

let wire: Wire;

beforeEach(async () => {
  wire = await wiredServer();
  const completion = { completionItem: { snippetSupport: true } };
  await wire.initialize({ capabilities: { textDocument: { completion } } });
  wire.send({
    method: "textDocument/didOpen",
    params: { textDocument: { uri, languageId: "markdown", version: 1, text: TITLE + TABLE_4 } },
  });
});
afterEach(() => wire.process.kill("SIGKILL"));

const textDocument = { uri };
const position = { line: 7, character: 18 };
const range = { start: position, end: position };

/** Every request that the server answers, with parameters that are right. */
const requests: Readonly<Record<string, object>> = {
  "textDocument/codeAction": { textDocument, range, context: { diagnostics: [] } },
  "textDocument/completion": { textDocument, position },
  "textDocument/definition": { textDocument, position },
  "textDocument/references": { textDocument, position, context: { includeDeclaration: true } },
  "textDocument/documentHighlight": { textDocument, position },
  [RECOMPUTE]: { uri, scope: "report", position },
  [BLANK]: { what: "cases", layout: "pipe", edition: "2021" },
  [ACCEPT]: { uri, rule: "case-total", reason: "已核对" },
};

/** Values that stand where others should. */
const wrongValues: readonly unknown[] = [undefined, null, 5, "x", true, [], [5], {}, { uri: 7 }];

describe.each(Object.entries(requests))("%s", (method, right) => {
  it("is answered with an error for every parameter of the wrong form, and goes on", async () => {
    const wrong: unknown[] = [...wrongValues];
    for (const [key, value] of Object.entries(right)) {
      for (const other of wrongValues)
        if (!isLike(other, value)) wrong.push({ ...right, [key]: other });
    }
    if ("position" in right) {
      for (const line of [-1, 0.5, 1e300, "0"])
        wrong.push({ ...right, position: { ...position, line } });
    }
    for (const [at, params] of wrong.entries()) {
      wire.send({ id: at, method, params });
    }
    // The answer to `initialize` was number 0 as well.
    wire.send({ id: "right", method, params: right });
    expect((await wire.answer("right")).error).toBeUndefined();
    const answers = wire.received.filter(
      ({ id, result }) => typeof id === "number" && !hasCapabilities(result),
    );
    expect(answers).toHaveLength(wrong.length);
    const unexpected = answers.filter(({ error }) => error?.code !== ErrorCodes.InvalidParams);
    expect(unexpected.map(({ id }) => wrong[Number(id)])).toEqual([]);
    expect(wire.stderr()).toBe("");
  });

  it("takes places outside the document and documents that are not open", async () => {
    const far = { line: 2_000_000, character: 2_000_000 };
    const elsewhere = {
      ...right,
      ...("range" in right ? { range: { start: far, end: position } } : {}),
    };
    wire.send({
      id: 1,
      method,
      params: { ...elsewhere, ...("position" in right ? { position: far } : {}) },
    });
    wire.send({
      id: 2,
      method,
      params: {
        ...right,
        uri: "a",
        ...("textDocument" in right ? { textDocument: { uri: "" } } : {}),
      },
    });
    for (const id of [1, 2]) expect((await wire.answer(id)).error).toBeUndefined();
  });
});

/** A text for another text, and an object that lacks nothing which is asked for, are no mistakes. */
function isLike(value: unknown, right: unknown): boolean {
  if (typeof right === "string") return value === "x";
  const isFree = JSON.stringify(right) === JSON.stringify({ diagnostics: [] });
  return isFree && typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasCapabilities(result: unknown): boolean {
  return typeof result === "object" && result !== null && "capabilities" in result;
}
