import { cpSync } from "node:fs";
import { dirname } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { correctReport } from "../../scripts/samples/sample-files";
import { type BuiltCli, buildCli } from "./built-cli";
import { serverFile } from "./built-server";
import { startServer } from "./lsp-client";

let cli: BuiltCli;

beforeAll(async () => {
  cli = await buildCli();
});

describe("serve", () => {
  it("refuses to serve otherwise than over standard input and output", async () => {
    const { code, stdout, stderr } = await cli.run(["serve"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/请写 disclosure-report serve --stdio。\n$/);
    expect((await cli.run(["serve", "--format", "json"])).stderr).toMatch(/^serve 没有 json/);
    expect((await cli.run(["serve", "--stdio", "--help"])).stdout).toMatch(/用法：/);
    expect((await cli.run(["check", "--stdio"])).stderr).toBe("没有 --stdio 这个选项。\n");
  });

  it("says that the server is missing when the program was copied without it", async () => {
    const { code, stderr } = await cli.run(["serve", "--stdio"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/server\.js.*请重新安装。\n.*install it again\.\n$/);
  });

  it("is the language server, from the first request to the last", async () => {
    cpSync(dirname(await serverFile()), dirname(cli.path), { recursive: true });
    const client = startServer(process.execPath, cli.path, "serve", "--stdio");
    const { serverInfo, capabilities } = await client.initialize();
    expect(serverInfo?.name).toBe("disclosure-report");
    expect(capabilities).toHaveProperty("codeActionProvider");
    const wrong = correctReport("2021", "tabbed").replace("2\t1\t0\t1\t4\t", "2\t1\t0\t1\t5\t");
    await client.open("untitled:a", "plaintext", wrong);
    const { diagnostics } = await client.nextDiagnostics("untitled:a");
    expect(diagnostics.map(({ code }) => code)).toContain("case-total");
    expect(await client.close()).toBe(0);
    expect(client.stderr()).toBe("");
  });
});
