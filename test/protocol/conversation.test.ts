import { afterEach, describe, expect, it } from "vitest";
import { ErrorCodes, LSPErrorCodes } from "vscode-languageserver-protocol";
import { wiredServer } from "./built-server";
import { TABLE_4, TITLE, uri } from "./started-server";
import { framed, type Wire } from "./wire";

// What may be said when, whoever the client is.

let wire: Wire;

afterEach(() => wire.process.kill("SIGKILL"));

const position = { line: 0, character: 0 };
const definition = {
  method: "textDocument/definition",
  params: { textDocument: { uri }, position },
};
const opened = {
  method: "textDocument/didOpen",
  params: { textDocument: { uri, languageId: "markdown", version: 1, text: TITLE + TABLE_4 } },
};

describe("before initialize", () => {
  it("answers every request that it comes first, known or not, and hears nothing", async () => {
    wire = await wiredServer();
    wire.send({ id: 1, ...definition }, { id: 2, method: "no/such" }, opened);
    wire.send({ id: 3, method: "shutdown" });
    for (const id of [1, 2, 3]) {
      expect((await wire.answer(id)).error?.code).toBe(ErrorCodes.ServerNotInitialized);
    }
    expect((await wire.initialize()).result).toBeDefined();
    wire.send({ id: 4, ...definition });
    expect((await wire.answer(4)).result).toBeNull();
    expect(wire.received.some(({ method }) => method?.includes("publish"))).toBe(false);
  });

  it("refuses an initialize of the wrong form and takes a right one then", async () => {
    wire = await wiredServer();
    const wrong = [
      undefined,
      {},
      { processId: "me", capabilities: {} },
      { capabilities: [] },
      { capabilities: { workspace: 5 } },
      { capabilities: {}, workspaceFolders: [{ name: "a" }] },
      { capabilities: {}, rootUri: 7 },
    ];
    for (const [id, params] of wrong.entries()) {
      wire.send({ id: `wrong ${id}`, method: "initialize", params });
      expect((await wire.answer(`wrong ${id}`)).error?.code).toBe(ErrorCodes.InvalidParams);
    }
    const capabilities = { workspace: { workspaceEdit: { resourceOperations: 5 } } };
    wire.send({ id: "odd", method: "initialize", params: { capabilities } });
    expect((await wire.answer("odd")).error?.code).toBe(ErrorCodes.InternalError);
    expect((await wire.initialize()).result).toBeDefined();
  });

  it("ends with code 1 when it is told to exit", async () => {
    wire = await wiredServer();
    wire.send({ method: "exit" });
    expect(await wire.ended).toBe(1);
  });
});

describe("while it runs", () => {
  it("refuses a second initialize and goes on", async () => {
    wire = await wiredServer();
    await wire.initialize();
    wire.send({ id: 1, method: "initialize", params: { capabilities: {} } });
    expect((await wire.answer(1)).error?.code).toBe(ErrorCodes.InvalidRequest);
    wire.send({ id: 2, ...definition });
    expect((await wire.answer(2)).result).toBeNull();
  });

  it("does not know unknown requests, of its own kind or of the protocol's, and ignores such notifications", async () => {
    wire = await wiredServer();
    await wire.initialize();
    wire.send({ method: "no/such" }, { method: "$/no/such" }, { method: "$/setTrace", params: {} });
    const names = ["no/such", "$/no/such", "textDocument/hover", "textDocument/willSaveWaitUntil"];
    for (const [id, method] of names.entries()) {
      wire.send({ id: `unknown ${id}`, method, params: {} });
      expect((await wire.answer(`unknown ${id}`)).error?.code).toBe(ErrorCodes.MethodNotFound);
    }
    expect(wire.stderr()).toBe("");
  });

  it("answers a request that was cancelled before its turn, and every other one", async () => {
    wire = await wiredServer();
    await wire.initialize();
    wire.send(
      opened,
      { id: 1, ...definition },
      { id: "2", ...definition },
      { method: "$/cancelRequest", params: { id: 1 } },
      { method: "$/cancelRequest", params: { id: "2" } },
      { id: 3, ...definition },
      { method: "$/cancelRequest", params: { id: 99 } },
    );
    expect((await wire.answer(1)).error?.code).toBe(LSPErrorCodes.RequestCancelled);
    expect((await wire.answer("2")).error?.code).toBe(LSPErrorCodes.RequestCancelled);
    expect((await wire.answer(3)).result).toBeNull();
    // One that has its answer already, and the number of which is used again.
    wire.send({ method: "$/cancelRequest", params: { id: 3 } });
    await wire.answer(3);
    wire.send({ id: 4, ...definition });
    expect((await wire.answer(4)).result).toBeNull();
  });

  it("finds what is wrong although the client never answers the question for its settings", async () => {
    wire = await wiredServer();
    await wire.initialize({ capabilities: { workspace: { configuration: true } } });
    wire.send(opened);
    await wire.message(({ method }) => method === "workspace/configuration");
    const { params } = await wire.message(({ method }) => method?.includes("publish") === true);
    expect(JSON.stringify(params)).toContain("case-total");
  });

  it("ends with code 1 when it is told to exit without shutdown", async () => {
    wire = await wiredServer();
    await wire.initialize();
    wire.send({ method: "exit" });
    expect(await wire.ended).toBe(1);
  });
});

describe("after shutdown", () => {
  it("refuses every request and ends with code 0", async () => {
    wire = await wiredServer();
    await wire.initialize();
    wire.bytes(
      framed({ id: 1, method: "shutdown" }) +
        framed({ id: 2, ...definition }) +
        framed({ id: 3, method: "shutdown" }) +
        framed({ id: 4, method: "initialize", params: { capabilities: {} } }) +
        framed({ id: 5, method: "no/such" }) +
        framed(opened),
    );
    expect((await wire.answer(1)).result).toBeNull();
    for (const id of [2, 3, 4, 5]) {
      expect((await wire.answer(id)).error?.code).toBe(ErrorCodes.InvalidRequest);
    }
    wire.send({ method: "exit" });
    expect(await wire.ended).toBe(0);
    expect(wire.received.some(({ method }) => method?.includes("publish"))).toBe(false);
  });

  it("ends with code 0 as well when the client leaves without exit", async () => {
    wire = await wiredServer();
    await wire.initialize();
    wire.send({ id: 1, method: "shutdown" });
    await wire.answer(1);
    wire.process.stdin?.end();
    expect(await wire.ended).toBe(0);
  });
});
