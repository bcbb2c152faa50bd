import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { buildCli } from "./built-cli";
import { builtServer } from "./built-server";

const severities = ["", "error", "warning", "info", "hint"];

interface Reported {
  readonly rule: string;
  readonly severity: string;
  readonly message: Diagnostic["message"];
  readonly range: unknown;
}

/** What the command line reports of every document in a folder, by file name. */
async function checkedIn(folder: string): Promise<ReadonlyMap<string, readonly Reported[]>> {
  const cli = await buildCli();
  const { stdout } = await cli.run(["check", "--format", "json", "--language", "zh", folder]);
  const { reports } = JSON.parse(stdout);
  return new Map(
    reports.map(({ path, findings }: { path: string; findings: readonly Reported[] }) => [
      path.split(/[\\/]/).at(-1),
      findings.map(({ rule, severity, message, range }) => ({ rule, severity, message, range })),
    ]),
  );
}

function reportedOf({ code, severity, message, range }: Diagnostic): Reported {
  return { rule: String(code), severity: severities[severity ?? 0] ?? "", message, range };
}

describe("the same text", () => {
  it("gives the same findings in an editor and on the command line", async () => {
    const expected = await checkedIn("samples");
    const client = await builtServer();
    await client.initialize({ locale: "zh-cn" });
    let compared = 0;
    for (const name of readdirSync("samples")) {
      const uri = `file:///samples/${encodeURIComponent(name)}`;
      await client.open(uri, "plaintext", readFileSync(join("samples", name), "utf8"));
      const { diagnostics } = await client.nextDiagnostics(uri);
      expect(diagnostics.map(reportedOf), name).toEqual(expected.get(name));
      compared += diagnostics.length;
    }
    expect(compared).toBeGreaterThan(5);
    await client.close();
  });
});

describe("the same folder", () => {
  it("lets the same findings stand in an editor and on the command line", async () => {
    const folder = mkdtempSync(join(tmpdir(), "disclosure-report-"));
    const name = "mistakes-2021-pipe.md";
    const comment =
      "\n<!-- disclosure-report-accept negative-count proactive.penalties.decisions=-17 冲销 -->\n";
    const text = readFileSync(join("samples", name), "utf8") + comment;
    writeFileSync(join(folder, name), text);
    const accepted = [
      { file: name, rule: "case-total", cell: "cases.count.review.total", value: "5", reason: "x" },
      { rule: "row-total", cell: "requests.granted.total", value: "no more", reason: "x" },
    ];
    writeFileSync(
      join(folder, ".disclosure-report.json"),
      JSON.stringify({ rules: { "placeholder-cell": "off", "section-number": "error" }, accepted }),
    );
    const expected = (await checkedIn(folder)).get(name);
    const client = await builtServer();
    await client.initialize({ locale: "zh-cn" });
    const uri = pathToFileURL(join(folder, name)).href;
    await client.open(uri, "plaintext", text);
    const { diagnostics } = await client.nextDiagnostics(uri);
    expect(diagnostics.map(reportedOf)).toEqual(expected);
    const levels = new Map(expected?.map(({ rule, severity }) => [rule, severity]));
    expect(levels.get("section-number")).toBe("error");
    for (const gone of ["case-total", "negative-count", "placeholder-cell", "unused-acceptance"])
      expect(levels.has(gone), gone).toBe(false);
    await client.close();
  });
});

describe("any text whatever", () => {
  const odd: Readonly<Record<string, string>> = {
    "nothing at all": "",
    "a million tabs": "\t".repeat(1_000_000),
    "a lone surrogate, NUL and BOM":
      "\ufeff\u0000\ud800某局2020年\udfff政府信息公开工作年度报告\r\n\t\ud83d",
    "a half-typed table":
      "# 某局2025年政府信息公开工作年度报告\n\n| 信息内容 | 本年制发件数\n|--\n| 规章 |",
    "unclosed HTML": "<h1>某局2025年政府信息公开工作年度报告</h1><table><tr><td>规章<td>",
  };

  it.each(Object.keys(odd))("is answered: %s", async (name) => {
    const client = await builtServer();
    await client.initialize();
    const uri = "untitled:odd";
    await client.open(uri, "html", odd[name] ?? "");
    const { diagnostics } = await client.nextDiagnostics(uri);
    const lines = (odd[name] ?? "").split(/\r\n|\r|\n/);
    for (const { range } of diagnostics) {
      expect(range.end.character).toBeLessThanOrEqual(lines[range.end.line]?.length ?? -1);
    }
    expect(client.stderr()).toBe("");
    await client.close();
  });
});
