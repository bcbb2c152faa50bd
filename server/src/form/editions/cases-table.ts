import { cellId, column, figure, label, part, row, total, words } from "../compose";
import type { ColumnForm, EditionId, Subject, TableForm } from "../form";
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
    relations: [
      {
        kind: "cases-without-requests",
        cases: blocks.map(([block]) => cell(`${block}.total`)),
        requests: "requests",
        received: cellId("requests", "new", "total"),
        ground: {
          zh: "案件多由对申请的答复引起；若申请在以前年度，或因主动公开而起，则属正常",
          en: "Cases mostly follow from answers to requests; nothing is wrong if those were made in earlier years or the cases are about proactive disclosure",
        },
      },
      {
        kind: "suit-without-review",
        suits: cell("after-review.total"),
        reviews: outcomes.map(([id]) => cell(`review.${id}`)),
        // 《行政诉讼法》第四十五条.
        ground: {
          zh: "收到复议决定后十五日内才可起诉，所以复议多在同一年",
          en: "Suits must be filed within fifteen days after the review's decision, so that both mostly fall into one year",
        },
      },
    ],
    subjects: subjects((id) => cell(id)),
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

/** What texts say of table 4 in numbers: of a block, of both kinds of suit together, or of all three. */
function subjects(cell: (id: string) => string): readonly Subject[] {
  const counted = [
    ["review", ["review"], "行政复议", "administrative reviews"],
    ["direct", ["direct"], "未经复议直接起诉", "suits without prior review"],
    ["after-review", ["after-review"], "复议后起诉", "suits after review"],
    ["suit", ["direct", "after-review"], "行政诉讼（直接起诉与复议后起诉之和）", "all suits"],
    [
      "cases",
      ["review", "direct", "after-review"],
      "行政复议与行政诉讼之和",
      "reviews and suits together",
    ],
  ] as const;
  return counted.flatMap(([id, of, zh, en]) =>
    outcomes.map(([outcome, text, english]) => ({
      id: outcome === "total" ? id : `${id}.${outcome}`,
      readings: [
        {
          cells: of.map((block) => cell(`${block}.${outcome}`)),
          less: [],
          name: of.length > 1 ? { zh: `${zh}·${text}`, en: `${en}, ${english}` } : undefined,
        },
      ],
    })),
  );
}
