import type { SectionForm } from "../form/form";
import { article } from "../form/source";
import { firstSections, sectionWords } from "../report/section-heading";
import { defineRule } from "./rule";

/** A section stands once. Tables of contents and headings inside a section do not count. */
export const duplicateSection = defineRule<SectionForm>({
  id: "duplicate-section",
  group: "structure",
  level: "warning",
  summary: { zh: "同一部分只应出现一次。", en: "A section stands once." },
  reason: {
    zh: "同一标题出现两次，多半是复制时多粘了一段，或者后一个标题写错了。",
    en: "A heading that stands twice was pasted once too often, or the second one should say something else.",
  },
  source: article(50),
  *find({ report }) {
    const firsts = firstSections(report);
    for (const section of report.sections) {
      const first = firsts.find(({ form }) => form === section.form);
      if (!first || first === section) continue;
      const { heading, form } = section;
      yield {
        span: { from: heading.from, to: heading.to },
        facts: form,
        related: [
          {
            span: { from: first.heading.from, to: first.heading.to },
            words: { zh: "前面已有这一部分", en: "The section stands here already" },
          },
        ],
      };
    }
  },
  say(form) {
    const name = sectionWords(form);
    return {
      zh: `${name.zh}前面已经有了，这里又出现一次。请合并两处，或改正这个标题。`,
      en: `${name.en} stands in the report already. Merge the two, or correct this heading.`,
    };
  },
  fix: {
    none: {
      zh: "两处内容保留哪一处，只有作者知道。",
      en: "Which of the two to keep only the author knows.",
    },
  },
});
