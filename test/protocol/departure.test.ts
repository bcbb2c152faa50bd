import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { serverFile, wiredServer } from "./built-server";
import { TABLE_4, TITLE, uri } from "./started-server";
import type { Wire } from "./wire";

// A client that goes without a word leaves no server behind.

let wire: Wire | undefined;

afterEach(() => {
  wire?.process.kill("SIGKILL");
  wire = undefined;
});

describe("a server whose client has gone", () => {
  it("ends when its input is closed, and says why", async () => {
    wire = await wiredServer();
    await wire.initialize();
    wire.process.stdin?.end();
    expect(await wire.ended).toBe(1);
    expect(wire.stderr()).toContain("has gone");
  });

  it("ends when its input is closed in the middle of a message", async () => {
    wire = await wiredServer();
    wire.bytes("Content-Length: 900\r\n\r\n{");
    wire.process.stdin?.end();
    expect(await wire.ended).toBe(1);
  });

  it("ends when nobody can hear it any more, without a trace of the stack", async () => {
    wire = await wiredServer();
    await wire.initialize();
    wire.process.stdout?.destroy();
    wire.send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "markdown", version: 1, text: TITLE + TABLE_4 } },
    });
    expect(await wire.ended).toBe(1);
    expect(wire.stderr()).not.toContain("    at ");
  });

  it("ends when its client is killed, although another process holds its pipes open", async () => {
    const file = await serverFile();
    // The pipes of the server are those of `sleep`, so that only the process number tells.
    const script = join(dirname(file), "client.cjs");
    writeFileSync(script, CLIENT);
    const client = spawn(process.execPath, [script, file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const said = await new Promise<string>((resolve) =>
      client.stdout.once("data", (bytes: Buffer) => resolve(bytes.toString())),
    );
    const [server = 0, holder = 0] = said.split(" ").map(Number);
    expect(isRunning(server)).toBe(true);
    client.kill("SIGKILL");
    try {
      await until(() => !isRunning(server));
      expect(isRunning(holder)).toBe(true);
    } finally {
      process.kill(holder, "SIGKILL");
      if (isRunning(server)) process.kill(server, "SIGKILL");
    }
  });

  it("ends when its client is killed and its pipes with it", async () => {
    const file = await serverFile();
    const script = join(dirname(file), "client.cjs");
    writeFileSync(script, CLIENT);
    const client = spawn(process.execPath, [script, file, "alone"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const said = await new Promise<string>((resolve) =>
      client.stdout.once("data", (bytes: Buffer) => resolve(bytes.toString())),
    );
    const [server = 0] = said.split(" ").map(Number);
    client.kill("SIGKILL");
    await until(() => !isRunning(server));
  });
});

/** A client that starts a server, initializes it, prints the numbers of the processes and waits. */
const CLIENT = `
const { spawn } = require("node:child_process");
const [, , file, alone] = process.argv;
const body = JSON.stringify({ jsonrpc: "2.0", id: 0, method: "initialize",
  params: { processId: alone ? null : process.pid, rootUri: null, capabilities: {} } });
const server = spawn(process.execPath, [file, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
const holder = alone ? undefined
  : spawn("sleep", ["60"], { stdio: ["ignore", server.stdin._handle, server.stdout._handle], detached: true });
server.stdout.once("data", () => console.log(server.pid + " " + (holder ? holder.pid : 0)));
server.stdin.write("Content-Length: " + body.length + "\\r\\n\\r\\n" + body);
`;

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let round = 0; round < 200 && !holds(); round++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(holds()).toBe(true);
}
