import { readFileSync } from "node:fs";
import { loadSources } from "./load-sources.mjs";

/**
 * package.json with one entry for each rule in the setting `disclosureReport.rules`, so that the editor
 * offers their names and explains them. Everything else in it stays as it is.
 * @returns {Promise<string>}
 */
export async function packageWithRuleSettings() {
  const { rules } = await loadSources("server/src/rules/rules");
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const setting = manifest.contributes.configuration.properties["disclosureReport.rules"];
  const { enum: levels } = setting.additionalProperties;
  setting.properties = Object.fromEntries(
    rules.map((/** @type {any} */ { id, level, summary }) => [
      id,
      { type: "string", enum: levels, default: level, description: `${summary.zh} ${summary.en}` },
    ]),
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
