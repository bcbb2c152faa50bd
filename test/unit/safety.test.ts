import { readFileSync } from "node:fs";
import { build, type Metafile } from "esbuild";
import { describe, expect, it } from "vitest";
import { sourcesIn } from "./sources";

// What the product must not be able to do: run what a document says, show it as markup, or send it anywhere.

interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
}

const evaluation: readonly Ban[] = [
  {
    what: "evaluates text",
    pattern: /(?<![\w.$])eval\s*\(|\bnew\s+Function\b|(?<![\w.$])Function\s*\(/,
  },
  { what: "evaluates text later", pattern: /\bset(?:Timeout|Interval)\s*\(\s*["'`]/ },
  { what: "runs code in another context", pattern: /["'](?:node:)?vm["']/ },
  {
    what: "writes markup into a page",
    pattern: /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
  },
];
const sending: readonly Ban[] = [
  {
    what: "sends something",
    pattern: /(?<![\w.$])(?:fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/,
  },
  {
    what: "uses the network",
    pattern: /["'](?:node:)?(?:https?|http2|dgram|dns|tls|inspector)["']/,
  },
];
const inSources: readonly Ban[] = [
  ...evaluation,
  ...sending,
  { what: "opens sockets", pattern: /["'](?:node:)?net["']/ },
  { what: "starts programs", pattern: /child_process|\bcreateTerminal\b|\bexecuteTask\b/ },
  { what: "opens what it is told to", pattern: /\bopenExternal\b/ },
  { what: "renders text of others", pattern: /\bMarkdownString\b|\bisTrusted\b|\bsupportHtml\b/ },
  { what: "links to a command", pattern: /["'`]command:/ },
  { what: "names an address of the network", pattern: /\bhttps?:\/\// },
];

const banned = (text: string, bans: readonly Ban[]) =>
  bans.flatMap(({ what, pattern }) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${what}: ${found}`];
  });

it("would notice each of them", () => {
  const samples = [
    "eval(x)",
    "return new Function(x)",
    "setTimeout('x')",
    'require("node:vm")',
    "a.innerHTML = x",
    "fetch(x)",
    'from "node:https"',
    'from "node:net"',
    'from "node:child_process"',
    "env.openExternal(x)",
    "new MarkdownString(x)",
    '"command:x"',
    "http://x",
  ];
  for (const sample of samples) expect(banned(sample, inSources), sample).toHaveLength(1);
  expect(banned("expression.eval(x); isFunction(x); prefetch(x)", inSources)).toEqual([]);
});

it("stands nowhere in the sources", () => {
  const sources = [...sourcesIn("server/src"), ...sourcesIn("client/src")];
  const found = sources.flatMap(({ path, text }) =>
    banned(text, inSources).map((each) => `${path} ${each}`),
  );
  expect(found).toEqual([]);
});

describe.each([
  // The libraries of the protocol can start servers and speak through sockets; the sources never ask them to.
  ["client/src/extension.ts", ["child_process", "net"]],
  ["server/src/main-node.ts", ["child_process", "net"]],
  ["server/src/main-cli.ts", ["worker_threads"]],
])("the bundle of %s", (entry, mayUse) => {
  const built = build({
    entryPoints: [entry],
    bundle: true,
    metafile: true,
    write: false,
    outdir: "dist",
    platform: "node",
    mainFields: ["module", "main"],
    external: ["vscode"],
    define: { PRODUCT_VERSION: '"0"' },
    logLevel: "silent",
  });

  it("evaluates nothing, writes no markup and sends nothing, with all its libraries", async () => {
    const { outputFiles } = await built;
    for (const { text } of outputFiles) {
      expect(text.length).toBeGreaterThan(100_000);
      expect(banned(text, [...evaluation, ...sending])).toEqual([]);
    }
  });

  it("asks Node for no more than it needs", async () => {
    const { metafile } = await built;
    const harmless =
      /^(?:buffer|crypto|fs|fs\/promises|module|os|path|process|readline|url|util|v8|vscode)$/;
    const risky = importedFromNode(metafile).filter((name) => !harmless.test(name));
    expect(risky).toEqual(mayUse);
  });
});

function importedFromNode({ outputs }: Metafile): readonly string[] {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  const names = imports
    .filter(({ external }) => external)
    .map(({ path }) => path.replace(/^node:/, ""));
  return [...new Set(names)].sort();
}

describe("the manifest", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));

  it("runs nothing of a folder that is not trusted: no setting names a program, a file or an address", () => {
    expect(manifest.capabilities.untrustedWorkspaces).toEqual({ supported: true });
    const settings: Record<string, { type: unknown; enum?: unknown }> = Object.assign(
      {},
      ...[manifest.contributes.configuration].flat().map(({ properties }) => properties),
    );
    expect(Object.keys(settings).length).toBeGreaterThan(3);
    const texts = Object.entries(settings).filter(
      ([, each]) => each.type === "string" && !each.enum,
    );
    expect(texts).toEqual([]);
  });

  it("has no step that runs where it is installed", () => {
    const atInstall = ["preinstall", "install", "postinstall", "prepare", "dependencies"];
    expect(Object.keys(manifest.scripts).filter((name) => atInstall.includes(name))).toEqual([]);
    expect(manifest.dependencies).toBeUndefined();
  });
});
