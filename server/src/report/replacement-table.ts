import type { Edition, TableId } from "../form/form";
import { layouts } from "../syntax/tables/layouts";
import { blankGrid } from "./blank-table";
import type { BoundReport } from "./bound-report";
import type { Fix } from "./fix";

/** The tables whose labels speak for the edition, in the order of the form. */
export function tablesOfEdition({ marks }: BoundReport, edition: Edition): readonly TableId[] {
  return [...new Set(marks.filter((mark) => mark.edition === edition).map((mark) => mark.table))];
}

/** Blank tables of another edition behind those that stand there, for the author to carry the figures over. */
export function replacementTables(
  report: BoundReport,
  tables: readonly TableId[],
  edition: Edition,
): readonly Fix[] {
  const edits = tables.flatMap((id) => {
    const node = report.tables.get(id)?.nodes.at(-1);
    if (!node) return [];
    const text = layouts[node.layout].write(blankGrid(edition.tables[id], () => ""));
    // The line parts the two tables: without it, layouts that go on behind a blank line would read one.
    const caption = `以下为 ${edition.id} 年格式的空白表：`;
    const line = node.layout === "html" ? `<p>${caption}</p>` : caption;
    return [
      {
        from: node.to,
        to: node.to,
        insert: `\n\n${line}\n\n${text}`,
      },
    ];
  });
  if (edits.length === 0) return [];
  return [
    {
      title: {
        zh: `在原表后插入空白新表（${edition.id} 年格式），填好后删去原表`,
        en: `Insert ${edits.length === 1 ? "a blank table" : "blank tables"} of ${edition.id} below the old ${edits.length === 1 ? "one" : "ones"}; delete the old when they are filled in`,
      },
      edits,
      preferred: false,
    },
  ];
}
