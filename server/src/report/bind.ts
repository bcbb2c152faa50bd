import { editionOf, editions } from "../form/editions";
import type { CellId, Edition, TableId } from "../form/form";
import type { Block, SyntaxTree } from "../syntax/tree";
import { readOnce } from "../text/read-once";
import { bindCases } from "./bind-cases";
import { bindSections, sectionTitles } from "./bind-sections";
import { bindTable } from "./bind-table";
import type { BoundCell, BoundReport, BoundTable } from "./bound-report";
import { createEditionMarks, type EditionMark } from "./edition-marks";
import { keyedRows } from "./keyed-row";
import { createLabelIndex } from "./label-index";
import { labelKeys } from "./label-keys";
import { joinLooseCells } from "./loose-cells";
import { partHeadings } from "./part-headings";
import { createRoleIndex } from "./role-index";
import { sortRows } from "./sort-rows";
import { shapesOf } from "./table-shape";
import { findTitle } from "./title";

/** Turns a syntax tree into a bound report. Never fails: what is not found is absent. */
export type Binder = (tree: SyntaxTree) => BoundReport;

/** Prepares the labels of every edition once; the binder keeps nothing between calls but the keys of labels. */
export function createBinder(): Binder {
  const keysOf = readOnce(labelKeys);
  const shapes = new Map(editions.map((edition) => [edition.id, shapesOf(edition, keysOf)]));
  const titles = new Map(editions.map((edition) => [edition.id, sectionTitles(edition, keysOf)]));
  const roles = createRoleIndex([...shapes.values()]);
  const anyTitle = createLabelIndex(
    editions.flatMap(({ sections }) =>
      sections.map(({ title, variants }) => ({ value: "title", label: title, variants })),
    ),
    keysOf,
  );
  const marksOf = createEditionMarks();
  const isTitle = (words: string) => anyTitle.lookUp(keysOf(words)) !== undefined;
  const roleOf = (words: string) => roles.ofLabel(keysOf(words));
  const isHeading = (block: Block) => block.kind !== "table" && isTitle(block.text);
  return (tree) => {
    const joined = joinLooseCells(tree, roleOf, isHeading);
    const { blocks, parted } = partHeadings(tree.text, joined, isTitle);
    const title = findTitle(blocks);
    const sorted = sortRows(keyedRows(blocks, keysOf), roles);
    const marks = marksOf(sorted);
    const edition = editionFor(title?.year, marks);
    const tables = new Map<TableId, BoundTable>();
    const cells = new Map<CellId, BoundCell>();
    for (const { id, rows } of sorted) {
      const shape = shapes.get(tableEdition(id, edition, marks).id)?.[id];
      if (!shape) continue;
      const table = id === "cases" ? bindCases(shape, rows) : bindTable(shape, rows);
      tables.set(id, table);
      for (const row of table.rowsById.values())
        for (const cell of row.cells) cells.set(cell.id, cell);
    }
    const own = titles.get(edition.id);
    const sections = own ? bindSections(blocks, parted, own, tree.text.length) : [];
    return { tree, blocks, title, year: title?.year, edition, marks, sections, tables, cells };
  };
}

/** The edition that most labels of table 2 speak for, else table 3; failing both, the year's. */
function editionFor(year: number | undefined, marks: readonly EditionMark[]): Edition {
  const counts = editions.map((edition) => {
    const own = marks.filter((mark) => mark.table === "proactive" && mark.edition === edition);
    return { edition, count: own.length };
  });
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  if (first && first.count > (second?.count ?? 0)) return first.edition;
  return editionOfRequests(marks) ?? editionOf(year);
}

function editionOfRequests(marks: readonly EditionMark[]): Edition | undefined {
  return marks.find(({ table }) => table === "requests")?.edition;
}

function tableEdition(id: TableId, edition: Edition, marks: readonly EditionMark[]): Edition {
  return (id === "requests" ? editionOfRequests(marks) : undefined) ?? edition;
}
