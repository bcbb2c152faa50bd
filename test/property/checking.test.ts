import fc from "fast-check";
import { expect, it } from "vitest";
import { editionById } from "../../server/src/form/editions";
import { createBinder } from "../../server/src/report/bind";
import type { Grid } from "../../server/src/syntax/grid";
import { parse } from "../../server/src/syntax/parse";
import { check } from "./check";
import {
  consistentReport,
  consistentVariant,
  type DrawnReport,
  layoutIds,
  written,
} from "./consistent-reports";
import { findingsOf, outcomesOf } from "./outcomes";

const bind = createBinder();
const layout = fc.constantFrom(...layoutIds);

it("finds nothing above a hint in a report whose equations hold", () => {
  check(
    "consistent",
    fc.property(consistentVariant, layout, fc.boolean(), fc.boolean(), (report, id, crlf, bom) => {
      const plain = written(report, id);
      const text = (bom ? "\ufeff" : "") + (crlf ? plain.replaceAll("\n", "\r\n") : plain);
      const findings = findingsOf(text).filter((finding) => finding.level !== "hint");
      expect(findings.map((finding) => finding.say().zh)).toEqual([]);
      expect(bind(parse(text)).edition.id).toBe(report.edition);
    }),
    150,
  );
});

it("finds the same in the same tables, whatever their layout", () => {
  const oddities = ["", "/", "０", "1,234", "+3", "-2", "2.5", "12件", "若干", "无", "18"];
  const changes = fc.array(
    fc.tuple(fc.nat(400), fc.oneof(fc.constantFrom(...oddities), fc.nat(99).map(String))),
    {
      maxLength: 6,
    },
  );
  check(
    "layouts",
    fc.property(consistentVariant, changes, (report, changed) => {
      const flawed = withFigures(report, changed);
      const [first, ...others] = layoutIds.map((id) => outcomesOf(findingsOf(written(flawed, id))));
      for (const other of others) expect(other).toEqual(first);
    }),
    150,
  );
});

it("finds a single wrong figure of table 3, and what it should be", () => {
  check(
    "single",
    fc.property(
      consistentReport,
      fc.nat(),
      fc.integer({ min: 1, max: 50 }),
      fc.boolean(),
      layout,
      (report, at, by, up, id) => {
        const cells = summedCells(report);
        const cell = cells[at % cells.length];
        if (!cell) throw new Error("the form has no such cell");
        const right = figureAt(report, cell);
        const wrong = up || right < by ? right + by : right - by;
        const text = written(withFigure(report, cell, wrong), id);
        expect(outcomesOf(findingsOf(text))).toEqual([
          expect.stringMatching(
            new RegExp(`^(row|outcome)-total ${cell.replaceAll(".", "\\.")} ${wrong}→${right}$`),
          ),
        ]);
      },
    ),
    300,
  );
});

it("finds the same in the same text a second time", () => {
  check(
    "again",
    fc.property(consistentVariant, layout, fc.nat(400), fc.nat(99), (report, id, at, figure) => {
      const text = written(withFigures(report, [[at, String(figure)]]), id);
      const describe = () => findingsOf(text).map(({ rule, span, say }) => [rule, span, say()]);
      expect(describe()).toEqual(describe());
    }),
    40,
  );
});

/** The cells of table 3, of which each stands in two equations that tell it from all others. */
function summedCells({ edition }: DrawnReport): readonly string[] {
  const { requests } = editionById(edition).tables;
  return requests.rows.flatMap((row) =>
    (requests.parts[0]?.columns ?? []).map((column) => `requests.${row.id}.${column.id}`),
  );
}

function figureAt(report: DrawnReport, cell: string): number {
  const [down, across] = placeOf(report, cell);
  const grid = report.tables[cell.startsWith("cases") ? 2 : 1];
  return Number(grid?.rows[down]?.[across]?.text);
}

function withFigure(report: DrawnReport, cell: string, figure: number): DrawnReport {
  const [down, across] = placeOf(report, cell);
  const table = cell.startsWith("cases") ? 2 : 1;
  return {
    ...report,
    tables: report.tables.map((grid, at) =>
      at === table ? replaced(grid, down, across, String(figure)) : grid,
    ),
  };
}

function placeOf({ edition }: DrawnReport, cell: string): readonly [number, number] {
  const { drawing } = editionById(edition).tables[cell.startsWith("cases") ? "cases" : "requests"];
  const down = drawing.findIndex((row) =>
    row.some((each) => each.kind === "figure" && each.cell === cell),
  );
  const across =
    drawing[down]?.findIndex((each) => each.kind === "figure" && each.cell === cell) ?? -1;
  return [down, across];
}

/** The report with other texts in some of its figures' places, counted over all tables. */
function withFigures(
  report: DrawnReport,
  changes: readonly (readonly [number, string])[],
): DrawnReport {
  const places = report.tables.flatMap((grid, table) =>
    grid.rows.flatMap((row, down) =>
      row.flatMap((cell, across) =>
        /^[+-]?\d+(\.\d+)?$/.test(cell.text) ? [{ table, down, across }] : [],
      ),
    ),
  );
  const tables = [...report.tables];
  for (const [at, text] of changes) {
    const place = places[at % places.length];
    const grid = place && tables[place.table];
    if (place && grid) tables[place.table] = replaced(grid, place.down, place.across, text);
  }
  return { ...report, tables };
}

function replaced({ rows }: Grid, down: number, across: number, text: string): Grid {
  return {
    rows: rows.map((row, r) =>
      r === down ? row.map((cell, c) => (c === across ? { ...cell, text } : cell)) : row,
    ),
  };
}
