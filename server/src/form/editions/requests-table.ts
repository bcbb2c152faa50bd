import { cellId, column, label, part, total, words } from "../compose";
import { drawLabelledRows } from "../draw";
import type { ColumnForm, Identity, RowForm, TableForm } from "../form";
import { requestsSubjects } from "./requests-subjects";

const group = "法人或其他组织";

const applicants: readonly ColumnForm[] = [
  column("natural-person", "自然人", "natural persons"),
  column("company", "商业企业", "companies", { group, variants: ["企业", "商业企"] }),
  column("research", "科研机构", "research institutions", { group, variants: ["科研企业"] }),
  column("welfare", "社会公益组织", "public welfare organisations", {
    group,
    variants: ["公益组织"],
  }),
  column("legal-service", "法律服务机构", "legal service institutions", { group }),
  column("other", "其他", "other organisations", { group }),
  column("total", "总计", "total", { variants: ["合计"] }),
];

const result = "三、本年度办理结果";

/** What each edition has of its own in table 3. */
type OwnRequests = Pick<TableForm, "edition" | "source" | "marks" | "changes" | "rows">;

/**
 * Table 3 around the rows of an edition. Its equations hold in every edition: each row adds up to its 总计
 * (the column's name), each column's outcomes add up to （七）总计, and, as the table's note prints it, 第一项
 * 加第二项之和等于第三项加第四项之和.
 */
export function requestsTable(own: OwnRequests): TableForm {
  const { rows } = own;
  return {
    ...own,
    id: "requests",
    section: "requests",
    name: { zh: "收到和处理政府信息公开申请情况表", en: "table of requests received and handled" },
    parts: [part("all", applicants)],
    identities: identitiesOf(rows),
    subjects: requestsSubjects(rows, applicants),
    relations: [],
    groups: [
      label(result, "本年度办理结果"),
      label("申请人情况"),
      label(group, "法人和其他组织", "法人"),
      ...[...new Set(rows.flatMap((each) => each.under.slice(1)))].map((text) => label(text)),
    ],
    local: [],
    drawing: [
      [
        words("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
        words("申请人情况", 7),
      ],
      [words("自然人", 1, 2), words(group, 5), words("总计", 1, 2)],
      applicants.filter((each) => each.group !== undefined).map((each) => words(each.label)),
      ...drawLabelledRows(
        "requests",
        rows,
        applicants.map((each) => each.id),
        3,
      ),
    ],
  };
}

function identitiesOf(rows: readonly RowForm[]): readonly Identity[] {
  const cell = (rowId: string, columnId: string) => cellId("requests", rowId, columnId);
  const outcomes = rows.filter((each) => each.under.length > 0 && each.id !== "total");
  const parts = applicants.slice(0, -1);
  return [
    ...rows.map((each) =>
      total(
        "row-total",
        cell(each.id, "total"),
        parts.map((part) => cell(each.id, part.id)),
      ),
    ),
    ...applicants.map(({ id }) =>
      total(
        "outcome-total",
        cell("total", id),
        outcomes.map((each) => cell(each.id, id)),
      ),
    ),
    ...applicants.map(
      ({ id }): Identity => ({
        kind: "balance",
        left: [cell("new", id), cell("carried-in", id)],
        right: [cell("total", id), cell("carried-out", id)],
      }),
    ),
  ];
}
