import { describe, expect, it } from "vitest";
import { rules } from "../../server/src/rules/rules";
import { type SourceFile, sourcesIn } from "./sources";

// Holds what can be tested of the house style in ARCHITECTURE.md.

/** Files that may be longer than the others, with the reason. */
const longFiles: Readonly<Record<string, string>> = {};
const LONGEST = 400;

const sources = [...sourcesIn("server/src"), ...sourcesIn("client/src")];
const all = [...sources, ...sourcesIn("test"), ...sourcesIn("scripts")];

/** The paths of the files in which something is wrong, with what it is. */
function offenders(
  files: readonly SourceFile[],
  wrong: (file: SourceFile) => readonly string[],
): readonly string[] {
  return files.flatMap((file) => wrong(file).map((what) => `${file.path}: ${what}`));
}

function matches(pattern: RegExp) {
  return ({ text }: SourceFile) => withoutComments(text).match(pattern) ?? [];
}

it("has files no longer than a reader can hold", () => {
  const length = ({ path, text }: SourceFile) => {
    const lines = text.split("\n").length;
    return lines > LONGEST && !(path in longFiles) ? [`${lines} lines`] : [];
  };
  expect(offenders(all, length)).toEqual([]);
});

it("names its files in kebab-case, after what they are about", () => {
  const name = ({ path }: SourceFile) => {
    const last = path.split("/").at(-1) ?? "";
    const wellFormed = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|page|editor|bench))?\.ts$/.test(last);
    const empty = /\b(utils?|helpers?|common|misc|manager|service)\b/.test(last);
    return wellFormed && !empty ? [] : [last];
  };
  expect(offenders(all, name)).toEqual([]);
});

it("speaks of the product alone", () => {
  const elsewhere = /\/(?:home|Users|work|tmp|root)\/[a-z]+|https?:\/\/registry\.\S+/g;
  const others = all.filter(({ path }) => path !== "test/unit/house-style.test.ts");
  expect(offenders(others, ({ text }) => text.match(elsewhere) ?? [])).toEqual([]);
});

it("has no any, no enum, no default export, no re-export", () => {
  expect(offenders(sources, matches(/(?::|<|\bas|[|&])\s*any\b/g))).toEqual([]);
  expect(offenders(sources, matches(/^\s*(?:export\s+)?(?:const\s+)?enum\s.*/gm))).toEqual([]);
  expect(offenders(sources, matches(/^export\s+default\b.*/gm))).toEqual([]);
  expect(
    offenders(sources, matches(/^export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*from\b.*/gm)),
  ).toEqual([]);
});

it("keeps no state in a module", () => {
  expect(offenders(sources, matches(/^(?:export\s+)?(?:let|var)\s.*/gm))).toEqual([]);
});

it("asserts a type only where the protocol or zod hands something over", () => {
  const inner = sources.filter(({ path }) => !/\/(?:lsp|cli)\/|^client\//.test(path));
  expect(offenders(inner, matches(/\bas (?!const\b)[A-Z{(][^;,)]*/g))).toEqual([]);
});

describe("rules", () => {
  it.each(rules)(
    "$id has a file, an id and words of its own",
    ({ id, summary, reason, whenOff, source }) => {
      const file = sources.find(({ path }) => path === `server/src/rules/${id}.ts`);
      expect(file?.text).toContain(`id: "${id}"`);
      for (const words of [summary, reason, whenOff, source]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/[A-Za-z]{2}/);
      }
      for (const words of [summary, reason, whenOff]) {
        expect(words.zh).toMatch(/。$/);
        expect(words.en).toMatch(/\.$/);
      }
    },
  );

  it.each(rules.filter((rule) => rule.noFix))(
    "$id says in both languages why it has no fix",
    ({ noFix }) => {
      expect(noFix?.zh).toMatch(/。$/);
      expect(noFix?.en).toMatch(/\.$/);
    },
  );

  it("have ids of their own", () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
