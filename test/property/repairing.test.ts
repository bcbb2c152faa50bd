import fc from "fast-check";
import { expect, it } from "vitest";
import { createBinder } from "../../server/src/report/bind";
import { checkIdentities } from "../../server/src/report/identities";
import { safeTotals, totalEdits } from "../../server/src/report/recompute";
import { parse } from "../../server/src/syntax/parse";
import { applyEdits } from "../../server/src/text/edit";
import { check } from "./check";
import { consistentReport, layoutIds, written } from "./consistent-reports";
import { findingsOf } from "./outcomes";

const bind = createBinder();
const layout = fc.constantFrom(...layoutIds);

/** Some totals of the report, by their place among all of them. */
const wrongTotals = fc.uniqueArray(fc.nat(32), { minLength: 1, maxLength: 5 });

it("leaves no sum finding when all totals are computed anew, and nothing to do a second time", () => {
  check(
    "recompute",
    fc.property(consistentReport, layout, wrongTotals, (report, id, changes) => {
      const right = written(report, id);
      const text = spoiled(right, changes);
      const once = applyEdits(text, allTotals(text));
      expect(once).toBe(right);
      expect(allTotals(once)).toEqual([]);
    }),
    100,
  );
});

it("removes what a preferred fix is for and adds nothing", () => {
  check(
    "fixes",
    fc.property(consistentReport, layout, wrongTotals, (report, id, changes) => {
      const text = spoiled(written(report, id), changes);
      const findings = findingsOf(text);
      const before = new Set(findings.flatMap((finding) => finding.cells));
      for (const finding of findings) {
        for (const fix of finding.fixes().filter((each) => each.preferred)) {
          const after = findingsOf(applyEdits(text, fix.edits));
          expect(after.length).toBeLessThan(findings.length);
          expect(
            after.some(({ rule, cells }) => rule === finding.rule && cells[0] === finding.cells[0]),
          ).toBe(false);
          expect(after.flatMap((each) => each.cells).filter((cell) => !before.has(cell))).toEqual(
            [],
          );
        }
      }
    }),
    100,
  );
});

it("prefers no fix and writes no total unasked when one of the author's figures is wrong", () => {
  check(
    "careful",
    fc.property(
      consistentReport,
      layout,
      fc.nat(150),
      fc.integer({ min: 1, max: 9 }),
      (report, id, at, by) => {
        const right = written(report, id);
        const parts = [...bind(parse(right)).cells.values()].filter(
          ({ id: cell, column, row }) =>
            cell.startsWith("requests") &&
            column.id !== "total" &&
            row.under.length > 0 &&
            row.id !== "total",
        );
        const node = parts[at % parts.length]?.node;
        if (!node) throw new Error("the report has no such cell");
        const text = applyEdits(right, [
          { from: node.from, to: node.to, insert: String(Number(node.text) + by) },
        ]);
        const fixes = findingsOf(text).flatMap((finding) => finding.fixes());
        expect(fixes.length).toBeGreaterThan(0);
        expect(fixes.filter((fix) => fix.preferred)).toEqual([]);
        expect(safeTotals(checkIdentities(bind(parse(text)))).size).toBe(0);
      },
    ),
    100,
  );
});

function allTotals(text: string) {
  return totalEdits(safeTotals(checkIdentities(bind(parse(text)))));
}

/** The text with some totals too high, each by more than all others together, so that no two errors cancel out. */
function spoiled(text: string, places: readonly number[]): string {
  const totals = checkIdentities(bind(parse(text)))
    .filter(({ identity }) => identity.kind !== "balance")
    .flatMap(({ left }) => left);
  const chosen = new Set(places.map((at) => totals[at % totals.length]?.node));
  const edits = [...chosen].flatMap((node, at) =>
    node
      ? [{ from: node.from, to: node.to, insert: String(Number(node.text) + 3 ** (at + 1)) }]
      : [],
  );
  return applyEdits(text, edits);
}
