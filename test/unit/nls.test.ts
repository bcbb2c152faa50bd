import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// What the client shows comes from three kinds of files, and nobody notices a missing word while testing in
// the other language.

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const readWords = (file: string): Record<string, string> => JSON.parse(read(file));

describe("package.json", () => {
  const used = new Set(
    [...read("package.json").matchAll(/"%([^%"]+)%"/g)].map(([, key = ""]) => key),
  );

  test("names words at all", () => {
    expect(used.size).toBeGreaterThan(10);
  });

  test.each(["package.nls.json", "package.nls.zh-cn.json"])("finds all its words in %s", (file) => {
    const words = readWords(file);
    expect(Object.keys(words).sort()).toEqual([...used].sort());
    expect(Object.values(words).filter((text) => text.trim() === "")).toEqual([]);
  });

  test("has the same settings and examples in both languages", () => {
    const [english, chinese] = [readWords("package.nls.json"), readWords("package.nls.zh-cn.json")];
    for (const [key, text] of Object.entries(english)) {
      // Code is not translated, so both languages quote the same names and values.
      expect(quotedCode(chinese[key] ?? ""), key).toEqual(quotedCode(text));
    }
  });
});

describe("the client's messages", () => {
  const folder = "client/src/";
  const sources = readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name, text: read(folder + name) }));
  const chinese = readWords("l10n/bundle.l10n.zh-cn.json");

  test("are written as literals, so that they can be translated", () => {
    const others = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/l10n\.t\(\s*(?!\s|"(?:[^"\\]|\\.)*"\s*[,)])/g)].map(
        ({ index }) => `${name}: ${text.slice(index, index + 60)}`,
      ),
    );
    expect(others).toEqual([]);
  });

  test("are in the Chinese bundle, and nothing else is", () => {
    const used = new Set(
      sources.flatMap(({ text }) =>
        [...text.matchAll(/l10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map(([, literal = ""]): string =>
          JSON.parse(literal),
        ),
      ),
    );
    expect(used.size).toBeGreaterThan(10);
    expect(Object.keys(chinese).sort()).toEqual([...used].sort());
  });

  test("say the same figures in Chinese", () => {
    for (const [english, text] of Object.entries(chinese)) {
      expect(placeholders(text), english).toEqual(placeholders(english));
      expect(text.trim(), english).not.toBe("");
    }
  });
});

/** The values in backticks, in whatever order a language puts them. */
function quotedCode(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code).sort();
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\d\}/g)].map(([placeholder]) => placeholder).sort();
}
