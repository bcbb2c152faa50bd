import { describe, expect, it } from "vitest";
import { editionById, editionOf, editions } from "../../server/src/form/editions";
import type { DrawnCell, Edition, TableForm } from "../../server/src/form/form";
import { labelKey } from "../../server/src/report/label-key";

const tablesOf = (edition: (typeof editions)[number]) => Object.values(edition.tables);
const figuresOf = (table: TableForm) =>
  table.drawing
    .flat()
    .filter((cell): cell is DrawnCell & { kind: "figure" } => cell.kind === "figure");

/** The cells of a table by row and column, those of rows that only some places write among them. */
const cellsOf = ({ id, rows, parts }: TableForm) =>
  rows.flatMap((row) =>
    (parts.find((part) => part.id === row.part)?.columns ?? []).map(
      (column) => `${id}.${row.id}.${column.id}`,
    ),
  );

it.each([
  [2018, "2021"],
  [2019, "2019"],
  [2020, "2019"],
  [2021, "2021"],
  [2030, "2021"],
  [undefined, "2021"],
])("the edition of %s is that of %s", (year, id) => expect(editionOf(year).id).toBe(id));

it("has as many figures as the notices print", () => {
  const counts = editions.map((edition) =>
    tablesOf(edition).map((table) => figuresOf(table).length),
  );
  // Table 2 of 2019: 2×3 + 2×3 + 2×3 + 2 + 2; of 2021: 2×3 + 1 + 2 + 1.
  expect(counts).toEqual([
    [22, 161, 15],
    [10, 175, 15],
  ]);
});

it("has the equations of the statute", () => {
  const kinds = (id: "2019" | "2021") => {
    const { requests, cases } = editionById(id).tables;
    const count = (kind: string) => requests.identities.filter((each) => each.kind === kind);
    return {
      rows: count("row-total").length,
      addends: new Set(count("row-total").map((each) => each.right.length)),
      outcomes: count("outcome-total").length,
      results: new Set(count("outcome-total").map((each) => each.right.length)),
      balances: count("balance").length,
      cases: cases.identities.map((each) => each.right.length),
    };
  };
  const both = { addends: new Set([6]), outcomes: 7, balances: 7, cases: [4, 4, 4] };
  expect(kinds("2019")).toEqual({ rows: 23, results: new Set([19]), ...both });
  expect(kinds("2021")).toEqual({ rows: 25, results: new Set([21]), ...both });
});

describe.each(editions)("edition $id", (edition) => {
  it("has six sections in order, three of them with a table", () => {
    expect(edition.sections.map((section) => section.ordinal)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(edition.sections.flatMap(({ table }) => table ?? [])).toEqual([
      "proactive",
      "requests",
      "cases",
    ]);
  });

  it.each(tablesOf(edition))(
    "draws $id as a whole grid, every row as wide as the first",
    (table) => {
      const filled: number[] = table.drawing.map(() => 0);
      table.drawing.forEach((row, down) => {
        for (const cell of row) {
          for (let below = 0; below < cell.rows; below++)
            filled[down + below] = (filled[down + below] ?? 0) + cell.columns;
        }
      });
      expect(new Set(filled).size).toBe(1);
      expect(filled.length).toBe(table.drawing.length);
    },
  );

  it.each(tablesOf(edition))(
    "uses in the equations of $id only figures that it draws, and draws none twice",
    (table) => {
      const drawn = figuresOf(table).map((figure) => figure.cell);
      expect(new Set(drawn).size).toBe(drawn.length);
      const known = new Set<string>(drawn);
      for (const { left, right } of table.identities) {
        expect([...left, ...right].filter((cell) => !known.has(cell))).toEqual([]);
      }
    },
  );

  it.each(tablesOf(edition))(
    "relates only cells of the form in $id, and says of each relation why it mostly holds",
    (table) => {
      const known = new Set(tablesOf(edition).flatMap(cellsOf));
      for (const { kind, ground, ...places } of table.relations) {
        const named = Object.values(places).flatMap((place) =>
          typeof place === "number" || place === undefined || place === "requests" ? [] : place,
        );
        expect(named.length, kind).toBeGreaterThan(1);
        expect(named.filter((cell) => !known.has(cell))).toEqual([]);
        expect(ground.zh).toMatch(/\p{Script=Han}[^。]*$/u);
        expect(ground.en).toMatch(/^[^.]*[a-z]$/);
      }
    },
  );

  it("cites a source for every row, section and table, in both languages", () => {
    const sources = [
      edition.source,
      ...edition.sections.map((section) => section.source),
      ...tablesOf(edition).flatMap((table) => [
        table.source,
        ...table.rows.map((row) => row.source),
      ]),
    ];
    for (const { zh, en } of sources) {
      expect(zh).toMatch(/^《|^国办/);
      expect(en).toMatch(/^[A-Z]/);
    }
  });
});

/** What stands in the cells of a table as the form prints it, as labels are compared. */
const keysOf = ({ drawing }: TableForm) =>
  drawing.flat().flatMap((cell) => (cell.kind === "label" ? [labelKey(cell.text)] : []));
const others = (edition: Edition) => editions.filter((each) => each !== edition);
const marked = editions.flatMap((edition) =>
  tablesOf(edition).flatMap((table) => table.marks.words.map((word) => ({ edition, table, word }))),
);

it.each(marked)(
  "tells the edition of $edition.id by $word, which every edition that has it lists",
  ({ edition, table, word }) => {
    const stands = (of: Edition) => keysOf(of.tables[table.id]).some((key) => key.includes(word));
    expect(stands(edition)).toBe(true);
    const silent = others(edition).filter((of) => !of.tables[table.id].marks.words.includes(word));
    expect(silent.filter(stands)).toEqual([]);
  },
);

it.each(editions)("tells the edition of $id by rows that others part", (edition) => {
  const isRow = (of: Edition, end: string) =>
    of.tables.requests.rows.some(({ label }) => labelKey(label).endsWith(end));
  const { row } = edition.tables.requests.marks;
  const ends = row === undefined ? [] : [row];
  expect(ends.filter((end) => !isRow(edition, end))).toEqual([]);
  expect(ends.filter((end) => others(edition).some((each) => isRow(each, end)))).toEqual([]);
});

it("has editions that follow one another without a gap, the newest still in force", () => {
  const ends = editions.map(({ years }) => years.to);
  const starts = editions.map(({ years }) => years.from - 1);
  expect(ends).toEqual([...starts.slice(1), undefined]);
});

it("says of every edition but the first what it changed in the tables", () => {
  const changing = editions.filter((edition) =>
    tablesOf(edition).some(({ changes }) => changes !== undefined),
  );
  expect(changing).toEqual(editions.slice(1));
});
