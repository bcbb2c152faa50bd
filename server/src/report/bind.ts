import { editionOf, editions } from "../form/editions";
import type { CellId, Edition, SectionForm, TableId } from "../form/form";
import type { Block, SyntaxTree } from "../syntax/tree";
import { bindCases } from "./bind-cases";
import { bindSections } from "./bind-sections";
import { bindTable } from "./bind-table";
import type { BoundCell, BoundReport, BoundTable } from "./bound-report";
import { type EditionMark, editionMarks } from "./edition-marks";
import { keyedRows } from "./keyed-row";
import { createLabelIndex, type LabelIndex } from "./label-index";
import { labelKey } from "./label-key";
import { joinLooseCells } from "./loose-cells";
import { partHeadings } from "./part-headings";
import { createRoleIndex } from "./role-index";
import { sortRows } from "./sort-rows";
import { shapesOf } from "./table-shape";
import { findTitle } from "./title";

/** Turns a syntax tree into a bound report. Never fails: what is not found is absent. */
export type Binder = (tree: SyntaxTree) => BoundReport;

/** Prepares the labels of every edition once; the binder itself keeps nothing between calls. */
export function createBinder(): Binder {
  const shapes = new Map(editions.map((edition) => [edition.id, shapesOf(edition)]));
  const titles = new Map(editions.map((edition) => [edition.id, sectionTitles(edition)]));
  const roles = createRoleIndex([...shapes.values()]);
  const anyTitle = createLabelIndex(
    editions.flatMap(({ sections }) =>
      sections.map(({ title, variants }) => ({ value: "title", label: title, variants })),
    ),
  );
  const isTitle = (words: string) => anyTitle.lookUp(labelKey(words), words) !== undefined;
  const isHeading = (block: Block) => block.kind !== "table" && isTitle(block.text);
  return (tree) => {
    const joined = joinLooseCells(tree, roles.ofLabel, isHeading);
    const { blocks, parted } = partHeadings(tree.text, joined, isTitle);
    const title = findTitle(blocks);
    const sorted = sortRows(keyedRows(blocks), roles);
    const marks = editionMarks(sorted);
    const edition = editionFor(title?.year, marks);
    const forms = titles.get(edition.id);
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
    const sections = forms
      ? bindSections(blocks, parted, forms, edition.sections, tree.text.length)
      : [];
    return { tree, blocks, title, year: title?.year, edition, marks, sections, tables, cells };
  };
}

function sectionTitles(edition: Edition): LabelIndex<SectionForm> {
  return createLabelIndex(
    edition.sections.map((form) => ({ value: form, label: form.title, variants: form.variants })),
  );
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
