import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/analysis/analyze";
import { findingsNow, retype } from "../../server/src/analysis/retype";
import { applyEdits, type Edit } from "../../server/src/text/edit";
import { analysisOf, sampleWith } from "./reports";

const text = sampleWith("2021", "pipe");
const analysis = analysisOf(text);
const TOTAL = "requests.granted.total";

/** The edit that puts other words into a cell, from a place in it on. */
function typed(id: string, insert: string, { report }: Analysis = analysis): Edit {
  const node = report.cells.get(id)?.node;
  if (!node) throw new Error(`no ${id}`);
  return { from: node.from, to: node.to, insert };
}

function foundBy(edits: readonly Edit[], before: Analysis = analysis) {
  const retyped = retype(before, edits, {});
  return retyped && findingsNow(retyped).map(({ rule, span, found }) => ({ rule, ...span, found }));
}

describe("a count typed in place of another", () => {
  it("breaks the sums that it is part of, and mends them", () => {
    const edit = typed(TOTAL, "12345");
    const { from } = edit;
    expect(foundBy([edit])).toEqual([{ rule: "row-total", from, to: from + 5, found: "12345" }]);
    const back = { from, to: from + 5, insert: text.slice(edit.from, edit.to) };
    expect(foundBy([edit, back])).toEqual([]);
  });

  it("is found where it stands after counts were typed before it", () => {
    const total = typed(TOTAL, "12345");
    const first = typed("proactive.rules.made", "1000000");
    const longer = first.insert.length - (first.to - first.from);
    const later = { ...total, from: total.from + longer, to: total.to + longer };
    const findings = foundBy([first, later]);
    expect(findings).toEqual(
      analysisOf(applyEdits(text, [first, total])).findings.map(({ rule, span, found }) => ({
        rule,
        ...span,
        found,
      })),
    );
    expect(findings?.map(({ from }) => from)).toContain(later.from);
  });

  it("follows the strokes of a key one by one", () => {
    const { from, to } = typed(TOTAL, "");
    const figure = text.slice(from, to);
    const strokes = [
      { from: to, to, insert: "7" },
      { from: to + 1, to: to + 1, insert: "8" },
      { from: to, to: to + 1, insert: "" },
    ];
    expect(foundBy(strokes)).toMatchObject([{ rule: "row-total", found: `${figure}8` }]);
  });

  it("asks for nothing but what depends on counts", () => {
    const never = (what: string) =>
      new Proxy([], {
        get() {
          throw new Error(`${what} was read again`);
        },
      });
    const start = retype(analysis, [], {});
    if (!start) throw new Error("the sample has counts");
    const { checked } = start;
    const report = { ...checked.report, blocks: never("a block"), sections: never("a section") };
    const guarded = {
      ...start,
      checked: {
        ...checked,
        report: { ...report, tree: { ...report.tree, text: "", blocks: never("the tree") } },
        passages: never("a passage"),
        headlines: never("a headline"),
      },
    };
    expect(retype(guarded, [typed(TOTAL, "12345")], {})).toMatchObject({
      findings: [{ rule: "row-total" }],
      crashes: [],
    });
  });
});

describe("whatever else is typed", () => {
  const { from, to } = typed(TOTAL, "");

  it.each([
    ["a letter in a count", { from: to, to, insert: "件" }],
    ["a sign before it", { from, to: from, insert: "-" }],
    ["a point", { from: to, to, insert: "." }],
    ["a count taken away", { from, to, insert: "" }],
    ["more than the count", { from, to: to + 3, insert: "5" }],
    ["a cell parted in two", { from: to, to, insert: "|5" }],
    ["a line break", { from: to, to, insert: "\n" }],
    ["ten digits", { from, to, insert: "1234567890" }],
    ["a label", { from: text.indexOf("予以公开"), to: text.indexOf("予以公开") + 1, insert: "准" }],
    ["the title", { from: 3, to: 4, insert: "9" }],
  ])("is left to a whole analysis: %s", (_, edit) => {
    expect(retype(analysis, [edit], {})).toBeUndefined();
  });

  it("is so in a row that has lost a cell or has an empty one", () => {
    const blank = analysisOf(applyEdits(text, [typed("requests.granted.company", "")]));
    expect(retype(blank, [typed(TOTAL, "5", blank)], {})).toBeUndefined();
  });

  it("is so where something is accepted, and where nothing is checked", () => {
    const accepted = analysisOf(
      `${text}\n<!-- disclosure-report-accept row-total ${TOTAL}=1 已核对 -->\n`,
    );
    expect(retype(accepted, [typed(TOTAL, "5", accepted)], {})).toBeUndefined();
    const none = analysisOf("| 1 | 2 |\n| - | - |\n| 3 | 4 |\n");
    expect(retype(none, [{ from: 2, to: 3, insert: "5" }], {})).toBeUndefined();
  });
});
