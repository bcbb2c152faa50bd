import { describe, expect, it } from "vitest";
import { diagnose } from "../../server/src/analysis/diagnose";
import { createBinder } from "../../server/src/report/bind";
import type { BrokenSum } from "../../server/src/report/broken-sum";
import { checkIdentities } from "../../server/src/report/identities";
import { parse } from "../../server/src/syntax/parse";
import { applyEdits } from "../../server/src/text/edit";
import { sampleWith } from "./reports";

const bind = createBinder();

/** The causes in the sample of 2021 with some figures of table 3 and 4 changed, each in one line. */
function causes(figures: Readonly<Record<string, number | string>>): readonly string[] {
  const text = sampleWith("2021", "pipe");
  const { cells } = bind(parse(text));
  const edits = Object.entries(figures).map(([id, figure]) => {
    const node = [...cells.values()].find((cell) => cell.id === id)?.node;
    if (!node) throw new Error(`${id} is not in the sample`);
    return { from: node.from, to: node.to, insert: String(figure) };
  });
  return diagnose(checkIdentities(bind(parse(applyEdits(text, edits))))).map(shown);
}

function shown({ root, cell, found, expected, follows, certain, counterpart }: BrokenSum): string {
  const of = `${root.identity.kind}: ${cell.id} ${found}→${expected ?? "?"}`;
  const other = counterpart
    ? ` with ${counterpart.cell.id} ${counterpart.found}→${counterpart.expected}`
    : "";
  return `${of}${other}${certain ? ", certain" : ""}${follows.length > 0 ? `, ${follows.length} more` : ""}`;
}

it("finds no cause in a correct report", () => expect(causes({})).toEqual([]));

describe("one wrong cell", () => {
  it("is named where its row and its column cross", () => {
    expect(causes({ "requests.granted.natural-person": 8 })).toEqual([
      "row-total: requests.granted.natural-person 8→6, certain, 1 more",
    ]);
  });
  it("is the total when row and column say so", () => {
    expect(causes({ "requests.granted.total": 12 })).toEqual([
      "row-total: requests.granted.total 12→11, certain, 1 more",
    ]);
    expect(causes({ "requests.total.total": 20 })).toEqual([
      "row-total: requests.total.total 20→25, certain, 2 more",
    ]);
  });
  it("is what came in when row and balance say so", () => {
    expect(causes({ "requests.carried-in.company": 4 })).toEqual([
      "row-total: requests.carried-in.company 4→1, certain, 1 more",
    ]);
  });
  it("is the total of its block in table 4, where nothing else can tell", () => {
    expect(causes({ "cases.count.review.upheld": 3 })).toEqual([
      "case-total: cases.count.review.total 4→5",
    ]);
  });
  it("is not one that would have to be negative", () => {
    const sums = causes({
      "requests.partial.total": 2,
      "requests.total.welfare": 0,
      "requests.new.welfare": 0,
      "requests.new.total": 22,
      "requests.total.total": 24,
    });
    // Row （二） and column 社会公益组织 cross in a cell that holds 0 and would have to hold -1.
    expect(sums).toEqual([
      "row-total: requests.partial.total 2→3",
      "outcome-total: requests.total.welfare 0→1",
    ]);
  });
});

describe("a figure in the wrong column", () => {
  it("is two totals, wrong by as much in opposite directions", () => {
    expect(causes({ "requests.total.natural-person": 16, "requests.total.company": 6 })).toEqual([
      "outcome-total: requests.total.natural-person 16→15 with requests.total.company 6→7, certain, 1 more",
      "outcome-total: requests.total.company 6→7 with requests.total.natural-person 16→15, certain, 1 more",
    ]);
  });
});

describe("several mistakes", () => {
  it("are found apart when they touch no common equation", () => {
    expect(causes({ "requests.granted.total": 12, "cases.count.direct.total": 9 })).toEqual([
      "row-total: requests.granted.total 12→11, certain, 1 more",
      "case-total: cases.count.direct.total 9→1",
    ]);
  });
  it("never blame one total for two different figures", () => {
    const sums = causes({
      "requests.new.total": 50,
      "requests.granted.total": 20,
      "requests.total.total": 28,
    });
    expect(sums.map((sum) => sum.split(",")[0])).toEqual([
      "row-total: requests.new.total 50→23",
      "row-total: requests.granted.total 20→11",
      "row-total: requests.total.total 28→25",
    ]);
  });
  it("never blame one total for two different figures, also when some are found first", () => {
    const sums = causes({ "requests.granted.total": 20, "requests.total.total": 28 });
    expect(sums.map((sum) => sum.split(",")[0]).sort()).toEqual([
      "row-total: requests.granted.total 20→11",
      "row-total: requests.total.total 28→25",
    ]);
  });
});

describe("what cannot be added", () => {
  it.each(["", "/", "2.5", "若干"])("takes its equations out of the check: “%s”", (text) => {
    expect(causes({ "requests.secret.company": text })).toEqual([]);
  });
  it("leaves the other equations in", () => {
    expect(causes({ "requests.secret.company": "", "requests.granted.total": 12 })).toEqual([
      "row-total: requests.granted.total 12→11, certain, 1 more",
    ]);
  });
});
