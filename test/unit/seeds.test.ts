import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../server/src/analysis/analyze";
import { type Grid, gridOf } from "../../server/src/syntax/grid";
import { parse } from "../../server/src/syntax/parse";
import { isHtmlDocument } from "../../server/src/syntax/tables/html-reader";
import { layouts } from "../../server/src/syntax/tables/layouts";
import type { LayoutId } from "../../server/src/syntax/tree";
import { applyEdits } from "../../server/src/text/edit";
import { lineStarts, positionAt } from "../../server/src/text/lines";
import { layoutIds } from "../property/consistent-reports";
import { outcomesOf } from "../property/outcomes";
import { expectedFindings } from "../seeds/expected";
import { seedNames, seedText } from "../seeds/folder";

const analyze = createAnalyzer();
const check = (text: string) => analyze(text, { levels: {}, force: false });

const known = Object.entries(expectedFindings).filter(([name]) => seedNames().includes(name));

describe.skipIf(known.length === 0).each(known)("the published report %s", (name, listed) => {
  it("has the findings that a reader found by hand, and no other", () => {
    const text = seedText(name);
    const starts = lineStarts(text);
    const { findings, crashes } = check(text);
    const found = findings.map((finding) => ({
      rule: finding.rule,
      line: positionAt(starts, finding.span.from).line + 1,
      found: finding.found,
      expected: finding.expected,
    }));
    expect(crashes).toEqual([]);
    expect(found).toEqual(
      listed.map((each) => ({ found: undefined, expected: undefined, ...each })),
    );
  });

  it("has every cell of its three tables", () => {
    const { report } = check(seedText(name));
    expect([...report.tables.keys()]).toEqual(["proactive", "requests", "cases"]);
    expect(report.tables.get("requests")?.rows.length).toBe(23);
    expect(report.sections.map((section) => section.form.ordinal)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.edition.id).toBe("2019");
    expect(report.year).toBe(2020);
  });
});

describe.each(seedNames())("the report %s of the folder", (name) => {
  it("is checked without a rule failing", () => {
    expect(check(seedText(name)).crashes).toEqual([]);
  });

  it.each(layoutsFor(name))("has the same findings with its tables in the %s layout", (layout) => {
    const text = seedText(name);
    expect(outcomesOf(check(inLayout(text, layout)).findings)).toEqual(
      outcomesOf(check(text).findings),
    );
  });
});

/** The lines of a text table are no lines inside an HTML document. */
function layoutsFor(name: string): readonly LayoutId[] {
  return isHtmlDocument(seedText(name), 0) ? ["html"] : layoutIds;
}

/** The text with each of its tables written anew in the layout. */
function inLayout(text: string, layout: LayoutId): string {
  const edits = parse(text).blocks.flatMap((block) =>
    block.kind === "table"
      ? [{ from: block.from, to: block.to, insert: `\n${inRows(gridOf(block), layout)}\n` }]
      : [],
  );
  return applyEdits(text, edits);
}

/** The pipe layout's writer fills short rows up; here a row that has lost a cell must stay short. */
function inRows(grid: Grid, layout: LayoutId): string {
  if (layout !== "pipe") return layouts[layout].write(grid);
  return grid.rows.map((row) => layouts.pipe.write({ rows: [row] }).split("\n")[0]).join("\n");
}
