import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { configurationOf } from "../editors/readme";

// Whatever the documents of the repository link to is there, and is never a command or an address elsewhere.

const documents = [".", "docs"]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".md"));

/** The targets of a document's links and pictures, outside its code. */
function targetsIn(text: string): readonly string[] {
  const prose = text.replace(/^(`{3,}).*?^\1/gms, "").replace(/`[^`\n]*`/g, "");
  const links = prose.matchAll(
    /\]\(\s*<?([^)\s>]*)|\b(?:href|src)\s*=\s*"([^"]*)"|^\[[^\]]+\]:\s*(\S+)/gm,
  );
  const plain = prose.match(/\b[a-z][a-z0-9+.-]*:\/\/\S*/g) ?? [];
  return [...[...links].map(([, a, b, c]) => a ?? b ?? c ?? ""), ...plain];
}

/** The names by which the headings of a document are linked to. */
function anchorsIn(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

it("finds links of every form", () => {
  const text =
    'a [b](c.md) ![d](<e.png>) <a href="f"> `[g](h)`\n\n[i]: j\n\n```\n[k](l)\n```\nm://n';
  expect(targetsIn(text)).toEqual(["c.md", "e.png", "f", "j", "m://n"]);
  expect(anchorsIn("# A b\n## c-d: 甲、乙\n")).toEqual(["a-b", "c-d-甲乙"]);
});

it("looks at the documents that there are", () => {
  for (const name of ["README.md", "README.zh-CN.md", "ARCHITECTURE.md", "RULES.md"])
    expect(documents).toContain(name);
});

it.each(documents)("%s links to what is there", (path) => {
  const lost = targetsIn(readFileSync(path, "utf8")).filter((target) => {
    const [file = "", anchor] = target.split("#");
    const linked = file === "" ? path : join(dirname(path), decodeURIComponent(file));
    if (/^[a-z][a-z0-9+.-]*:/i.test(target) || !existsSync(linked)) return true;
    return anchor !== undefined && !anchorsIn(readFileSync(linked, "utf8")).includes(anchor);
  });
  expect(lost).toEqual([]);
});

describe("the READMEs", () => {
  it.each([
    ["Neovim", "lua"],
    ["Helix", "toml"],
    ["Emacs", "elisp"],
    ["Zed", "json"],
  ])("configure %s alike", (editor, language) => {
    expect(configurationOf("README.zh-CN.md", editor, language)).toBe(
      configurationOf("README.md", editor, language),
    );
  });
});
