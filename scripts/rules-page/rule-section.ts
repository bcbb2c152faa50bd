import type { Language } from "../../server/src/form/words";
import type { Rule } from "../../server/src/rules/rule";
import { drawSample } from "./draw-sample";
import { type Lesson, lessonOf, type Sample } from "./lesson";
import { levelNames } from "./level-names";
import { escapeText } from "./markdown-text";

/** The section of one rule, the heading its id; without samples while its corpus file names none. */
export function ruleSection(rule: Rule, corpus: string | undefined): readonly string[] {
  const lesson = corpus === undefined ? undefined : lessonOf(rule.id, corpus);
  const level = levelNames[rule.level];
  return [
    `### ${rule.id}`,
    "",
    `**${level.zh}** ${level.en}`,
    "",
    `**查什么：** ${escapeText(rule.summary.zh)}`,
    "",
    `**为什么：** ${escapeText(`${rule.reason.zh}依据：${rule.source.zh}。`)}`,
    "",
    ...(lesson ? samples(lesson) : []),
    `**怎么改：** ${fix(rule, lesson, "zh")}`,
    "",
    ...(rule.whenOff ? [`**什么时候可以关掉：** ${escapeText(rule.whenOff.zh)}`, ""] : []),
    "<details>",
    "<summary>English</summary>",
    "",
    `**What:** ${escapeText(rule.summary.en)}`,
    "",
    `**Why:** ${escapeText(`${rule.reason.en} Source: ${rule.source.en}.`)}`,
    "",
    ...(lesson ? said(lesson, "en") : []),
    `**Fix:** ${fix(rule, lesson, "en")}`,
    "",
    ...(rule.whenOff ? [`**When to switch it off:** ${escapeText(rule.whenOff.en)}`, ""] : []),
    "</details>",
  ];
}

function samples(lesson: Lesson): readonly string[] {
  return [
    `**错的写法 · Wrong**${ofYear(lesson.wrong)}`,
    "",
    ...drawSample(lesson.wrong),
    "",
    ...said(lesson, "zh"),
    `**对的写法 · Right**${ofYear(lesson.right)}`,
    "",
    ...drawSample(lesson.right),
    "",
  ];
}

function ofYear({ year }: Sample): string {
  return year === undefined ? "" : `（${year} 年度的年报 · report for ${year}）`;
}

function said({ messages }: Lesson, language: Language): readonly string[] {
  const label = { zh: "编辑器里的提示：", en: "Message:" }[language];
  return messages.flatMap((message) => [`**${label}** ${escapeText(message[language])}`, ""]);
}

function fix({ noFix }: Rule, lesson: Lesson | undefined, language: Language): string {
  if (noFix) {
    const { zh, en } = noFix;
    return escapeText({ zh: `没有快速修复，请手工改。${zh}`, en: `By hand. ${en}` }[language]);
  }
  const titles = (lesson?.fixes ?? []).map((title) => `**${escapeText(title[language])}**`);
  if (titles.length === 0) {
    return {
      zh: "能确定怎么改时有快速修复；这个例子要手工改。",
      en: "There is a quick fix where there is no doubt; this sample is repaired by hand.",
    }[language];
  }
  return { zh: `快速修复：${titles.join("；")}。`, en: `Quick fix: ${titles.join("; ")}.` }[
    language
  ];
}
