import type { TableId } from "../form/form";
import { article } from "../form/source";
import type { Words } from "../form/words";
import type { BoundCell } from "../report/bound-report";
import { visibleSpan } from "../report/cell-edits";
import { cellWords, tableWords } from "../report/cell-words";
import { type CheckedIdentity, countIn } from "../report/identities";
import { relatedPlace, relationsOfKind, type StatedCount, statedCount } from "../report/relations";
import { type Checked, defineRule } from "./rule";

interface CasesWithoutRequests {
  readonly cases: readonly StatedCount[];
  readonly requests: Words;
  readonly ground: Words;
}

/** Reviews or suits in a report whose every number of requests is zero. */
export const casesWithoutRequests = defineRule<CasesWithoutRequests>({
  id: "cases-without-requests",
  group: "plausibility",
  level: "info",
  weighs: "counts",
  summary: {
    zh: "有行政复议或行政诉讼，申请表却全部是 0。",
    en: "There are reviews or suits while every figure of the requests table is 0.",
  },
  reason: {
    zh: "复议和诉讼大多因申请的答复而起。申请一件也没有，多半是申请表漏填，或案件与政府信息公开无关、不该计入。",
    en: "Most cases are about the answer to a request. Without any, the requests may be left out, or the cases are about something else and do not belong here.",
  },
  whenOff: {
    zh: "案件来自以前年度的申请或主动公开、年年如此的单位，可以关闭。",
    en: "Switch it off for a body whose cases regularly come from requests of earlier years or from proactive disclosure.",
  },
  source: article(51),
  *find(checked) {
    for (const relation of relationsOfKind(checked.report, "cases-without-requests")) {
      const stated = relation.cases.flatMap((id) => statedCount(checked, id) ?? []);
      const cases = stated.filter(({ count }) => count > 0);
      const [first] = cases;
      const table = checked.report.tables.get(relation.requests);
      if (!first || !table || !isAllZero(checked, relation.requests)) continue;
      const received = checked.report.cells.get(relation.received);
      const other = received?.node ? [{ cell: received, node: received.node }] : [];
      yield {
        span: visibleSpan(first.node),
        facts: { cases, requests: tableWords(table.form), ground: relation.ground },
        cells: [...cases.map(({ cell }) => cell.id), relation.received],
        found: first.node.text,
        related: [...cases.slice(1), ...other].map(relatedPlace),
      };
    }
  },
  say({ cases, requests, ground }) {
    const counts = cases.map(({ cell, count }) => {
      const name = cellWords(cell);
      return { zh: `${name.zh}是 ${count}`, en: `“${name.en}” is ${count}` };
    });
    return {
      zh: `${counts.map(({ zh }) => zh).join("、")}，${requests.zh}却全部是 0。${ground.zh}，否则请核对两张表。`,
      en: `${counts.map(({ en }) => en).join(" and ")}, while every figure of ${requests.en} is 0. ${ground.en}. Otherwise check both tables.`,
    };
  },
  fix: {
    none: {
      zh: "是漏填了申请还是多计了案件，由填报人核对后改。",
      en: "Whether requests are left out or cases counted too many only the author can tell.",
    },
  },
});

/** Whether every row of the table is known to be zero: by its total, or, where that is lost, by its parts. */
function isAllZero({ report, identities }: Checked, id: TableId): boolean {
  const table = report.tables.get(id);
  if (!table) return false;
  let rows = 0;
  for (const each of identities) {
    if (each.table !== table || each.identity.kind !== "row-total") continue;
    if (!isZero(each)) return false;
    rows++;
  }
  return rows >= table.form.rows.length;
}

/** A cell above zero decides at once; one that is lost or empty is zero when the rest of its row says so. */
function isZero({ left, right }: CheckedIdentity): boolean {
  const isNone = (cell: BoundCell) => countIn(cell) === 0;
  const isSome = (cell: BoundCell) => (countIn(cell) ?? 0) !== 0;
  if (left.some(isSome) || right.some(isSome)) return false;
  return left.every(isNone) || right.every(isNone);
}
