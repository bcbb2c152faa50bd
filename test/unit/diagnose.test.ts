import { describe, expect, it } from "vitest";
import { diagnose } from "../../server/src/analysis/diagnose";
import { createBinder } from "../../server/src/report/bind";
import type { BrokenSum } from "../../server/src/report/broken-sum";
import { checkIdentities } from "../../server/src/report/identities";
import { parse } from "../../server/src/syntax/parse";
import { applyEdits } from "../../server/src/text/edit";
import { sampleWith } from "./reports";

const bind = createBinder();
const text = sampleWith("2021", "pipe");

type Figures = Readonly<Record<string, number | string>>;

/** The causes in the sample of 2021 with some figures of table 3 and 4 changed. */
function diagnosed(figures: Figures, confirmed: readonly string[] = []): readonly BrokenSum[] {
  const { cells } = bind(parse(text));
  const edits = Object.entries(figures).map(([id, figure]) => {
    const node = cells.get(id)?.node;
    if (!node) throw new Error(`${id} is not in the sample`);
    return { from: node.from, to: node.to, insert: String(figure) };
  });
  const report = bind(
    parse(
      applyEdits(
        text,
        edits.sort((one, other) => one.from - other.from),
      ),
    ),
  );
  const stated = confirmed.flatMap((id) => report.cells.get(id) ?? []);
  return diagnose(checkIdentities(report), new Set(stated));
}

/** The same, each in one line. */
function causes(figures: Figures, confirmed: readonly string[] = []): readonly string[] {
  return diagnosed(figures, confirmed).map(shown);
}

function shown(sum: BrokenSum): string {
  const { root, cell, found, expected, follows, blame, upheldBy, slip, counterpart } = sum;
  const other = counterpart
    ? ` ${counterpart.how} ${counterpart.cell.id} ${counterpart.found}→${counterpart.expected}`
    : "";
  return [
    `${root.identity.kind}: ${cell.id} ${found}→${expected ?? "?"}${other}`,
    blame,
    ...(upheldBy ? [`upheld by ${upheldBy}`] : []),
    ...(slip ? [slip.kind] : []),
    ...(follows.length > 0 ? [`${follows.length} more`] : []),
  ].join(", ");
}

function candidatesIn(sum: BrokenSum | undefined): readonly string[] {
  return (sum?.candidates ?? []).map(
    ({ cell, found, expected, with: second }) =>
      `${cell.id} ${found}→${expected}${second ? ` with ${second.cell.id} ${second.found}→${second.expected}` : ""}`,
  );
}

it("finds no cause in a correct report", () => expect(causes({})).toEqual([]));

describe("one wrong cell", () => {
  it("is named where its row and its column cross", () => {
    expect(causes({ "requests.granted.natural-person": 8 })).toEqual([
      "row-total: requests.granted.natural-person 8→6, sure, 1 more",
    ]);
  });
  it("is the total when row and column say so", () => {
    expect(causes({ "requests.granted.total": 12 })).toEqual([
      "row-total: requests.granted.total 12→11, sure, 1 more",
    ]);
    expect(causes({ "requests.total.total": 20 })).toEqual([
      "row-total: requests.total.total 20→25, sure, 2 more",
    ]);
  });
  it("is what came in when row and balance say so", () => {
    expect(causes({ "requests.carried-in.company": 4 })).toEqual([
      "row-total: requests.carried-in.company 4→1, sure, 1 more",
    ]);
  });
  it("is the total of its block in table 4, where nothing else can tell", () => {
    expect(causes({ "cases.count.review.upheld": 3 })).toEqual([
      "case-total: cases.count.review.total 4→5, open",
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
      "row-total: requests.partial.total 2→3, open, upheld by sums",
      "outcome-total: requests.total.welfare 0→1, open, upheld by sums",
    ]);
  });
});

describe("a figure in the wrong column", () => {
  it("is two totals, wrong by as much in opposite directions", () => {
    expect(causes({ "requests.total.natural-person": 16, "requests.total.company": 6 })).toEqual([
      "outcome-total: requests.total.natural-person 16→15 moved requests.total.company 6→7, sure, 1 more",
      "outcome-total: requests.total.company 6→7 moved requests.total.natural-person 16→15, sure, 1 more",
    ]);
  });
});

describe("several mistakes", () => {
  it("are found apart when they touch no common equation", () => {
    expect(causes({ "requests.granted.total": 12, "cases.count.direct.total": 9 })).toEqual([
      "row-total: requests.granted.total 12→11, sure, 1 more",
      "case-total: cases.count.direct.total 9→1, open",
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
  it("are told together when one equation holds only with both", () => {
    expect(causes({ "requests.granted.total": 20, "requests.total.total": 28 })).toEqual([
      "row-total: requests.granted.total 20→11 both requests.total.total 28→25, sure, 1 more",
      "row-total: requests.total.total 28→25 both requests.granted.total 20→11, sure, 1 more",
    ]);
    expect(causes({ "requests.granted.natural-person": 8, "requests.granted.company": 4 })).toEqual(
      [
        "outcome-total: requests.granted.natural-person 8→6 both requests.granted.company 4→3, sure, 1 more",
        "outcome-total: requests.granted.company 4→3 both requests.granted.natural-person 8→6, sure",
      ],
    );
  });
  it("are found one by one when figures cross in different rows and columns", () => {
    expect(causes({ "requests.granted.natural-person": 7, "requests.process.company": 2 })).toEqual(
      [
        "row-total: requests.granted.natural-person 7→6, sure, 1 more",
        "row-total: requests.process.company 2→0, sure, 1 more",
      ],
    );
  });
  it("stay open when two ways of pairing rows and columns explain them", () => {
    const sums = diagnosed({
      "requests.granted.natural-person": 7,
      "requests.partial.company": 2,
    });
    expect(sums.map(({ cell, blame }) => [cell.id, blame])).toEqual([
      ["requests.granted.total", "open"],
      ["requests.partial.total", "open"],
      ["requests.total.natural-person", "open"],
      ["requests.total.company", "open"],
    ]);
    expect(candidatesIn(sums[0])).toEqual([
      "requests.granted.natural-person 7→6",
      "requests.granted.company 3→2",
    ]);
  });
  it("are all the totals of a row that were forgotten together", () => {
    expect(
      causes({
        "requests.total.natural-person": 0,
        "requests.total.company": 0,
        "requests.total.legal-service": 0,
        "requests.total.welfare": 0,
        "requests.total.total": 0,
      }),
    ).toEqual([
      "outcome-total: requests.total.natural-person 0→15, sure, 1 more",
      "outcome-total: requests.total.company 0→7, sure, 1 more",
      "outcome-total: requests.total.welfare 0→1, sure, 1 more",
      "outcome-total: requests.total.legal-service 0→2, sure, 1 more",
      "outcome-total: requests.total.total 0→25, sure, 1 more",
    ]);
  });
  it("stand each for itself when there are too many", () => {
    const rows = ["new", "carried-in", "granted", "partial", "process", "petition", "repeat"];
    const wrong = rows.flatMap((row, at) => [
      [`requests.${row}.natural-person`, 30 + 7 * at],
      [`requests.${row}.welfare`, 40 + 3 * at],
    ]);
    const sums = diagnosed({ ...Object.fromEntries(wrong), "requests.total.other": 5 });
    expect(sums.length).toBeGreaterThan(7);
    expect(sums.filter(({ blame }) => blame !== "open").map(shown)).toEqual([]);
    expect(sums.flatMap(candidatesIn)).toEqual([]);
  });
});

describe("figures of the author's in each other's place", () => {
  it("are named side by side when their row holds and no other row could lack so much", () => {
    expect(causes({ "requests.granted.natural-person": 3, "requests.granted.company": 6 })).toEqual(
      [
        "outcome-total: requests.granted.natural-person 3→6 exchanged requests.granted.company 6→3, sure",
        "outcome-total: requests.granted.company 6→3 exchanged requests.granted.natural-person 3→6, sure",
      ],
    );
  });
  it("leave the totals to speak for them when several rows would do, and are all named", () => {
    const sums = diagnosed({
      "requests.third-party.natural-person": 0,
      "requests.third-party.company": 1,
    });
    expect(sums.map(shown)).toEqual([
      "outcome-total: requests.total.natural-person 15→14, open, upheld by sums",
      "outcome-total: requests.total.company 7→8, open, upheld by sums",
    ]);
    expect(candidatesIn(sums[0])).toHaveLength(5);
    expect(candidatesIn(sums[0])[0]).toBe(
      "requests.third-party.natural-person 0→1 with requests.third-party.company 1→0",
    );
  });
  it("are named one above the other when their columns hold and the figures are no small ones", () => {
    expect(
      causes({ "requests.granted.natural-person": 2, "requests.partial.natural-person": 6 }),
    ).toEqual([
      "row-total: requests.granted.natural-person 2→6 exchanged requests.partial.natural-person 6→2, likely",
      "row-total: requests.partial.natural-person 6→2 exchanged requests.granted.natural-person 2→6, likely",
    ]);
  });
  it("are not believed to be when an author may have moved a case and forgotten both totals", () => {
    const sums = diagnosed({
      "requests.granted.natural-person": 5,
      "requests.partial.natural-person": 3,
    });
    expect(sums.map(shown)).toEqual([
      "row-total: requests.granted.total 11→10 moved requests.partial.total 3→4, open",
      "row-total: requests.partial.total 3→4 moved requests.granted.total 11→10, open",
    ]);
    expect(candidatesIn(sums[0])).toContain(
      "requests.granted.natural-person 5→6 with requests.partial.natural-person 3→2",
    );
  });
  it("are known also where no equation has them both", () => {
    expect(
      causes({ "requests.carried-in.natural-person": 6, "requests.granted.natural-person": 2 }),
    ).toEqual([
      "row-total: requests.carried-in.natural-person 6→2 exchanged requests.granted.natural-person 2→6, sure, 1 more",
      "row-total: requests.granted.natural-person 2→6 exchanged requests.carried-in.natural-person 6→2, sure, 1 more",
    ]);
  });
});

describe("a slip of the hand", () => {
  it("is named on the cell", () => {
    expect(causes({ "requests.new.natural-person": 41 })).toEqual([
      "row-total: requests.new.natural-person 41→14, sure, digits-exchanged, 1 more",
    ]);
    expect(causes({ "requests.total.total": 250 })).toEqual([
      "row-total: requests.total.total 250→25, sure, zero-added, 2 more",
    ]);
    expect(causes({ "requests.new.company": 14 })).toEqual([
      "row-total: requests.new.company 14→6, sure, copied, 1 more",
    ]);
  });
  it("tells a part of table 4 from its total", () => {
    const sums = diagnosed({ "cases.count.review.upheld": 21, "cases.count.review.total": 14 });
    expect(sums.map(shown)).toEqual([
      "case-total: cases.count.review.upheld 21→12, likely, digits-exchanged",
    ]);
    expect(candidatesIn(sums[0])).toContain("cases.count.review.total 14→23");
    expect(causes({ "cases.count.review.upheld": -2 })).toEqual([
      "case-total: cases.count.review.upheld -2→2, likely, minus",
    ]);
  });
  it("does not when the total's own digits show one as well", () => {
    expect(
      causes({
        "cases.count.review.upheld": 10,
        "cases.count.review.corrected": 0,
        "cases.count.review.pending": 0,
        "cases.count.review.total": 1,
      }),
    ).toEqual(["case-total: cases.count.review.total 1→10, open, zero-lost"]);
  });
  it("does not when figures of one digit say as much by chance", () => {
    // 1 could be 10, but a total that was forgotten is likelier.
    expect(causes({ "cases.count.review.total": 13 })).toEqual([
      "case-total: cases.count.review.total 13→4, open",
    ]);
  });
});

describe("a figure that the running text states as well", () => {
  const total = "cases.count.review.total";
  it("is not blamed when another one explains as much", () => {
    const wrong = { "cases.count.review.upheld": 0, "cases.count.review.other": 4 };
    expect(causes(wrong)).toEqual([`case-total: ${total} 4→6, open`]);
    expect(causes(wrong, [total])).toEqual(["case-total: cases.count.review.other 4→2, likely"]);
  });
  it("holds its place when several others would do, and says so", () => {
    const sums = diagnosed({ "cases.count.review.upheld": 3 }, [total]);
    expect(sums.map(shown)).toEqual([`case-total: ${total} 4→5, open, upheld by text`]);
    expect(candidatesIn(sums[0])).toEqual([
      "cases.count.review.upheld 3→2",
      "cases.count.review.corrected 1→0",
      "cases.count.review.pending 1→0",
    ]);
  });
  it("leaves the one row of the balance that it does not state", () => {
    const wrong = { "requests.new.natural-person": 13, "requests.new.total": 22 };
    expect(causes(wrong)).toEqual([
      "balance: requests.carried-out.natural-person 1→0, open, 1 more",
    ]);
    expect(causes(wrong, ["requests.carried-in.total", "requests.carried-out.total"])).toEqual([
      "balance: requests.new.natural-person 13→14 both requests.new.total 22→23, likely",
      "balance: requests.new.total 22→23 both requests.new.natural-person 13→14, likely",
    ]);
  });
  it("is blamed all the same when nothing else explains as much", () => {
    expect(causes({ "requests.granted.total": 12 }, ["requests.granted.total"])).toEqual([
      "row-total: requests.granted.total 12→11, sure, 1 more",
    ]);
  });
});

describe("what cannot be added", () => {
  it.each(["", "/", "2.5", "若干"])("takes its equations out of the check: “%s”", (text) => {
    expect(causes({ "requests.secret.company": text })).toEqual([]);
  });
  it("leaves the other equations in", () => {
    expect(causes({ "requests.secret.company": "", "requests.granted.total": 12 })).toEqual([
      "row-total: requests.granted.total 12→11, sure, 1 more",
    ]);
  });
});
