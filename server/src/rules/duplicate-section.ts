import type { SectionForm } from "../form/form";
import { article } from "../form/source";
import type { BoundSection } from "../report/bound-report";
import { enumerated } from "../report/enumerated";
import { firstSections, sectionWords } from "../report/section-heading";
import type { Span } from "../text/span";
import { defineRule } from "./rule";

/**
 * A section stands once. Tables of contents and headings inside a section do not count. Several that come
 * again one after another are one finding: a whole part, or another report, was pasted behind the first.
 */
export const duplicateSection = defineRule<readonly SectionForm[]>({
  id: "duplicate-section",
  group: "structure",
  level: "warning",
  summary: { zh: "同一部分只应出现一次。", en: "A section stands once." },
  reason: {
    zh: "同一标题出现两次，多半是复制时多粘了一段，或者后一个标题写错了。",
    en: "A heading that stands twice was pasted once too often, or the second one should say something else.",
  },
  whenOff: {
    zh: "几份年报有意存放在一个文件里的，可以关闭；但只有第一份的表格参加核对，最好分开存放。",
    en: "Switch it off where several reports are kept in one file on purpose; only the tables of the first are checked, so that a file for each is better.",
  },
  source: article(50),
  *find({ report }) {
    const firsts = firstSections(report);
    for (const run of repeatedRuns(report.sections, firsts)) {
      const [again, ...more] = run;
      if (!again) continue;
      const first = firsts.find(({ form }) => form === again.form);
      yield {
        span: headingSpan(again),
        facts: run.map(({ form }) => form),
        related: [
          ...(first
            ? [
                {
                  span: headingSpan(first),
                  words: { zh: "前面已有这一部分", en: "The section stands here already" },
                },
              ]
            : []),
          ...more.map((each) => ({
            span: headingSpan(each),
            words: { zh: "这一部分也重复了", en: "This section is repeated too" },
          })),
        ],
      };
    }
  },
  say(forms) {
    const name = enumerated(forms.map(sectionWords), 2);
    if (forms.length === 1) {
      return {
        zh: `${name.zh}前面已经有了，这里又出现一次。请合并两处，或改正这个标题。`,
        en: `${name.en} stands in the report already. Merge the two, or correct this heading.`,
      };
    }
    return {
      zh: `${name.zh}前面已经有了，从这里起又出现一次。多粘的请删去；两份年报请分别存成两个文件。`,
      en: `${name.en} stand in the report already and come again from here on. Delete what was pasted twice; keep two reports in two files.`,
    };
  },
  fix: {
    none: {
      zh: "两处内容保留哪一处，只有作者知道。",
      en: "Which of the two to keep only the author knows.",
    },
  },
});

/** The sections that stand in the report already, those that follow one another together. */
function repeatedRuns(
  sections: readonly BoundSection[],
  firsts: readonly BoundSection[],
): readonly (readonly BoundSection[])[] {
  const runs: BoundSection[][] = [];
  let run: BoundSection[] | undefined;
  for (const section of sections) {
    if (firsts.includes(section)) run = undefined;
    else if (run) run.push(section);
    else {
      run = [section];
      runs.push(run);
    }
  }
  return runs;
}

function headingSpan({ heading }: BoundSection): Span {
  return { from: heading.from, to: heading.to };
}
