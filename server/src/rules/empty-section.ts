import type { SectionForm } from "../form/form";
import { article } from "../form/source";
import { textLength } from "../report/closing";
import { firstSections, sectionWords } from "../report/section-heading";
import { defineRule } from "./rule";

interface Facts {
  readonly form: SectionForm;
  readonly length: number;
}

/** The sections of running text say something. How much at least is written in the edition. */
export const emptySection = defineRule<Facts>({
  id: "empty-section",
  group: "structure",
  level: "warning",
  summary: {
    zh: "文字部分不能空着，问题和改进不能只写“无”。",
    en: "The sections of text say something; problems and improvements are not merely “none”.",
  },
  reason: {
    zh: "条例第五十条要求写明存在的主要问题和改进情况，只写“无”等于没有报告。",
    en: "Article 50 asks for the main problems and how they are being remedied; “none” reports nothing.",
  },
  whenOff: {
    zh: "草稿还没写到这一部分时，可以暂时关闭；要发布的年报，问题和改进都应写明。",
    en: "Switch it off while you have not come to the section yet; a report to be published should name its problems and improvements.",
  },
  source: article(50, 4),
  *find({ report }) {
    for (const { form, heading } of firstSections(report)) {
      if (form.leastText === 0) continue;
      let length = 0;
      for (const section of report.sections) {
        if (section.form !== form) continue;
        length = Math.max(length, textLength(section, report.tree.text, form.leastText));
      }
      if (length >= form.leastText) continue;
      yield { span: { from: heading.from, to: heading.to }, facts: { form, length } };
    }
  },
  say({ form, length }) {
    const name = sectionWords(form);
    if (length === 0) {
      const demand =
        form.leastText > 1
          ? {
              zh: "请写明主要问题和改进情况。",
              en: "Write what the problems are and how they are being remedied.",
            }
          : {
              zh: "请写明有关情况；没有的，也要写一句说明。",
              en: "Say what there is to report, or that there is nothing.",
            };
      return {
        zh: `${name.zh}下面没有内容。${demand.zh}`,
        en: `There is nothing under ${name.en}. ${demand.en}`,
      };
    }
    return {
      zh: `${name.zh}只有 ${length} 个字。请写明主要问题和改进情况，不能只写“无”。`,
      en: `${name.en} has only ${length} ${length === 1 ? "character" : "characters"}. Write what the problems are and how they are being remedied; “none” is not enough.`,
    };
  },
  fix: {
    none: { zh: "内容只有作者知道。", en: "What to write only the author knows." },
  },
});
