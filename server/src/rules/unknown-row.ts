import type { RowForm } from "../form/form";
import { notice2021 } from "../form/source";
import type { BoundTable, StrayRow } from "../report/bound-report";
import { visibleSpan } from "../report/cell-edits";
import { rowWords, tableWords } from "../report/cell-words";
import { enumerated } from "../report/enumerated";
import { labelKey, withoutNumber } from "../report/label-key";
import { gapsIn } from "../report/missing-rows";
import { defineRule } from "./rule";

/** More related places than these help nobody. */
const MOST_RELATED = 24;

interface Facts {
  readonly table: BoundTable;
  readonly strays: readonly StrayRow[];
  /** Rows of the form that were not found where the unknown ones stand. */
  readonly candidates: readonly RowForm[];
}

/**
 * Rows of figures that the form does not have. Rows known from some provinces are read over in silence,
 * rows of another edition belong to `mixed-form`. All of a table are one finding.
 */
export const unknownRow = defineRule<Facts>({
  id: "unknown-row",
  group: "structure",
  level: "info",
  summary: {
    zh: "表格中有规定表式以外的行，没有核对。",
    en: "A table has rows that its form does not have; they are not checked.",
  },
  reason: {
    zh: "多出来的行不参加任何合计；如果是行名写法不同，改用规定的行名后才能核对。",
    en: "Such rows count in no total. If only the label is unusual, the form's own wording lets them be checked.",
  },
  whenOff: {
    zh: "本地的表格固定多出几行（如“其他主动公开文件”一类）、年年如此的，可以关闭。",
    en: "Switch it off where the table of your place has rows of its own every year.",
  },
  source: notice2021,
  *find({ report }) {
    const foreign = new Set(report.marks.map(({ cell }) => cell));
    for (const table of report.tables.values()) {
      if (table.strays.length === 0) continue;
      // A table of local statistics below the statutory one is none of it.
      const own = new Set(table.rows.map((row) => row.table));
      const strays = table.strays.filter(
        (stray) => (own.size === 0 || own.has(stray.table)) && !foreign.has(stray.label),
      );
      const first = strays[0];
      if (!first) continue;
      const candidates = gapsIn(table).flatMap(({ rows, strange }) => (strange ? rows : []));
      yield {
        span: visibleSpan(first.label),
        facts: { table, strays, candidates },
        found: first.label.text,
        related: strays.slice(1, MOST_RELATED).map(({ label }) => ({
          span: visibleSpan(label),
          words: { zh: "这一行也不在表式中", en: "This row is not in the form either" },
        })),
      };
    }
  },
  say({ table, strays, candidates }) {
    if (table.rows.length === 0) {
      const where = tableWords(table.form);
      return {
        zh: `${where.zh}的数字没有按规定的表式排列，认不出哪个数属于哪一栏，所以没有核对。请对照表式改排。`,
        en: `The figures of ${where.en} are not laid out as in the form, so it cannot be told which column each belongs to; they are not checked. Arrange them as the form does.`,
      };
    }
    const groups = new Set(table.form.groups.map(({ label }) => groupKey(label)));
    const group =
      strays.length === 1
        ? strays.find(({ label }) => groups.has(groupKey(label.text)))
        : undefined;
    if (group) {
      return {
        zh: `“${group.label.text}”在表式中是几行的总名，本身不填数字，这里的数字没有核对。请填到它下面的各行。`,
        en: `“${group.label.text}” is the name of several rows and holds no figures of its own; these are not checked. Put them into the rows below it.`,
      };
    }
    const names = enumerated(
      strays.map(({ label }) => ({ zh: `“${label.text}”`, en: `“${label.text}”` })),
      3,
    );
    const where = tableWords(table.form);
    const lost = enumerated(
      candidates.map((row) => ({ zh: `“${rowWords(row).zh}”`, en: `“${row.label}”` })),
    );
    const hint =
      candidates.length > 0
        ? {
            zh: `附近没有找到${lost.zh}，若是同一行，请改用规定的行名。`,
            en: ` Nearby ${lost.en} was not found: if it is the same row, use the form's wording.`,
          }
        : { zh: "若是本地增加的行，可以保留。", en: " A row added by your province may stay." };
    return {
      zh: `${where.zh}的表式中没有${names.zh}${strays.length > 1 ? "这些行" : "这一行"}，其中的数字没有核对。${hint.zh}`,
      en: `The form of ${where.en} has no row ${names.en}; its figures are not checked.${hint.en}`,
    };
  },
  fix: {
    none: {
      zh: "多出来的行是本地要求还是写错，只有作者知道。",
      en: "Whether the row is required locally or a slip only the author knows.",
    },
  },
});

function groupKey(label: string): string {
  return labelKey(withoutNumber(label));
}
