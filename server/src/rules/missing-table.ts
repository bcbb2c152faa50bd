import type { TableForm } from "../form/form";
import { article } from "../form/source";
import type { BoundSection } from "../report/bound-report";
import { holdsPicture } from "../report/closing";
import { elementSpan } from "../report/element-span";
import { editionDue, newTable, tableBelow } from "../report/new-section";
import { firstSections } from "../report/section-heading";
import { defineRule } from "./rule";

interface Facts {
  readonly section: BoundSection;
  readonly form: TableForm;
  /** What stands there in the table's stead. */
  readonly instead: "nothing" | "unread table" | "picture";
}

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
  source: article(50),
  *find({ report }) {
    for (const section of firstSections(report)) {
      const id = section.form.table;
      if (!id || report.tables.has(id)) continue;
      const form = editionDue(report).tables[id];
      yield {
        span: { from: section.heading.from, to: section.heading.to },
        facts: { section, form, instead: standsInstead(section, report.tree.text) },
      };
    }
  },
  say({ form, instead }) {
    const { zh, en } = form.name;
    switch (instead) {
      case "unread table":
        return {
          zh: `这一部分有表格，但认不出是“${zh}”：行名或表头与规定的表式差得太多，所以没有核对。请对照表式改正，或插入空白表重填。`,
          en: `There is a table here, but it could not be recognised as the ${en}: its labels differ too much from the form, so nothing in it was checked. Compare it with the form or insert a blank one.`,
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
        safe: false,
      },
    ];
  },
});

/** So many figures alone on lines, or side by side behind a label, are a table that has lost its shape. */
const LEAST_FIGURES = 4;
/** The longest label and seven figures set far apart are shorter. */
const LONGEST_ROW = 400;

function standsInstead({ blocks, heading, to }: BoundSection, source: string): Facts["instead"] {
  let figures = 0;
  for (const block of blocks) {
    if (block.kind !== "table") figures += figuresAtEnd(block.text);
    else if (block.rows.length > 1) return "unread table";
  }
  if (figures >= LEAST_FIGURES) return "unread table";
  return holdsPicture(source.slice(heading.to, to)) ? "picture" : "nothing";
}

/** How many figures end the line, parted by spaces or bars: 3 in `规章    0    0    0`. */
function figuresAtEnd(line: string): number {
  if (line.length > LONGEST_ROW) return 0;
  const words = line.split(/[\s|]+/u).filter((word) => word !== "");
  const label = words.findLastIndex((word) => !/^[+-]?\d[\d.,]*$/u.test(word));
  return words.length - label - 1;
}
