import { expect, it } from "vitest";
import { importsOf, resolved, type SourceFile, sourcesIn } from "./sources";

// Holds the table of ARCHITECTURE.md that says who may import whom.

const core = ["text", "syntax", "form", "report", "rules", "analysis"];

/** The folders of the server, and those of which each may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  form: [],
  syntax: ["text"],
  report: ["text", "syntax", "form"],
  rules: ["text", "syntax", "form", "report"],
  analysis: ["text", "syntax", "form", "report", "rules"],
  features: core,
  workspace: core,
  lsp: [...core, "features", "workspace", "contract"],
  cli: [...core, "features", "workspace"],
  contract: [],
  "main-node": ["lsp", "cli"],
  "main-browser": ["lsp"],
  "main-cli": ["cli"],
};

/** Who may import packages; every other import of one is a mistake. */
const packages: readonly { readonly name: RegExp; readonly folders: readonly string[] }[] = [
  { name: /^vscode-languageserver/, folders: ["lsp", "main-node", "main-browser"] },
  { name: /^node:/, folders: ["cli", "main-node", "main-cli"] },
  { name: /^zod/, folders: ["lsp", "cli", "workspace"] },
  { name: /^jsonc-parser$/, folders: ["workspace"] },
  { name: /^htmlparser2$/, folders: ["syntax"] },
  { name: /^big\.js$/, folders: ["report", "rules", "cli"] },
];

const server = sourcesIn("server/src");
const client = sourcesIn("client/src");

function folderOf(path: string): string {
  return path.replace("server/src/", "").split("/")[0]?.replace(/\.ts$/, "") ?? "";
}

function inside(file: SourceFile): readonly string[] {
  return importsOf(file).filter((path) => path.startsWith("."));
}

function outside(file: SourceFile): readonly string[] {
  return importsOf(file).filter((path) => !path.startsWith("."));
}

it("reads imports of every form", () => {
  const text =
    'import a from "./a";\nimport type { B,\n C } from "../b";\nimport "./c";\nawait import("./d");\nexport { e } from "e";';
  expect(importsOf({ path: "", text })).toEqual(["./a", "../b", "./c", "./d", "e"]);
  expect(resolved({ path: "server/src/lsp/x.ts", text }, "../text/span")).toBe(
    "server/src/text/span",
  );
});

it("has a place in the table for every folder of the server", () => {
  const folders = new Set(server.map((file) => folderOf(file.path)));
  expect([...folders].filter((folder) => allowed[folder] === undefined)).toEqual([]);
});

it("imports in every folder only what stands left of it in the table", () => {
  const wrong = server.flatMap((file) => {
    const folder = folderOf(file.path);
    return inside(file)
      .map((path) => resolved(file, path))
      .filter(
        (target) => folderOf(target) !== folder && !allowed[folder]?.includes(folderOf(target)),
      )
      .map((target) => `${file.path} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

it("imports in every folder only the packages that it may", () => {
  const wrong = server.flatMap((file) =>
    outside(file)
      .filter(
        (path) =>
          !packages.some(
            ({ name, folders }) => name.test(path) && folders.includes(folderOf(file.path)),
          ),
      )
      .map((path) => `${file.path} imports ${path}`),
  );
  expect(wrong).toEqual([]);
});

it("has no rule that imports another", () => {
  const rules = server.filter(
    ({ path }) => path.startsWith("server/src/rules/") && !path.endsWith("/rules.ts"),
  );
  const wrong = rules.flatMap((file) =>
    inside(file)
      .map((path) => resolved(file, path))
      .filter(
        (target) => target.startsWith("server/src/rules/") && target !== "server/src/rules/rule",
      )
      .map((target) => `${file.path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

it("has a client that shares only the contract with the server", () => {
  const wrong = client.flatMap((file) => [
    ...inside(file)
      .map((path) => resolved(file, path))
      .filter((target) => !target.startsWith("client/src/") && target !== "server/src/contract"),
    ...outside(file).filter((path) => !/^vscode($|-languageclient)/.test(path)),
  ]);
  expect(wrong).toEqual([]);
});

it("has no file that nobody can reach from an entry", () => {
  const entries = [
    "server/src/main-node",
    "server/src/main-browser",
    "server/src/main-cli",
    "server/src/contract",
  ];
  const byPath = new Map(server.map((file) => [file.path.replace(/\.ts$/, ""), file]));
  const reached = new Set<string>();
  const queue = entries.filter((path) => byPath.has(path));
  for (const path of queue) {
    if (reached.has(path)) continue;
    reached.add(path);
    const file = byPath.get(path);
    if (file) queue.push(...inside(file).map((each) => resolved(file, each)));
  }
  expect([...byPath.keys()].filter((path) => !reached.has(path))).toEqual([]);
});
