import type { RowForm, TableForm } from "../form/form";
import { article } from "../form/source";
import type { BoundSection } from "../report/bound-report";
import { holdsPicture } from "../report/closing";
import { elementSpan } from "../report/element-span";
import { createLabelIndex } from "../report/label-index";
import { labelKeys } from "../report/label-keys";
import { editionDue, newTable, tableBelow } from "../report/new-section";
import { read } from "../report/reading";
import { firstSections } from "../report/section-heading";
import type { Row, Table } from "../syntax/tree";
import { defineRule } from "./rule";

interface Facts {
  readonly section: BoundSection;
  readonly form: TableForm;
  readonly instead: Instead;
}

/** What stands there in the table's stead; of `rows` there are too few to be the table, or its heads are lost. */
type Instead =
  | { readonly kind: "nothing" | "unread table" | "figures alone" | "picture" }
  | { readonly kind: "rows alone"; readonly rows: readonly [RowForm, ...RowForm[]] };

/** The sections 二, 三 and 四 have their tables. A section without its heading is `missing-section` alone. */
export const missingTable = defineRule<Facts>({
  id: "missing-table",
  group: "structure",
  level: "error",
  summary: {
    zh: "第二、三、四部分应有规定的表格。",
    en: "Sections two, three and four hold the prescribed tables.",
  },
  reason: {
    zh: "统计数据以表格为准，上级汇总只看表格；图片里的数字无法核对。",
    en: "The tables are the statistics that supervising offices collect; figures in a picture cannot be checked.",
  },
  whenOff: {
    zh: "表格另作附件、正文只写文字的，可以关闭；附件里的表格请单独检查。",
    en: "Switch it off where the tables are kept in a file of their own; check that file as well.",
  },
  source: article(50),
  *find({ report }) {
    for (const section of firstSections(report)) {
      const id = section.form.table;
      if (!id || report.tables.has(id)) continue;
      const form = editionDue(report).tables[id];
      yield {
        span: { from: section.heading.from, to: section.heading.to },
        facts: { section, form, instead: standsInstead(section, form, report.tree.text) },
      };
    }
  },
  say({ form, instead }) {
    const { zh, en } = form.name;
    switch (instead.kind) {
      case "unread table":
        return {
          zh: `这一部分有表格，但认不出是“${zh}”：行名或表头与规定的表式差得太多，所以没有核对。请对照表式改正，或插入空白表重填。`,
          en: `There is a table here, but it could not be recognised as the ${en}: its labels differ too much from the form, so nothing in it was checked. Compare it with the form or insert a blank one.`,
        };
      case "rows alone": {
        const [{ label, english }, ...others] = instead.rows;
        const rest = others.length;
        return {
          zh: `这里的表格只有“${label}”${rest > 0 ? `等 ${rest + 1} 行` : "一行"}，“${zh}”的表头或其他行缺得太多，所以没有核对。请对照表式补齐，或插入空白表重填。`,
          en: `Of the ${en} there is only the row “${english}” here${rest > 0 ? ` and ${rest} more` : ""}; too much of its head or its other rows is missing, so nothing in it was checked. Complete it after the form or insert a blank one.`,
        };
      }
      case "figures alone":
        return {
          zh: `这里的表格只有一行数字，“${zh}”的表头不在，看不出各数属于哪一栏，所以没有核对。请对照表式补上，或插入空白表重填。`,
          en: `The table here has one row of figures without the head of the ${en}, so it cannot be told which figure belongs to which column, and nothing in it was checked. Complete it after the form or insert a blank one.`,
        };
      case "picture":
        return {
          zh: `这一部分的“${zh}”是图片，数字无法核对，也无法汇总。请换成文字表格。`,
          en: `The ${en} is a picture here; its figures can neither be checked nor collected. Replace it by a table of text.`,
        };
      case "nothing":
        return {
          zh: `标题下没有“${zh}”。没有发生的也要填 0，不能省去表格。`,
          en: `The ${en} is missing under this heading. Where nothing happened the table still stands, filled with 0.`,
        };
    }
  },
  fix({ section, form }, report) {
    const at = elementSpan(report.tree.text, section.heading).to;
    return [
      {
        title: { zh: `插入空白的“${form.name.zh}”`, en: `Insert a blank ${form.name.en}` },
        edits: [{ from: at, to: at, insert: tableBelow(report, at, newTable(report, form)) }],
        preferred: true,
      },
    ];
  },
});

/** So many figures alone on lines, or side by side behind a label, are a table that has lost its shape. */
const LEAST_FIGURES = 4;
/** The longest label and seven figures set far apart are shorter. */
const LONGEST_ROW = 400;

function standsInstead(
  { blocks, heading, to }: BoundSection,
  form: TableForm,
  source: string,
): Instead {
  const tables = blocks.filter((block) => block.kind === "table");
  const [first, ...rows] = rowsAlone(tables, form);
  if (first) return { kind: "rows alone", rows: [first, ...rows] };
  let figures = 0;
  for (const block of blocks) {
    if (block.kind !== "table") figures += figuresAtEnd(block.text);
    else if (block.rows.length > 1) return { kind: "unread table" };
    else if (figuresIn(block.rows[0]) >= LEAST_FIGURES) return { kind: "figures alone" };
  }
  if (figures >= LEAST_FIGURES) return { kind: "unread table" };
  return { kind: holdsPicture(source.slice(heading.to, to)) ? "picture" : "nothing" };
}

/** The form's rows that stand there; none when there are others too, for then the table may be another one. */
function rowsAlone(tables: readonly Table[], form: TableForm): readonly RowForm[] {
  if (tables.length === 0) return [];
  const labels = createLabelIndex(
    form.rows.map((row) => ({ value: row, label: row.label, variants: row.variants })),
    labelKeys,
    new Set(["其他", "总计"]),
  );
  const rows: RowForm[] = [];
  for (const row of tables.flatMap((table) => table.rows)) {
    const found = row.cells.map(({ text }) => labels.lookUp(labelKeys(text))?.value);
    const known = found.find((value) => value !== undefined);
    if (known) rows.push(known);
    else if (figuresIn(row) > 0) return [];
  }
  return rows;
}

function figuresIn(row: Row | undefined): number {
  return row?.cells.filter(({ text }) => read(text).kind === "number").length ?? 0;
}

/** How many figures end the line, parted by spaces or bars: 3 in `规章    0    0    0`. */
function figuresAtEnd(line: string): number {
  if (line.length > LONGEST_ROW) return 0;
  const words = line.split(/[\s|]+/u).filter((word) => word !== "");
  const label = words.findLastIndex((word) => !/^[+-]?\d[\d.,]*$/u.test(word));
  return words.length - label - 1;
}
