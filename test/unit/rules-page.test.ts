import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rulesPage } from "../../scripts/rules-page/rules-page";
import { createAnalyzer } from "../../server/src/analysis/analyze";
import { rules } from "../../server/src/rules/rules";

const page = rulesPage((rule) => {
  const file = `test/corpus/${rule}.md`;
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
});

it("stands in RULES.md", () => {
  const isFresh = readFileSync("RULES.md", "utf8") === page;
  expect(isFresh, "RULES.md is stale, run: npm run generate").toBe(true);
});

it("has one heading for each rule, by which links find it, and none for anything else", () => {
  const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, name = ""]) => name);
  expect(headings.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  // What renderers make of a heading: small letters, hyphens for spaces, a number behind one that comes twice.
  const others = [...page.matchAll(/^##? (.*)$/gm)].map(([, name = ""]) => name);
  expect(others.filter((name) => headings.includes(name.toLowerCase()))).toEqual([]);
});

it("lists every rule in its contents, in both languages, and links nowhere else", () => {
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, target = ""]) => target);
  const twice = rules.flatMap(({ id }) => [id, id]);
  expect(links.toSorted()).toEqual(twice.toSorted());
});

it("is no report, although it is full of their tables", () => {
  const { recognition } = createAnalyzer()(page, { levels: {}, force: false });
  expect(recognition.kind).toBe("none");
});

describe.each(rules)("$id", ({ id, summary, source }) => {
  const [, section = ""] = page.split(`\n### ${id}\n`);
  const [text = ""] = section.split(/\n##/);

  it("has its samples, its message, its ground and its repair, in both languages", () => {
    for (const words of ["**错的写法 · Wrong**", "**对的写法 · Right**"])
      expect(text.split(words)).toHaveLength(2);
    const [, wrong = "", right = ""] = text.split(
      /^\*\*(?:错的写法 · Wrong|对的写法 · Right)\*\*/m,
    );
    expect(wrong).toContain("<mark>");
    expect(wrong).toMatch(/^\*\*编辑器里的提示：\*\* \S/m);
    expect(right).not.toContain("<mark>");
    for (const label of ["查什么：", "为什么：", "怎么改：", "What:", "Why:", "Message:", "Fix:"])
      expect(text).toMatch(new RegExp(`^\\*\\*${label}\\*\\* \\S`, "m"));
    for (const words of [summary, source])
      for (const said of Object.values(words))
        expect(text.replace(/\\/g, ""), said).toContain(said);
  });
});
