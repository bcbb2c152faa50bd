import { describe, expect, it } from "vitest";
import { createBinder } from "../../server/src/report/bind";
import { checkIdentities } from "../../server/src/report/identities";
import {
  computeTotals,
  safeTotals,
  type Totals,
  totalEdits,
} from "../../server/src/report/recompute";
import { parse } from "../../server/src/syntax/parse";
import { applyEdits } from "../../server/src/text/edit";
import { sampleWith } from "./reports";

const bind = createBinder();
const checked = (text: string) => checkIdentities(bind(parse(text)));
const shown = (totals: Totals) => [...totals].map(([cell, sum]) => `${cell.id} ${sum}`);

const clean = sampleWith("2021", "pipe");
const total = "| （七）总计 |  | 15 | 7 | 0 | 1 | 2 | 0 | 25 |";

describe("computed totals", () => {
  it("are none in a correct report", () =>
    expect(shown(computeTotals(checked(clean)))).toEqual([]));

  it("fill a row that the author has left empty", () => {
    const text = sampleWith("2021", "pipe", total, "| （七）总计 |  |  |  |  |  |  |  |  |");
    expect(shown(safeTotals(checked(text)))).toEqual([
      "requests.total.natural-person 15",
      "requests.total.company 7",
      "requests.total.research 0",
      "requests.total.welfare 1",
      "requests.total.legal-service 2",
      "requests.total.other 0",
      "requests.total.total 25",
    ]);
    expect(applyEdits(text, totalEdits(safeTotals(checked(text))))).toContain(
      "| 15 | 7 | 0 | 1 | 2 | 0 | 25 |",
    );
  });

  it("are summed from totals that are computed themselves", () => {
    const text = sampleWith(
      "2021",
      "pipe",
      "| 6 | 3 | 0 | 1 | 1 | 0 | 11 |",
      "| 6 | 3 | 0 | 1 | 1 | 0 |  |",
      total,
      "| （七）总计 |  |  |  |  |  |  |  |  |",
    );
    expect(applyEdits(text, totalEdits(computeTotals(checked(text))))).toBe(clean);
  });

  it("leave out what lacks a part", () => {
    const text = sampleWith(
      "2021",
      "pipe",
      "| 6 | 3 | 0 | 1 | 1 | 0 | 11 |",
      "| 6 |  | 0 | 1 | 1 | 0 |  |",
    );
    expect(shown(computeTotals(checked(text)))).toEqual([]);
  });

  it("keep the padding, the unit and the remark of a cell", () => {
    const text = sampleWith("2021", "pipe", "| 1 | 0 | 11 |", "| 1 | 0 |  　12件（含补录） |");
    expect(applyEdits(text, totalEdits(safeTotals(checked(text))))).toContain(
      "| 1 | 0 |  　11件（含补录） |",
    );
  });
});

describe("safe totals", () => {
  it("take nothing of a table in which they would spoil an equation that holds", () => {
    // The part is wrong, not the totals: they agree with the balance.
    const text = sampleWith(
      "2021",
      "pipe",
      "| 6 | 3 | 0 | 1 | 1 | 0 | 11 |",
      "| 8 | 3 | 0 | 1 | 1 | 0 | 11 |",
    );
    expect(shown(computeTotals(checked(text)))).not.toEqual([]);
    expect(shown(safeTotals(checked(text)))).toEqual([]);
  });

  it("still take those of another table", () => {
    const text = sampleWith(
      "2021",
      "pipe",
      "| 6 | 3 | 0 | 1 | 1 | 0 | 11 |",
      "| 8 | 3 | 0 | 1 | 1 | 0 | 11 |",
      "| 2 | 1 | 0 | 1 | 4 |",
      "| 2 | 1 | 0 | 1 | 5 |",
    );
    expect(shown(safeTotals(checked(text)))).toEqual(["cases.count.review.total 4"]);
  });
});
