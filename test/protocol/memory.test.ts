import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { startServer } from "./lsp-client";
import { measuredServerFile } from "./measured-server";

const REPORT = readFileSync("samples/mistakes-2019-tabbed.txt", "utf8");
const MEGABYTE = 1024 * 1024;

it("a thousand documents that are opened, edited and closed leave nothing behind", async () => {
  const server = await measuredServerFile();
  const client = startServer(process.execPath, "--expose-gc", server, "--stdio");
  await client.initialize({ capabilities: { workspace: { configuration: true } } });
  const heap = async () => (await client.request<{ bytes: number }>("test/heap", {})).bytes;
  const cycle = async (count: number) => {
    // Every document has a name, a text and a wrong figure of its own.
    const uri = `file:///report/${count}/${count}.txt`;
    await client.open(uri, "plaintext", `${REPORT}\n第${count}份\n`);
    await client.nextDiagnostics(uri, 1);
    const start = { line: 0, character: 0 };
    await client.change(uri, 2, { range: { start, end: start }, text: `${count} ` });
    await client.nextDiagnostics(uri, 2);
    await client.request("textDocument/codeAction", {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [], only: ["source.fixAll"] },
    });
    await client.notify("disclosureReport/checkAnyway", { uri });
    await client.closeDocument(uri);
  };
  const left = "file:///report/1234/5678.txt";
  await client.open(left, "plaintext", REPORT);
  for (let count = 0; count < 200; count++) await cycle(count);
  const before = await heap();
  for (let count = 200; count < 1200; count++) await cycle(count);
  const after = await heap();
  const names = "file:///report/\\d+/\\d+\\.txt";
  const { kept } = await client.request<{ kept: readonly string[] }>("test/kept", { names });
  console.log(
    `${kept.length - 1} of 1,200 names kept; heap after 200 cycles ${(before / MEGABYTE).toFixed(2)} MB, after 1,200 ${(after / MEGABYTE).toFixed(2)} MB`,
  );
  expect(kept).toContain(left);
  // The name of the last one may still be where it was used.
  expect(kept.length).toBeLessThan(5);
  // The text alone of a thousand documents is more than 8 MB; the engine's own notes on hot code grow a little.
  expect(after - before).toBeLessThan(3 * MEGABYTE);
  expect(await client.close()).toBe(0);
});
