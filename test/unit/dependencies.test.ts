import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { shippedPackages } from "../../scripts/shipped-packages.mjs";

// What is depended on is listed with its reason in ARCHITECTURE.md and pinned by the lock file.

const [, chapter = ""] = readFileSync("ARCHITECTURE.md", "utf8").split("\n## Dependencies\n");
const [section = ""] = chapter.split("\n## ");
const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** The names in a table's columns, of the rows whose first cell is no head. */
function namesIn(table: string, ...columns: readonly number[]): readonly string[] {
  const rows = table
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| --"));
  const cells = rows.slice(1).flatMap((line) => columns.map((at) => line.split("|")[at + 1] ?? ""));
  return cells
    .flatMap((cell) => cell.replace(/\(.*\)/, "").split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

const [shippedTable = "", toolsTable = ""] = section
  .split("\n\n")
  .filter((part) => part.startsWith("|"))
  .map((part) => part.trim());

it("lists the packages whose code is shipped, with those that they bring along", async () => {
  expect(namesIn(shippedTable, 0, 2).toSorted()).toEqual(await shippedPackages());
});

it("lists every other package of package.json among the tools, and gives each a reason", () => {
  const named = [...namesIn(shippedTable, 0), ...namesIn(toolsTable, 0)];
  const wanted = Object.keys(devDependencies).map((name) =>
    name.replace(/^@types\/.*/, "@types/*"),
  );
  expect([...new Set(wanted)].sort()).toEqual(named.toSorted());
  for (const table of [shippedTable, toolsTable])
    for (const line of table.split("\n").slice(2))
      expect(line).toMatch(/^\|[^|]+\|\s*[^\s|][^|]+\|/);
});

it("pins every package by its checksum", () => {
  const packages = Object.entries<{ integrity?: string; version?: string }>(lock.packages);
  const loose = packages.filter(([path, { integrity }]) => path !== "" && !integrity);
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(lock.packages[""].devDependencies).toEqual(devDependencies);
});
