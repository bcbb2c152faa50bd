import type { Language, Words } from "../../server/src/form/words";
import type { Rule, RuleGroup } from "../../server/src/rules/rule";
import { rules } from "../../server/src/rules/rules";
import { levelNames } from "./level-names";
import { escapeText, tableOf } from "./markdown-text";
import { ruleSection } from "./rule-section";

/** The groups in the order of the page, and what they are called there. */
const groups: readonly (readonly [RuleGroup, Words])[] = [
  ["sums", { zh: "合计与勾稽", en: "Sums" }],
  ["counts", { zh: "单元格", en: "Cells" }],
  ["structure", { zh: "结构", en: "Structure" }],
  ["text", { zh: "文字与表格", en: "Text against tables" }],
  ["dates", { zh: "日期与单位", en: "Dates and identity" }],
  ["completeness", { zh: "完整与整洁", en: "Completeness" }],
  ["plausibility", { zh: "合理性", en: "Plausibility" }],
];

/**
 * RULES.md: every rule with what it looks for, why, a wrong and a right sample, how it is repaired and when
 * to switch it off. `corpusOf` gives the text of a rule's corpus file, from which the samples are.
 */
export function rulesPage(corpusOf: (rule: string) => string | undefined): string {
  const listed = groups.map(([group, name]) => ({
    name: `${name.zh} · ${name.en}`,
    rules: rules.filter((rule) => rule.group === group),
  }));
  const lines = [
    // A title like this tells the product itself that the page is no report, whatever its samples look like.
    "# 关于政府信息公开年报检查规则的说明",
    "",
    "**Disclosure Report: the rules**",
    "",
    "<!-- Written by scripts/rules-page from server/src/rules and test/corpus. Change those, not this page. -->",
    "",
    ...introduction,
    "",
    "## 目录 · Contents",
    "",
  ];
  for (const group of listed.filter((each) => each.rules.length > 0)) {
    lines.push(`**${group.name}**`, "", ...contents(group.rules, "zh"), "");
  }
  lines.push("<details>", "<summary>English</summary>", "");
  for (const group of listed.filter((each) => each.rules.length > 0)) {
    lines.push(`**${group.name}**`, "", ...contents(group.rules, "en"), "");
  }
  lines.push("</details>", "");
  for (const group of listed.filter((each) => each.rules.length > 0)) {
    lines.push(`## ${group.name}`, "");
    for (const rule of group.rules) lines.push(...ruleSection(rule, corpusOf(rule.id)), "");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

const introduction: readonly string[] = [
  "每条规则说明查什么、依据什么、怎么改、什么时候可以关掉。例子里的单位和数字都是虚构的。",
  "",
  "- “错的写法”里<mark>这样标出</mark>的，就是编辑器画波浪线的地方；<mark>〔此处〕</mark>是缺内容的位置，<mark>〔空〕</mark>是空格。",
  "- “快速修复”：把光标放在画线处，按 `Ctrl+.`（Mac 上按 `Cmd+.`），或者点行首的灯泡。",
  "- 某条规则不合用，可以改级别或者关掉：在设置里搜索 `disclosureReport.rules`，填 `off`（关闭）、`hint`（提示）、`info`（信息）、`warning`（警告）或 `error`（错误）。写在 settings.json 里是这样：",
  "",
  "```json",
  '{ "disclosureReport.rules": { "unsigned-change": "info", "annotated-cell": "off" } }',
  "```",
  "",
  "<details>",
  "<summary>English</summary>",
  "",
  "Each rule says what it looks for, on what ground, how to repair it and when to switch it off. Bodies and figures of the samples are invented.",
  "",
  "- What is <mark>marked like this</mark> in a wrong sample is what the editor underlines; <mark>〔此处〕</mark> is a place where something is missing, <mark>〔空〕</mark> an empty cell.",
  "- For a quick fix put the cursor on the underlined text and press `Ctrl+.` (`Cmd+.` on a Mac), or click the lightbulb.",
  "- The level of a rule is changed, or the rule switched off, by the setting `disclosureReport.rules`, as above.",
  "",
  "</details>",
];

function contents(listed: readonly Rule[], language: Language): readonly string[] {
  const head = { zh: ["规则", "级别", "查什么"], en: ["Rule", "Level", "What it looks for"] };
  return tableOf([
    head[language],
    ...listed.map(({ id, level, summary }) => [
      `[${id}](#${id})`,
      levelNames[level][language],
      escapeText(summary[language]),
    ]),
  ]);
}
