import { copyFileSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol";
import { RULES_PAGE } from "../../server/src/contract";
import { bundle } from "./bundle";
import { type LspClient, startServer } from "./lsp-client";
import { LAST_LINE, structureOff, TABLE_4, TITLE, uri } from "./started-server";

let client: LspClient | undefined;

afterEach(async () => {
  await client?.close();
  client = undefined;
});

const followsLinks = { publishDiagnostics: { codeDescriptionSupport: true } };

/** A server beside RULES.md, as in the package, or away from it. */
async function start(
  place: "packed" | "alone",
  textDocument: object,
  options: object = {},
): Promise<LspClient> {
  const file = await bundle("main-node");
  if (place === "packed") copyFileSync("RULES.md", join(dirname(file), "../RULES.md"));
  client = startServer(process.execPath, file, "--stdio");
  await client.initialize({
    capabilities: { textDocument },
    initializationOptions: { rules: structureOff, ...options },
  });
  return client;
}

/** What is published of a wrong total. */
async function published(started: LspClient): Promise<Diagnostic | undefined> {
  await started.open(uri, "markdown", TITLE + TABLE_4);
  const { diagnostics } = await started.nextDiagnostics(uri);
  expect(diagnostics.map(({ code }) => code)).toEqual(["case-total"]);
  return diagnostics[0];
}

it("links the code of a finding to its rule in the packed RULES.md", async () => {
  const started = await start("packed", followsLinks);
  const { href = "" } = (await published(started))?.codeDescription ?? {};
  expect(href).toMatch(/^file:\/\/\/.*\/RULES\.md#case-total$/);
  expect(readFileSync(fileURLToPath(href), "utf8")).toBe(readFileSync("RULES.md", "utf8"));
});

it("gives the findings that its fixes name the same link", async () => {
  const started = await start("packed", followsLinks);
  const finding = await published(started);
  const at = { line: LAST_LINE, character: 18 };
  const actions = await started.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  const named = actions.flatMap(({ diagnostics }) => diagnostics ?? []);
  expect(named.length).toBeGreaterThan(0);
  for (const { codeDescription } of named)
    expect(codeDescription).toEqual(finding?.codeDescription);
});

it("links to where the client shows the rules, when it says so", async () => {
  const started = await start("packed", followsLinks, { [RULES_PAGE]: "rules:/page" });
  expect((await published(started))?.codeDescription).toEqual({ href: "rules:/page#case-total" });
});

it("gives no link to a client that follows none", async () => {
  const started = await start("packed", {}, { [RULES_PAGE]: "rules:/page" });
  expect(await published(started)).not.toHaveProperty("codeDescription");
});

it("gives no link to a page that is not there", async () => {
  const started = await start("alone", followsLinks);
  expect(await published(started)).not.toHaveProperty("codeDescription");
});
