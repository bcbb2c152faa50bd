import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { foldersUpwards, nameBelow } from "../../server/src/lsp/folder-uris";
import { rules } from "../../server/src/rules/rules";
import { applyEdits } from "../../server/src/text/edit";
import { addAcceptance } from "../../server/src/workspace/add-acceptance";
import { readFolderSettings } from "../../server/src/workspace/folder-settings";

const entry = { rule: "row-total", cell: "requests.new.total", value: "18", reason: "已核对" };

/** What is said of a settings file: the text that is underlined, and the words. */
function complaintsOf(text: string): readonly (readonly [string, string])[] {
  return readFolderSettings(text).complaints.map(({ span, words }) => {
    expect(words.en).toMatch(/[a-z].*\.$/);
    return [text.slice(span.from, span.to), words.zh] as const;
  });
}

describe("a settings file", () => {
  it("gives levels and acceptances, with their places", () => {
    const text = `{ "$schema": "x", "rules": { "balance": "hint" },\n"accepted": [${JSON.stringify({ file: "a\\b.txt", ...entry })}] }`;
    const { levels, accepted, complaints } = readFolderSettings(text);
    expect(levels).toEqual({ balance: "hint" });
    expect(accepted).toMatchObject([{ ...entry, file: "a/b.txt" }]);
    expect(text.slice(accepted[0]?.span.from, accepted[0]?.span.to)).toBe(
      JSON.stringify({ file: "a\\b.txt", ...entry }),
    );
    expect(complaints).toEqual([]);
  });

  it.each([
    ["[]", "[]", "最外层应是一对花括号"],
    ['{ "rule": {} }', '"rule"', "rule：没有这个键"],
    ['{ "rules": [] }', "[]", "rules：应是一对花括号"],
    ['{ "rules": { "row-totals": "off" } }', '"row-totals"', "rules.row-totals：没有这条规则"],
    ['{ "rules": { "row-total": "loud" } }', '"loud"', "rules.row-total：级别应是"],
    ['{ "accepted": {} }', "{}", "accepted：应是一对方括号"],
    ['{ "accepted": [3] }', "3", "accepted[0]：应是一对花括号"],
    [
      '{ "accepted": [{ "rule": "balance" }] }',
      '{ "rule": "balance" }',
      "accepted[0].reason：应写明为什么接受",
    ],
    ['{ "accepted": [{ "rule": "balance", "reason": " " }] }', '" "', "accepted[0].reason：应写明"],
    ['{ "accepted": [{ "rule": "x", "reason": "y" }] }', '"x"', "accepted[0].rule：没有这条规则"],
    [
      '{ "accepted": [{ "rule": "balance", "value": 3, "reason": "y" }] }',
      "3",
      "accepted[0].value：应写成带引号的文字",
    ],
    [
      '{ "accepted": [{ "file": "../a", "rule": "balance", "reason": "y" }] }',
      '"../a"',
      "accepted[0].file：应是本文件夹里的文件名",
    ],
    [
      '{ "accepted": [{ "file": "C:\\\\a", "rule": "balance", "reason": "y" }] }',
      '"C:\\\\a"',
      "accepted[0].file",
    ],
    [
      '{ "accepted": [{ "file": "/etc/x", "rule": "balance", "reason": "y" }] }',
      '"/etc/x"',
      "accepted[0].file",
    ],
    ["{ // 说明\n }", "// 说明", "不是正确的 JSON，这里不能写注释"],
    ['{ "rules": {}, }', "}", "不是正确的 JSON，这里缺内容，或者前面多了一个逗号"],
    ['{ "rules": {} "accepted": [] }', '"accepted"', "不是正确的 JSON，这里缺逗号"],
  ])("names what is wrong in %s", (text, underlined, words) => {
    const complaints = complaintsOf(text);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]?.[0]).toBe(underlined);
    expect(complaints[0]?.[1]).toContain(words);
  });

  it("is used as far as it can be read", () => {
    const text =
      '{ "rules": { "x": "off", "balance": "hint" }, "accepted": [1, { "rule": "balance", "reason": "y", "z": 0 },] }';
    const { levels, accepted, complaints } = readFolderSettings(text);
    expect(levels).toEqual({ balance: "hint" });
    expect(accepted).toMatchObject([{ rule: "balance", reason: "y" }]);
    expect(complaints).toHaveLength(4);
  });

  it.each(["", " \n", "{}", '{ "$schema": "./x.json" }'])("may be empty: %j", (text) => {
    expect(readFolderSettings(text)).toEqual({ levels: {}, accepted: [], complaints: [] });
  });

  it.each([
    '{"__proto__":{"rules":{"balance":"off"}}}',
    '{"rules":{"__proto__":{"balance":"off"},"constructor":"off"}}',
    '{"accepted":[{"__proto__":{"rule":"balance","reason":"x"}}]}',
    "[".repeat(900_000),
    '{"accepted":'.repeat(70_000),
    '"'.repeat(900_000),
    "x".repeat(1_000_001),
    "\ud800\u0000\uffff",
  ])("of any content changes nothing and throws nothing (%#)", (text) => {
    const { levels, accepted, complaints } = readFolderSettings(text);
    expect(Object.entries(levels)).toEqual([]);
    expect("balance" in levels).toBe(false);
    expect(accepted).toEqual([]);
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.length).toBeLessThanOrEqual(100);
  });
});

it("is quoted in messages no longer than they can be read", () => {
  const long = "x".repeat(100_000);
  const text = JSON.stringify({
    [long]: 1,
    accepted: [{ rule: "balance", cell: long, reason: "x" }],
  });
  const complaints = complaintsOf(text);
  expect(complaints).toHaveLength(2);
  for (const [, words] of complaints) expect(words.length).toBeLessThan(200);
});

describe("an acceptance added to a settings file", () => {
  const added = (text: string) => {
    const edits = addAcceptance(text, "a.txt", entry);
    return edits && applyEdits(text, edits);
  };

  it.each([
    "",
    "{}",
    '{ "rules": { "balance": "off" } }',
    '{\n\t"accepted": []\n}',
    '{"accepted":[{"rule":"balance","reason":"x"}]}',
    '{\n "accepted": [\n  { "rule": "balance",\n    "reason": "x" }\n ]\n}\n',
  ])("is read back from it, with all that was there: %j", (text) => {
    const before = readFolderSettings(text);
    const after = readFolderSettings(added(text) ?? "");
    expect(after.complaints).toEqual([]);
    expect(after.levels).toEqual(before.levels);
    expect(after.accepted).toHaveLength(before.accepted.length + 1);
    expect(after.accepted.at(-1)).toMatchObject({ ...entry, file: "a.txt" });
  });

  it("is written like the entry above it", () => {
    const text = '{\n\t"accepted": [\n\t\t{ "rule": "balance", "reason": "x" }\n\t]\n}\n';
    const line = `\t\t${JSON.stringify({ file: "a.txt", ...entry }, null, 1).replace(/\n\s*/g, " ")}`;
    expect(added(text)).toBe(text.replace('"x" }\n', `"x" },\n${line}\n`));
  });

  it.each(["[]", "3", '{ "accepted": {} }', '{ "accepted": [], }', "{ // x\n}"])(
    "is not forced into %j",
    (text) => {
      expect(added(text)).toBeUndefined();
    },
  );
});

describe("the folders of a document", () => {
  it.each([
    ["file:///a/b/c.txt", [], ["file:///a/b", "file:///a", "file://"]],
    ["file:///a/b/c.txt", ["file:///a"], ["file:///a/b", "file:///a"]],
    ["file:///c%3A/x/y.txt", ["file:///C:/x"], ["file:///c%3A/x"]],
    ["vscode-vfs://github/o/r/a.md?x=1", ["vscode-vfs://github/o/r"], ["vscode-vfs://github/o/r"]],
    ["untitled:Untitled-1", [], []],
    ["untitled:/c/a.txt", [], []],
  ])("%s within %j", (uri, roots, folders) => {
    expect([...foldersUpwards(uri, roots)]).toEqual(folders);
  });

  it("call it by its path in plain letters", () => {
    expect(nameBelow("file:///a", "file:///a/%E5%B9%B4/b%20c.txt?x#y")).toBe("年/b c.txt");
    expect(nameBelow("file:///a", "file:///a/100%.txt")).toBe("100%.txt");
  });
});

it("is described by the schema with the same keys", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../schemas/disclosure-report.schema.json", import.meta.url), "utf8"),
  );
  const { rules: levels, accepted } = schema.properties;
  expect(Object.keys(levels.properties)).toEqual(rules.map(({ id }) => id));
  expect(Object.keys(accepted.items.properties)).toEqual([
    "file",
    "rule",
    "cell",
    "value",
    "reason",
  ]);
  const text = JSON.stringify({
    [Object.keys(schema.properties)[0] ?? ""]: "x",
    rules: {},
    accepted: [],
  });
  expect(readFolderSettings(text).complaints).toEqual([]);
});
