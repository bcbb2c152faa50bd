import { afterEach, describe, expect, it } from "vitest";
import { ErrorCodes } from "vscode-languageserver-protocol";
import { wiredServer } from "./built-server";
import { framed, type Wire } from "./wire";

// What is no message: the server says so, and goes on where it can still tell where the next one begins.

let wire: Wire;

afterEach(() => wire.process.kill("SIGKILL"));

const ping = { id: "ping", method: "disclosureReport/blank", params: blank() };

function blank() {
  return { what: "cases", layout: "pipe", edition: "2021" };
}

function headed(body: string | Uint8Array, length = Buffer.byteLength(body)): Uint8Array {
  return Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`), Buffer.from(body)]);
}

describe("a message that cannot be read in a frame that can", () => {
  it.each([
    ["what is not JSON", headed("{this is not json"), ErrorCodes.ParseError],
    ["an empty body", headed(""), ErrorCodes.ParseError],
    ["a head that counts characters for bytes", headed('{"a":"年报', 8), ErrorCodes.ParseError],
    [
      "bytes that are not UTF-8",
      headed(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc4, 0xea]), Buffer.from('"}')])),
      ErrorCodes.ParseError,
    ],
    ["a number", headed("5"), ErrorCodes.InvalidRequest],
    ["null", headed("null"), ErrorCodes.InvalidRequest],
    ["a batch", headed("[]"), ErrorCodes.InvalidRequest],
    ["an object that says nothing", headed("{}"), ErrorCodes.InvalidRequest],
    [
      "a cancellation of nothing",
      headed('{"jsonrpc":"2.0","method":"$/cancelRequest"}'),
      ErrorCodes.InvalidRequest,
    ],
  ])("is answered with an error: %s", async (name, bytes, code) => {
    wire = await wiredServer();
    await wire.initialize();
    // The rest of a body that is longer than its head says is taken for the next head.
    const isLonger = name.startsWith("a head that counts");
    wire.bytes(bytes);
    expect((await wire.answer(null)).error?.code).toBe(code);
    if (isLonger) {
      expect(await wire.ended).toBe(1);
      return;
    }
    wire.send(ping);
    expect((await wire.answer("ping")).result).toHaveProperty("snippet");
  });

  it("is answered under its number, when it has one", async () => {
    wire = await wiredServer();
    await wire.initialize();
    wire.bytes(headed('{"jsonrpc":"2.0","id":7,"method":12}'));
    expect((await wire.answer(7)).error?.code).toBe(ErrorCodes.InvalidRequest);
    expect(wire.process.exitCode).toBeNull();
  });

  it("may nest a hundred thousand lists", async () => {
    wire = await wiredServer();
    await wire.initialize();
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    wire.bytes(
      headed(`{"jsonrpc":"2.0","id":1,"method":"textDocument/definition","params":${deep}}`),
    );
    expect((await wire.answer(1)).error?.code).toBe(ErrorCodes.InvalidParams);
    const settings = `{"settings":{"disclosureReport":{"language":${deep}}}}`;
    wire.bytes(
      headed(`{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":${settings}}`),
    );
    const { params } = await wire.message(({ method }) => method === "window/showMessage");
    expect(JSON.stringify(params)).toContain("disclosureReport.language");
    wire.send(ping);
    expect((await wire.answer("ping")).result).toHaveProperty("snippet");
  });
});

describe("bytes in which no message can be found", () => {
  it.each([
    ["no Content-Length", "Content-Type: application/json\r\n\r\n{}", "no Content-Length"],
    ["a length that is none", "Content-Length: many\r\n\r\n{}", "Content-Length"],
    ["a negative length", "Content-Length: -5\r\n\r\n{}", "Content-Length"],
    ["a length with something behind it", "Content-Length: 2 MB\r\n\r\n{}", "Content-Length"],
    ["a giant length", "Content-Length: 1000000000000\r\n\r\n{}", "Content-Length"],
    [
      "JSON without a head",
      '{"jsonrpc":"2.0","id":1,"method":"initialize"}',
      "a head was expected",
    ],
    ["a web browser", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "no Content-Length"],
    ["a head that never ends", "Content-Length".repeat(1000), "does not end"],
  ])("end the server with the reason: %s", async (_name, bytes, reason) => {
    wire = await wiredServer();
    wire.bytes(bytes);
    expect((await wire.answer(null)).error?.code).toBe(ErrorCodes.ParseError);
    expect(await wire.ended).toBe(1);
    expect(wire.stderr()).toContain(reason);
    expect(wire.stderr().split("\n")).toHaveLength(2);
  });

  it("end it as well after a body that is shorter than its head says", async () => {
    wire = await wiredServer();
    await wire.initialize();
    wire.bytes(headed("{}", 30), framed(ping), framed(ping));
    expect((await wire.answer(null)).error?.code).toBe(ErrorCodes.ParseError);
    expect(await wire.ended).toBe(1);
    expect(wire.stderr()).toContain("cannot be read");
  });
});

describe("a message in pieces", () => {
  it("is put together byte by byte, many come in one piece, and lines may end with a line feed alone", async () => {
    wire = await wiredServer();
    await wire.initialize();
    const inPieces = Buffer.from(threePings("by byte"));
    for (const byte of inPieces) {
      wire.bytes(Uint8Array.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
    wire.bytes(threePings("at once") + threePings("年报"));
    for (const name of ["by byte", "at once", "年报"]) {
      for (const id of [1, 2, 3]) {
        expect((await wire.answer(`${name} ${id}`)).result).toHaveProperty("snippet");
      }
    }
  });
});

function threePings(name: string): string {
  return (
    framed({ ...ping, id: `${name} 1` }) +
    framed({ ...ping, id: `${name} 2` }).replace("\r\n\r\n", "\r\nContent-Type: x\r\n\r\n") +
    framed({ ...ping, id: `${name} 3` })
      .replace("\r\n\r\n", "\n\n")
      .replace("Length", "LENGTH")
  );
}
