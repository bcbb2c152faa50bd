import { describe, expect, it } from "vitest";
import { definitionAt, mentionsAt, referencesAt } from "../../server/src/features/links";
import type { Span } from "../../server/src/text/span";
import { analysisOf, sampleWith } from "./reports";

/** A report with a sentence on suits and the table of them. */
const report = (sentence: string, row: string) =>
  [
    "# 青禾县水务局2024年政府信息公开工作年度报告\n",
    "## 一、总体情况\n",
    `政务公开工作平稳有序。${sentence}\n`,
    "## 四、政府信息公开行政复议、行政诉讼情况\n",
    "| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |",
    "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|",
    "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
    row,
    "",
  ].join("\n");

const CARET = "‸";
const MARKS = /[⟦⟧‸]/gu;

/** The text with what the caret's figure leads to set in ⟦ ⟧. */
function shown(marked: string, find: (text: string, offset: number) => readonly Span[]): string {
  const at = marked.replace(/[⟦⟧]/gu, "").indexOf(CARET);
  const text = marked.replace(MARKS, "");
  let result = "";
  let end = 0;
  for (const { from, to } of [...find(text, at)].sort((a, b) => a.from - b.from)) {
    result += `${text.slice(end, from)}⟦${text.slice(from, to)}⟧`;
    end = to;
  }
  return result + text.slice(end);
}

const withoutCaret = (marked: string) => marked.replace(CARET, "");
const definitions = (text: string, at: number) => definitionAt(analysisOf(text), at)?.targets ?? [];
const references = (text: string, at: number) => referencesAt(analysisOf(text), at).references;
const declarations = (text: string, at: number) => referencesAt(analysisOf(text), at).declarations;
const mentions = (text: string, at: number) =>
  mentionsAt(analysisOf(text), at).map(({ span }) => span);

describe("the definition of a figure", () => {
  it.each([
    [
      "of a number in the text: its cell",
      report(
        "全年因政府信息公开引发行政复议‸3件。",
        "| 1 | 0 | 0 | 2 | ⟦3⟧ | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      ),
    ],
    [
      "of a number that is wrong: the cell it must be compared with",
      report(
        "全年因政府信息公开引发行政复议5‸件。",
        "| 1 | 0 | 0 | 2 | ⟦3⟧ | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      ),
    ],
    [
      "of a denial: the cells that must be 0",
      report(
        "全年未发生行政‸诉讼。",
        "| 1 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 0 | ⟦0⟧ | 0 | 0 | 0 | 0 | ⟦0⟧ |",
      ),
    ],
    [
      "of a total: its parts",
      report(
        "全年因政府信息公开引发行政复议3件。",
        "| ⟦1⟧ | ⟦0⟧ | ⟦0⟧ | ⟦2⟧ | ‸3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      ),
    ],
    [
      "of a part: itself",
      report(
        "全年因政府信息公开引发行政复议3件。",
        "| 1 | 0 | 0 | ⟦2‸⟧ | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      ),
    ],
    [
      "of an empty total: its parts",
      report("全年平稳。", "| ⟦1⟧ | ⟦0⟧ | ⟦0⟧ | ⟦2⟧ | ‸ | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |"),
    ],
    [
      "of words and of numbers that no table has: nothing",
      report(
        "全年发布信息‸12条。",
        "| 1 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      ),
    ],
  ])("%s", (_, marked) => {
    expect(shown(marked, definitions)).toBe(withoutCaret(marked));
  });

  it("names the figure that was asked about", () => {
    const text = report(
      "全年因政府信息公开引发行政复议13件。",
      "| 11 | 0 | 0 | 2 | 13 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
    );
    const from = text.indexOf("13件");
    expect(definitionAt(analysisOf(text), from + 1)?.origin).toEqual({ from, to: from + 2 });
  });

  it("of a number that no table has are the cells that its finding names", () => {
    const text = sampleWith("2021", "pipe").replace(
      /(一、总体情况\n\n)/u,
      "$1全年收到政府信息公开申请250件。\n\n",
    );
    const analysis = analysisOf(text);
    const finding = analysis.findings.find(({ rule }) => rule === "text-vs-table");
    const targets = definitionAt(analysis, finding?.span.from ?? -1)?.targets ?? [];
    const named = finding?.cells.map((id) => analysis.report.cells.get(id)?.node?.from);
    expect(finding?.cells.length).toBeGreaterThan(1);
    expect(targets.map(({ from }) => from)).toEqual(named);
  });

  it("of the total of all outcomes are its row and its column", () => {
    const text = sampleWith("2021", "pipe");
    const analysis = analysisOf(text);
    const total = analysis.report.cells.get("requests.total.total")?.node;
    const targets = definitionAt(analysis, total?.from ?? -1)?.targets ?? [];
    const ids = [...analysis.report.cells.values()]
      .filter(({ node }) => node && targets.some(({ from }) => from === node.from))
      .map(({ id }) => id);
    expect(ids).toHaveLength(6 + 21);
    expect(ids.filter((id) => id.startsWith("requests.total."))).toHaveLength(6);
    expect(ids.filter((id) => id.endsWith(".total"))).toHaveLength(21);
  });
});

describe("the references of a figure", () => {
  it.each([
    [
      "of a part: its total",
      report(
        "全年因政府信息公开引发行政复议3件。",
        "| 1 | 0 | 0 | 2‸ | ⟦3⟧ | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      ),
    ],
    [
      "of a total: what the text says of it, alone and with others",
      report(
        "全年因政府信息公开引发行政复议、行政诉讼共⟦4⟧件，其中行政复议⟦3⟧件。",
        "| 1 | 0 | 0 | 2 | 3‸ | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      ),
    ],
    [
      "of a number in the text: all places that say the same",
      report(
        "全年因政府信息公开引发行政复议⟦‸3⟧件。在⟦3⟧件行政复议案件中，尚未审结2件。",
        "| 1 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      ),
    ],
  ])("%s", (_, marked) => {
    expect(shown(marked, references)).toBe(withoutCaret(marked));
  });

  it.each([
    [
      "of a part: the cell itself",
      report(
        "全年因政府信息公开引发行政复议3件。",
        "| 1 | 0 | 0 | ⟦2‸⟧ | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      ),
    ],
    [
      "of a total: the cell and its parts",
      report(
        "全年因政府信息公开引发行政复议3件。",
        "| ⟦1⟧ | ⟦0⟧ | ⟦0⟧ | ⟦2⟧ | ⟦‸3⟧ | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      ),
    ],
    [
      "of a number in the text: its cell",
      report(
        "全年因政府信息公开引发行政复议‸3件。",
        "| 1 | 0 | 0 | 2 | ⟦3⟧ | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      ),
    ],
  ])("declared with them %s", (_, marked) => {
    expect(shown(marked, declarations)).toBe(withoutCaret(marked));
  });

  it("hold the balance of a column together", () => {
    const analysis = analysisOf(sampleWith("2019", "tabbed"));
    const { cells } = analysis.report;
    const carried = cells.get("requests.carried-in.company")?.node;
    const found = referencesAt(analysis, carried?.from ?? -1).references;
    const ids = [...cells.values()]
      .filter(({ node }) => node && found.some(({ from }) => from === node.from))
      .map(({ id }) => id);
    expect(ids).toEqual([
      "requests.new.company",
      "requests.carried-in.total",
      "requests.total.company",
      "requests.carried-out.company",
    ]);
  });
});

describe("the mentions of a quantity", () => {
  const everywhere = (figure: string) =>
    report(
      `全年因政府信息公开引发行政复议⟦3⟧件、行政诉讼1件，两者共4件。在⟦3⟧件行政复议案件中，尚未审结2件。`,
      "| 1 | 0 | 0 | 2 | ⟦3⟧ | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
    ).replace(figure, `${figure.slice(0, -1)}${CARET}${figure.slice(-1)}`);

  it.each([
    ["from its cell", "2 | ⟦3"],
    ["from the text", "行政复议⟦3"],
    ["from another place of the text", "在⟦3"],
  ])("are the same %s", (_, figure) => {
    const marked = everywhere(figure);
    expect(shown(marked, mentions)).toBe(withoutCaret(marked));
  });

  it("are the places of the text alone where several cells are summed", () => {
    const marked = report(
      "全年因政府信息公开引发行政复议、行政诉讼共⟦4‸⟧件，其中行政复议3件。",
      "| 1 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
    );
    expect(shown(marked, mentions)).toBe(withoutCaret(marked));
  });

  it("are the cell itself where the text is silent on it, and not its like in other cells", () => {
    const marked = report(
      "全年因政府信息公开引发行政复议3件。",
      "| ⟦1‸⟧ | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
    );
    expect(shown(marked, mentions)).toBe(withoutCaret(marked));
  });

  it("tell the cell from the text", () => {
    const text = report(
      "全年因政府信息公开引发行政复议3件。",
      "| 1 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
    );
    const kinds = mentionsAt(analysisOf(text), text.indexOf("3件")).map(({ kind }) => kind);
    expect(kinds).toEqual(["stated", "cell"]);
  });
});

it("links nothing in documents that are no report", () => {
  const text = "# 会议纪要\n\n收到申请3件。\n\n| 结果维持 | 总计 |\n|---|---|\n| 3 | 3 |\n";
  const analysis = analysisOf(text);
  for (let at = 0; at <= text.length; at++) {
    expect(definitionAt(analysis, at)).toBeUndefined();
    expect(referencesAt(analysis, at)).toEqual({ declarations: [], references: [] });
    expect(mentionsAt(analysis, at)).toEqual([]);
  }
});

it.each(["2019", "2021"] as const)("goes both ways everywhere in a report of %s", (edition) => {
  const analysis = analysisOf(sampleWith(edition, "html"));
  const { length } = analysis.report.tree.text;
  let links = 0;
  for (let at = 0; at < length; at++) {
    const definition = definitionAt(analysis, at);
    if (!definition || definition.origin.from !== at) continue;
    for (const target of definition.targets) {
      if (target.from === definition.origin.from) continue;
      expect(referencesAt(analysis, target.from).references).toContainEqual(definition.origin);
      links++;
    }
    // Whatever the place, it is one of the mentions of its own quantity.
    expect(mentionsAt(analysis, at).map(({ span }) => span)).toContainEqual(definition.origin);
  }
  expect(links).toBeGreaterThan(300);
});
