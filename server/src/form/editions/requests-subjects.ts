import { cellId } from "../compose";
import type { ColumnForm, RowForm, Subject, SubjectReading } from "../form";
import type { Words } from "../words";

/** The groups of outcomes that texts count as one, by the label that table 3 prints over their rows. */
const groups = {
  "（三）不予公开": ["refused", "all refusals"],
  "（四）无法提供": ["unavailable", "all that could not be provided"],
  "（五）不予处理": ["not-processed", "all that were not processed"],
  "（六）其他处理": ["handled-otherwise", "all handled otherwise"],
} as const;

type GroupLabel = keyof typeof groups;

/**
 * What texts say of table 3 in numbers. They say 收到 of the new requests or of all that lay before the body,
 * 办理 and 答复 of any of these or of the outcomes, and leave out of 答复 what was not answered in substance;
 * applicants are counted over each of them.
 */
export function requestsSubjects(
  rows: readonly RowForm[],
  columns: readonly ColumnForm[],
): readonly Subject[] {
  const outcomes = rows.filter((each) => each.under.length > 0 && each.id !== "total");
  const parts = columns.filter((each) => each.id !== "total");
  const legal = parts.filter((each) => each.group !== undefined);
  const cell = (row: string, column = "total") => cellId("requests", row, column);
  const without = (...left: readonly GroupLabel[]) =>
    outcomes.filter((row) => !left.some((label) => isIn(row, label))).map((row) => cell(row.id));
  const of = (columns: readonly ColumnForm[], name: string, english: string) => [
    reading(crossed(["new"], columns), `本年新收（${name}）`, `new requests of ${english}`),
    reading(
      crossed(["new", "carried-in"], columns),
      `本年新收与上年结转之和（${name}）`,
      `new requests and those carried in, of ${english}`,
    ),
    reading(crossed(["total"], columns), `（七）总计（${name}）`, `outcomes of ${english}`),
  ];
  const received = [
    reading([cell("new")]),
    reading(
      [cell("new"), cell("carried-in")],
      "本年新收与上年结转之和",
      "new requests and those carried in",
    ),
  ];
  return [
    { id: "received", readings: received },
    { id: "carried-in", readings: [reading([cell("carried-in")])] },
    { id: "carried-out", readings: [reading([cell("carried-out")])] },
    {
      id: "handled",
      readings: [
        reading([cell("total")]),
        ...received,
        {
          cells: [cell("new")],
          less: [cell("carried-out")],
          name: {
            zh: "本年新收减去结转下年度",
            en: "new requests less those carried out",
          },
        },
        reading(
          without("（六）其他处理"),
          "（一）至（五）之和",
          "outcomes （一） to （五） together",
        ),
        reading(
          without("（五）不予处理", "（六）其他处理"),
          "（一）至（四）之和",
          "outcomes （一） to （四） together",
        ),
      ],
    },
    ...outcomes.map((row) => ({ id: row.id, readings: [reading([cell(row.id)])] })),
    ...Object.entries(groups).map(([label, [id, english]]) => {
      const cells = outcomes.filter((row) => isIn(row, label)).map((row) => cell(row.id));
      return { id, readings: [reading(cells, `${label}各项之和`, english)] };
    }),
    ...parts.map((each) => ({
      id: `applicant.${each.id}`,
      readings: of([each], each.label, each.english),
    })),
    {
      id: "applicant.legal",
      readings: of(legal, "法人或其他组织", "legal persons and other organisations"),
    },
  ];
}

/** Whether a row stands under the label, or is itself what other editions part into rows under it. */
function isIn(row: RowForm, label: string): boolean {
  return row.under.includes(label) || row.label === label;
}

function crossed(rows: readonly string[], columns: readonly ColumnForm[]): readonly string[] {
  return rows.flatMap((row) => columns.map((column) => cellId("requests", row, column.id)));
}

function reading(cells: readonly string[], zh?: string, en?: string): SubjectReading {
  const name: Words | undefined = zh === undefined || en === undefined ? undefined : { zh, en };
  return { cells, less: [], name: cells.length > 1 ? name : undefined };
}
