import { afterEach, expect, it } from "vitest";
import type { ClientCapabilities, RegistrationParams } from "vscode-languageserver-protocol";
import { builtServer } from "./built-server";
import type { LspClient } from "./lsp-client";
import { structureOff, TABLE_4, TITLE, uri } from "./started-server";

// How editors other than VS Code begin: Neovim, Helix and Emacs all say that they can be asked for settings.

let client: LspClient;

afterEach(() => client.close());

const start = async (capabilities: ClientCapabilities, initializationOptions: object) => {
  client = await builtServer();
  const registered: string[] = [];
  client.respond("client/registerCapability", (params) => {
    const { registrations } = params as RegistrationParams;
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  const result = await client.initialize({ capabilities, initializationOptions });
  return { result, registered };
};
const messages = async () => {
  await client.open(uri, "markdown", TITLE + TABLE_4);
  return (await client.nextDiagnostics(uri)).diagnostics.map(({ message }) => message);
};
const options = { language: "zh", rules: structureOff };

it("keeps the initialization options of a client that has no settings when it is asked", async () => {
  await start({ workspace: { configuration: true } }, options);
  expect(await messages()).toEqual(["行政复议·总计应为 3（1+2），现为 4，多 1。"]);
});

it("takes the settings of a client that has some before its initialization options", async () => {
  client = await builtServer();
  client.configure({ disclosureReport: { ...options, language: "en" } });
  await client.initialize({
    capabilities: { workspace: { configuration: true } },
    initializationOptions: options,
  });
  expect((await messages())[0]).toMatch(/^Administrative review/);
});

it("registers nothing that the client has not offered to take", async () => {
  const { registered } = await start({ workspace: { configuration: true } }, options);
  await messages();
  expect(registered).toEqual([]);
});

it("asks to be told of changed settings where the client takes that", async () => {
  const dynamicRegistration = { dynamicRegistration: true };
  const workspace = { configuration: true, didChangeConfiguration: dynamicRegistration };
  const { registered } = await start({ workspace }, options);
  await messages();
  expect(registered).toEqual(["workspace/didChangeConfiguration"]);
});

it.each([[["utf-8", "utf-32", "utf-16"]], [["utf-8"]], [undefined]])(
  "counts in UTF-16 and says so to a client that prefers %j",
  async (positionEncodings) => {
    const { result } = await start(
      positionEncodings ? { general: { positionEncodings } } : {},
      options,
    );
    expect(result.capabilities.positionEncoding).toBe("utf-16");
  },
);
