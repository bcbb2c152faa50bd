import { loadSources } from "./load-sources.mjs";

/**
 * The JSON Schema of `.disclosure-report.json`, with which editors explain, complete and check the file. What
 * the checker itself accepts is in server/src/workspace/folder-settings.ts.
 * @returns {Promise<string>}
 */
export async function settingsSchema() {
  const { rules } = await loadSources("server/src/rules/rules");
  const levels = ["off", "hint", "info", "warning", "error"];
  const summaries = rules.map((/** @type {any} */ { summary }) => `${summary.zh} ${summary.en}`);
  const ids = rules.map((/** @type {any} */ { id }) => id);
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: "Written by scripts/settings-schema.mjs from server/src/rules.",
    title: "政府信息公开年报 · Disclosure Report",
    description:
      "本文件夹及其下各文件夹的年报按这里的设置检查。 Settings for the reports of this folder and the folders below.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      rules: {
        description:
          "各条规则的级别，优先于编辑器的设置。 The level of each rule; it wins over the editor's settings.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map((/** @type {any} */ { id, level }, /** @type {number} */ at) => [
            id,
            { description: summaries[at], enum: levels, default: level },
          ]),
        ),
      },
      accepted: {
        description:
          "核对过、可以保留的问题。值一改，就会重新提示。 Findings that were looked into and may stand. When the value changes they come back.",
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["rule", "reason"],
          properties: {
            file: {
              description:
                "哪一份年报：本文件夹里的文件名。不写则每一份都算。 Which report, by its name in this folder; every one when absent.",
              type: "string",
              minLength: 1,
            },
            rule: {
              description:
                "规则，写在每条提示的末尾。 The rule, as it stands at the end of a finding.",
              enum: ids,
              enumDescriptions: summaries,
            },
            cell: {
              description: "单元格，如 requests.new.total。 The cell, such as requests.new.total.",
              type: "string",
            },
            value: {
              description:
                "接受时格里的内容；不在表格里的，是划线的文字。 What stood in the cell; outside the tables the underlined text.",
              type: "string",
            },
            reason: {
              description: "为什么可以保留。 Why it may stand.",
              type: "string",
              minLength: 1,
            },
          },
        },
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
