import { loadServer } from "./load-server.mjs";

const groups = {
  sums: ["合计与勾稽", "Sums"],
  counts: ["单元格", "Cells"],
  structure: ["结构", "Structure"],
  text: ["文与表", "Text and tables"],
  dates: ["日期与单位", "Dates and identity"],
  completeness: ["完整与整洁", "Completeness"],
  plausibility: ["合理性", "Plausibility"],
};
const levels = {
  error: "错误 error",
  warning: "警告 warning",
  info: "信息 info",
  hint: "提示 hint",
  off: "关闭 off",
};

/**
 * RULES.md: every rule with what it looks for, why, by which text, and how it is repaired.
 * @returns {Promise<string>}
 */
export async function rulesPage() {
  const { rules } = await loadServer("rules/rules");
  const lines = [
    "# 规则 · Rules",
    "",
    "<!-- Written by scripts/rules-page.mjs from server/src/rules. Change the rules, not this page. -->",
    "",
    "每条规则的级别可在设置 `disclosureReport.rules` 中修改，取值 `off` `hint` `info` `warning` `error`，例如：",
    "",
    "The level of each rule can be changed by the setting `disclosureReport.rules`, for example:",
    "",
    "```json",
    '{ "disclosureReport.rules": { "unsigned-change": "info", "annotated-cell": "off" } }',
    "```",
    "",
  ];
  for (const [group, [zh, en]] of Object.entries(groups)) {
    lines.push(`## ${zh} · ${en}`, "");
    for (const rule of rules.filter((/** @type {any} */ each) => each.group === group))
      lines.push(...section(rule));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** @param {any} rule */
function section(rule) {
  const fix = rule.noFix
    ? [`- 不能自动修复：${rule.noFix.zh}`, `- No fix: ${rule.noFix.en}`]
    : [
        "- 可用灯泡（Ctrl+.）修复；拿不准的不提供。",
        "- The lightbulb (Ctrl+.) repairs it where the report leaves no doubt.",
      ];
  return [
    `### ${rule.id}`,
    "",
    `**${levels[/** @type {keyof typeof levels} */ (rule.level)]}** · ${rule.source.zh}`,
    "",
    `${rule.summary.zh}${rule.reason.zh}`,
    "",
    `${rule.summary.en} ${rule.reason.en} (${rule.source.en})`,
    "",
    ...fix,
    "",
  ];
}
