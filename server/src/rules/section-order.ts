import { article } from "../form/source";
import type { BoundSection } from "../report/bound-report";
import { displaced } from "../report/displaced";
import { enumerated } from "../report/enumerated";
import { firstSections, sectionWords } from "../report/section-heading";
import { defineRule } from "./rule";

interface Facts {
  readonly moved: BoundSection;
  /** The section that should stand next before it, where the report has one. */
  readonly before: BoundSection | undefined;
  readonly others: readonly BoundSection[];
}

/** The six sections stand in the order of the form. One finding names all that must move. */
export const sectionOrder = defineRule<Facts>({
  id: "section-order",
  group: "structure",
  level: "warning",
  summary: {
    zh: "六个部分应按统一格式的先后排列。",
    en: "The six sections stand in the order of the form.",
  },
  reason: {
    zh: "统一格式规定了先后次序，读者和上级按次序查找。",
    en: "The form prescribes the order, and readers look things up by it.",
  },
  whenOff: {
    zh: "网站的模板规定了另一种次序、本单位不能改动的，可以关闭。",
    en: "Switch it off where the web site's template prescribes another order that you cannot change.",
  },
  source: article(50),
  *find({ report }) {
    const sections = firstSections(report);
    const [moved, ...others] = displaced(sections, ({ form }) => form.ordinal);
    if (!moved) return;
    const before = sections
      .filter(({ form }) => form.ordinal < moved.form.ordinal)
      .reduce<BoundSection | undefined>(
        (a, b) => (a && a.form.ordinal > b.form.ordinal ? a : b),
        undefined,
      );
    yield {
      span: { from: moved.heading.from, to: moved.heading.to },
      facts: { moved, before, others },
      related: others.map(({ heading }) => ({
        span: { from: heading.from, to: heading.to },
        words: { zh: "这一部分的位置也不对", en: "This section is out of place too" },
      })),
    };
  },
  say({ moved, before, others }) {
    const name = sectionWords(moved.form);
    const place = before ? sectionWords(before.form) : undefined;
    const also =
      others.length > 0 ? enumerated(others.map(({ form }) => sectionWords(form))) : undefined;
    return {
      zh: `${name.zh}应排在${place ? `${place.zh}之后` : "最前面"}。${also ? `${also.zh}的位置也不对。` : ""}请把整个部分移过去。`,
      en: `${name.en} belongs ${place ? `after ${place.en}` : "first"}.${also ? ` ${also.en} also stand out of place.` : ""} Move the whole section.`,
    };
  },
  fix: {
    none: {
      zh: "移动一个部分要连同它的文字和表格，落款、附注归哪一部分只有作者知道，请自行剪切粘贴。",
      en: "A section moves with its text and table; which notes and signature belong to it only the author knows.",
    },
  },
});
