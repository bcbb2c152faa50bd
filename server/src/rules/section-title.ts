import type { SectionForm } from "../form/form";
import { article } from "../form/source";
import type { BoundSection } from "../report/bound-report";
import { firstSections, sectionWords, titleSpan } from "../report/section-heading";
import { defineRule } from "./rule";

interface Facts {
  readonly form: SectionForm;
  readonly section: BoundSection;
}

/** Titles are worded as the form words them. Wordings known from many reports are accepted in silence. */
export const sectionTitle = defineRule<Facts>({
  id: "section-title",
  group: "structure",
  level: "info",
  summary: {
    zh: "各部分标题用统一格式的文字。",
    en: "The sections have the titles of the form.",
  },
  reason: {
    zh: "标题与统一格式一致，网站和上级才能按标题找到内容。",
    en: "Web sites and offices find sections by their titles.",
  },
  whenOff: {
    zh: "上级的模板规定了另外的标题的，可以关闭；通行的其他写法本来就不提示。",
    en: "Switch it off where the supervising office's template prescribes other titles; wordings in common use are accepted anyway.",
  },
  source: article(50),
  *find({ report }) {
    for (const section of firstSections(report)) {
      if (section.quality !== "near") continue;
      const { heading, form } = section;
      const span = titleSpan(report.tree.text, heading) ?? heading;
      yield {
        span: { from: span.from, to: span.to },
        facts: { form, section },
        found: heading.text,
        expected: form.title,
      };
    }
  },
  say({ form, section }) {
    return {
      zh: `标题“${section.heading.text}”与统一格式不同，应为${sectionWords(form).zh}。`,
      en: `“${section.heading.text}” is not the title that the form prescribes: ${sectionWords(form).en}.`,
    };
  },
  fix({ form, section }, report) {
    const span = titleSpan(report.tree.text, section.heading);
    if (!span) return [];
    return [
      {
        title: { zh: `标题改为“${form.title}”`, en: `Change the title to “${form.title}”` },
        edits: [{ ...span, insert: form.title }],
        preferred: true,
      },
    ];
  },
});
