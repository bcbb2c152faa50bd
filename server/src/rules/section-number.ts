import { article } from "../form/source";
import type { BoundSection } from "../report/bound-report";
import { displaced } from "../report/displaced";
import {
  countsThroughGaps,
  firstSections,
  isMisnumbered,
  renumber,
  sectionNumeral,
} from "../report/section-heading";
import type { Span } from "../text/span";
import { defineRule } from "./rule";

interface Facts {
  readonly wrong: readonly BoundSection[];
  readonly written: string;
}

/**
 * Numbered headings carry the numbers 一 to 六. Numbers shifted throughout are one finding; where they
 * follow from a section that is missing or out of place, that is reported instead.
 */
export const sectionNumber = defineRule<Facts>({
  id: "section-number",
  group: "structure",
  level: "warning",
  summary: {
    zh: "各部分标题的序号应为一至六。",
    en: "The headings are numbered 一 to 六.",
  },
  reason: {
    zh: "序号从表格处重新起头、重号或跳号，引用和核对都会出错。",
    en: "Numbers that start anew, repeat or jump mislead everyone who refers to them.",
  },
  whenOff: {
    zh: "年报编在一份更长的文件里、序号跟着那份文件走的，可以关闭；不编序号的标题本来就不提示。",
    en: "Switch it off where the report is part of a longer paper and numbered with it; headings without a number are left alone anyway.",
  },
  source: article(50),
  *find({ report }) {
    const sections = firstSections(report);
    const wrong = sections.filter(isMisnumbered);
    const first = wrong[0];
    if (!first || displaced(sections, ({ form }) => form.ordinal).length > 0) return;
    if (sections.length < report.edition.sections.length && countsThroughGaps(sections)) return;
    const span = numberSpan(first);
    yield {
      span,
      facts: { wrong, written: report.tree.text.slice(span.from, span.to) },
      found: report.tree.text.slice(span.from, span.to),
      expected: sectionNumeral(first.form),
      related: wrong.slice(1).map((section) => ({
        span: numberSpan(section),
        words: {
          zh: `应为“${sectionNumeral(section.form)}”`,
          en: `Should be “${sectionNumeral(section.form)}”`,
        },
      })),
    };
  },
  say({ wrong, written }) {
    const form = wrong[0]?.form;
    if (!form) return { zh: "", en: "" };
    const rest = wrong.length - 1;
    const numeral = sectionNumeral(form);
    return {
      zh: `“${form.title}”的序号应为“${numeral}”，现为“${written}”。${rest > 0 ? `后面还有 ${rest} 个标题的序号也要改。` : ""}`,
      en: `“${form.title}” is section “${numeral}”, not “${written}”.${rest > 0 ? ` ${rest} more ${rest === 1 ? "heading has" : "headings have"} the wrong number.` : ""}`,
    };
  },
  fix({ wrong }) {
    return [
      {
        title: {
          zh: wrong.length > 1 ? "重新编排各部分序号" : "改正序号",
          en: wrong.length > 1 ? "Renumber the sections" : "Correct the number",
        },
        edits: renumber(wrong),
        preferred: true,
      },
    ];
  },
});

function numberSpan({ heading }: BoundSection): Span {
  return (heading.kind === "heading" && heading.ordinalSpan) || heading;
}
