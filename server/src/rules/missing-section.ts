import type { SectionForm } from "../form/form";
import { article } from "../form/source";
import type { BoundReport } from "../report/bound-report";
import { displaced } from "../report/displaced";
import { enumerated, plural } from "../report/enumerated";
import { addSection, placeOf } from "../report/new-section";
import {
  countsThroughGaps,
  firstSections,
  isWholeReport,
  renumber,
  sectionWords,
} from "../report/section-heading";
import type { Span } from "../text/span";
import { defineRule } from "./rule";

interface Facts {
  readonly missing: readonly SectionForm[];
  /** Whether the report has none of the six. */
  readonly all: boolean;
  /** Whether the tables of all of them that have one are there, only without their headings. */
  readonly tablesStand: boolean;
}

/** A report has all six sections. Those missing side by side are one finding. */
export const missingSection = defineRule<Facts>({
  id: "missing-section",
  group: "structure",
  level: "error",
  summary: {
    zh: "年报应有六个部分，标题一个也不能少。",
    en: "A report has six sections, each under its heading.",
  },
  reason: {
    zh: "报告内容由条例第五十条规定，缺一部分就是内容不完整。",
    en: "Article 50 of the Regulations lists what the report contains; without a section it is incomplete.",
  },
  whenOff: {
    zh: "文件只是年报的一部分、其余部分由别的科室另写的，可以关闭；合成全文以后请再打开。",
    en: "Switch it off while the file is only a part of the report and other offices write the rest; switch it on again for the whole.",
  },
  source: article(50),
  *find({ report }) {
    if (!isWholeReport(report)) return;
    const present = new Set(report.sections.map(({ form }) => form.id));
    for (const missing of runsOf(report.edition.sections, present)) {
      const first = missing[0];
      if (!first) continue;
      const tabled = missing.filter(({ table }) => table !== undefined);
      const tablesStand =
        tabled.length > 0 && tabled.every(({ table }) => table && report.tables.has(table));
      const all = present.size === 0;
      yield {
        span: all && report.title ? report.title : pointOf(report, first),
        facts: { missing, all, tablesStand },
      };
    }
  },
  say({ missing, all, tablesStand }) {
    const names = enumerated(missing.map(sectionWords));
    if (all) {
      return {
        zh: `没有找到年报的六个部分：${names.zh}。请按统一格式补上各部分标题${tablesStand ? "（三张表已有）" : ""}。`,
        en: `None of the six sections was found: ${names.en}. Add their headings as the form prescribes${tablesStand ? "; the three tables are there" : ""}.`,
      };
    }
    const headingOnly = tablesStand && missing.every(({ table }) => table !== undefined);
    return headingOnly
      ? {
          zh: `表格上面缺少标题${names.zh}，请补上标题。`,
          en: `The table stands there, but the ${plural(missing, "heading", "headings")} ${names.en} ${plural(missing, "is", "are")} missing above it. Add ${plural(missing, "it", "them")}.`,
        }
      : {
          zh: `缺少${names.zh}。年报的六个部分都要有，没有内容的也要保留标题并写明情况。`,
          en: `${names.en} ${plural(missing, "is", "are")} missing. All six sections are required; where there is nothing to report, keep the heading and say so.`,
        };
  },
  fix({ missing }, report) {
    const words = enumerated(missing.map(sectionWords), 2);
    const sections = firstSections(report);
    const edits = missing.map((form) => addSection(report, form));
    const shifted = countsThroughGaps(sections) ? renumber(sections) : [];
    return [
      {
        title: {
          zh: `补上${words.zh}${shifted.length > 0 ? "，后面的序号顺延" : ""}`,
          en: `Add ${words.en}${shifted.length > 0 ? " and renumber what follows" : ""}`,
        },
        edits: [...edits, ...shifted],
        preferred: displaced(sections, ({ form }) => form.ordinal).length === 0,
      },
    ];
  },
});

/** The sections that are not there, those side by side together. */
function runsOf(
  forms: readonly SectionForm[],
  present: ReadonlySet<string>,
): readonly (readonly SectionForm[])[] {
  const runs: SectionForm[][] = [[]];
  for (const form of forms) {
    if (present.has(form.id)) runs.push([]);
    else runs.at(-1)?.push(form);
  }
  return runs.filter((run) => run.length > 0);
}

/** The point where the section would begin. */
function pointOf(report: BoundReport, form: SectionForm): Span {
  const { at } = placeOf(report, form);
  return { from: at, to: at };
}
