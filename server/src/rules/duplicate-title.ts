import { article } from "../form/source";
import type { Title } from "../report/bound-report";
import { elementSpan } from "../report/element-span";
import { repeatedTitle } from "../report/repeated-title";
import type { Span } from "../text/span";
import { defineRule } from "./rule";

interface Facts {
  readonly again: Title;
  readonly title: Title;
}

/** A second title below the first, `筹备组` over `2020年政府信息公开工作年度报告`, left behind when two texts were put together. */
export const duplicateTitle = defineRule<Facts>({
  id: "duplicate-title",
  group: "dates",
  level: "info",
  summary: { zh: "标题只写一次。", en: "The title stands once." },
  reason: {
    zh: "正文里又出现一个标题，多半是拼接或复制时带进来的，机关名称、年份还可能与前面不一致。",
    en: "A second title comes with a text that was pasted in, and may name another body or year than the first.",
  },
  whenOff: {
    zh: "封面和正文各印一次标题的单位，可以关闭。",
    en: "Switch it off where a cover and the text both carry the title.",
  },
  source: article(50),
  *find({ report }) {
    const { title } = report;
    const again = title && repeatedTitle(report);
    if (!again) return;
    yield {
      span: { from: again.from, to: again.to },
      facts: { again, title },
      found: report.tree.text.slice(again.from, again.to),
      related: [{ span: title, words: { zh: "前面的标题", en: "The first title" } }],
    };
  },
  say({ again, title }) {
    const otherBody = !again.body.endsWith(title.body) && !title.body.endsWith(again.body);
    const otherYear = again.year !== undefined && again.year !== title.year;
    const differs = {
      zh: `${otherBody ? `，机关名称是“${again.body}”` : ""}${otherYear ? `，年份是${again.year}年` : ""}${otherBody || otherYear ? "，与前面的标题不一致" : ""}`,
      en: `${otherBody ? ` It names “${again.body}”.` : ""}${otherYear ? ` It says ${again.year}.` : ""}`,
    };
    return {
      zh: `前面已有标题，这里又出现一个${differs.zh}。请删去多余的一个。`,
      en: `The report already has a title, and here is another.${differs.en} Delete the one that is not needed.`,
    };
  },
  fix({ again }, { tree }) {
    return [
      {
        title: { zh: "删去这个标题", en: "Delete this title" },
        edits: [{ ...withBlankLines(tree.text, again), insert: "" }],
        preferred: true,
      },
    ];
  },
});

const LONGEST_INDENT = 200;

/** The lines of the title with the blank ones behind them, up to where the next line begins. */
function withBlankLines(text: string, title: Span): Span {
  const { from, to } = elementSpan(text, title);
  const before = /[ \t\u3000]{0,200}$/u.exec(text.slice(Math.max(0, from - LONGEST_INDENT), from));
  const behind = /^(?:[ \t\u3000]{0,200}(?:\r\n|\n|\r)){1,20}/u.exec(
    text.slice(to, to + LONGEST_INDENT),
  );
  return { from: from - (before?.[0].length ?? 0), to: to + (behind?.[0].length ?? 0) };
}
