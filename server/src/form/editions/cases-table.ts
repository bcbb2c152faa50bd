import { cellId, column, figure, label, part, row, total, words } from "../compose";
import type { ColumnForm, EditionId, TableForm } from "../form";
import type { Words } from "../words";

const outcomes = [
  ["upheld", "结果维持", "upheld"],
  ["corrected", "结果纠正", "corrected"],
  ["other", "其他结果", "other result"],
  ["pending", "尚未审结", "pending"],
  ["total", "总计", "total"],
] as const;

const blocks = [
  ["review", "行政复议", "administrative review"],
  ["direct", "未经复议直接起诉", "suits without prior review"],
  ["after-review", "复议后起诉", "suits after review"],
] as const;

const columns: readonly ColumnForm[] = blocks.flatMap(([block, group, englishBlock]) =>
  outcomes.map(([id, text, english]) =>
    column(`${block}.${id}`, text, `${englishBlock}: ${english}`, {
      group,
      variants: id === "total" ? ["合计"] : [],
    }),
  ),
);

/** Table 4, which both notices print alike: three blocks of five figures in one row. */
export function casesTable(edition: EditionId, source: Words): TableForm {
  const cell = (id: string) => cellId("cases", "count", id);
  return {
    id: "cases",
    edition,
    section: "cases",
    name: { zh: "行政复议、行政诉讼情况表", en: "table of administrative reviews and suits" },
    source,
    marks: { words: [], row: undefined },
    changes: undefined,
    parts: [part("all", columns)],
    rows: [row("count", "件数", "cases", source, { variants: ["数量", "件", "合计", "总数"] })],
    identities: blocks.map(([block]) =>
      total(
        "case-total",
        cell(`${block}.total`),
        outcomes.slice(0, 4).map(([id]) => cell(`${block}.${id}`)),
      ),
    ),
    groups: [
      label("行政复议"),
      label("行政诉讼"),
      label("未经复议直接起诉", "未经行政复议直接起诉"),
      label("复议后起诉", "经复议后起诉"),
    ],
    local: [],
    drawing: [
      [words("行政复议", 5), words("行政诉讼", 10)],
      [
        ...outcomes.map(([, text]) => words(text, 1, 2)),
        words("未经复议直接起诉", 5),
        words("复议后起诉", 5),
      ],
      [...outcomes, ...outcomes].map(([, text]) => words(text)),
      columns.map(({ id }) => figure(cell(id))),
    ],
  };
}
