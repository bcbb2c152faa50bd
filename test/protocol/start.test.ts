import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Metafile } from "esbuild";
import { describe, expect, it } from "vitest";
import { bundleServer } from "../../scripts/bundle-server.mjs";
import { wiredServer } from "./built-server";
import { bundle } from "./bundle";
import { startServer } from "./lsp-client";
import { LAST_LINE, structureOff, TABLE_4, TITLE } from "./started-server";

const quiet = { disclosureReport: { rules: structureOff } };

describe("the start of the server", () => {
  it("answers the client before it loads what reads reports, and says so when that is lost", async () => {
    const file = await bundle("main-node");
    rmSync(join(dirname(file), "server-core.js"));
    const client = startServer(process.execPath, file, "--stdio");
    const ended = once(client.process, "close");
    const { serverInfo } = await client.initialize({ initializationOptions: quiet });
    expect(serverInfo?.name).toBe("disclosure-report");
    const [code] = await ended;
    expect(code).not.toBe(0);
    expect(client.stderr()).toContain("server-core.js");
  });

  it("knows the settings before a document that is sent in one piece with the greeting", async () => {
    const wire = await wiredServer();
    const uri = "file:///2020.md";
    const textDocument = { uri, languageId: "markdown", version: 1, text: TITLE + TABLE_4 };
    wire.send(
      {
        id: 0,
        method: "initialize",
        params: { processId: null, rootUri: null, capabilities: {}, initializationOptions: quiet },
      },
      { method: "initialized", params: {} },
      { method: "textDocument/didOpen", params: { textDocument } },
      { id: 1, method: "textDocument/references", params: atTotal(uri) },
    );
    const found = await wire.message(({ method }) => method === "textDocument/publishDiagnostics");
    expect(found.params).toMatchObject({ diagnostics: [{ code: "case-total" }] });
    expect((await wire.answer(1)).result).toEqual([]);
    wire.process.kill();
  });

  it("loads nothing of Node that only the library's unused parts need", async () => {
    const file = await bundle("main-node");
    const noted = "process.on('exit', () => console.warn(process.moduleLoadList.join('\\n')))";
    const hook = `data:text/javascript,${encodeURIComponent(noted)}`;
    const client = startServer(process.execPath, "--import", hook, file, "--stdio");
    await client.initialize();
    expect(await client.close()).toBe(0);
    expect(client.stderr()).toContain("NativeModule net");
    expect(client.stderr()).not.toContain("NativeModule child_process");
  });
});

describe("the bundles of the server", async () => {
  const outdir = join(mkdtempSync(join(tmpdir(), "disclosure-report-")), "dist");
  const { server, core } = await bundleServer(
    {
      bundle: true,
      platform: "node",
      format: "cjs",
      minify: true,
      mainFields: ["module", "main"],
      define: { PRODUCT_VERSION: '"0.0.0"' },
      logLevel: "warning",
    },
    outdir,
  );
  const sources = { server: sourcesOf(server), core: sourcesOf(core) };

  it("are two, and a module of ours is in one of them alone", () => {
    console.info(...[server, core].flatMap(({ outputs }) => sizesOf(outputs)));
    const ours = (paths: readonly string[]) => paths.filter((path) => path.includes("server/src/"));
    const readsReports = /\/(?:text|syntax|form|report|rules|analysis|features|workspace)\//u;
    expect(ours(sources.core).length).toBeGreaterThan(100);
    expect(ours(sources.server).filter((path) => readsReports.test(path))).toEqual([]);
    expect(ours(sources.core).filter((path) => !readsReports.test(path))).toEqual([]);
  });

  it("hold the library for the protocol once, and of zod the small part", () => {
    const of = (name: string, paths: readonly string[]) =>
      paths.filter((path) => path.includes(`node_modules/${name}/`));
    expect(of("vscode-languageserver", sources.server).length).toBeGreaterThan(10);
    expect(of("vscode-languageserver", sources.core)).toEqual([]);
    expect(of("zod", sources.server).length).toBeGreaterThan(0);
    const all = [...sources.server, ...sources.core];
    expect(all.filter((path) => path.includes("zod/v4/classic"))).toEqual([]);
  });

  it.each([".vscodeignore", ".npmignore"])("are both let in by %s", (list) => {
    const named = readFileSync(list, "utf8").split("\n");
    const built = [server, core].flatMap(({ outputs }) => Object.keys(outputs));
    expect(built.map((path) => `!dist/${path.split("/").at(-1)}`).sort()).toEqual([
      "!dist/server-core.js",
      "!dist/server.js",
    ]);
    expect(named).toContain("!dist/server.js");
    expect(named).toContain("!dist/server-core.js");
  });
});

function atTotal(uri: string) {
  const position = { line: LAST_LINE, character: 18 };
  return { textDocument: { uri }, position, context: { includeDeclaration: false } };
}

/** The files whose code is in a bundle. */
function sourcesOf({ outputs }: Metafile): readonly string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path.replaceAll("\\", "/"))
      .filter((path) => !path.startsWith("core:")),
  );
}

function sizesOf(outputs: Metafile["outputs"]): readonly string[] {
  return Object.entries(outputs).map(
    ([path, { bytes }]) => `${path.split("/").at(-1)}: ${bytes} bytes`,
  );
}
