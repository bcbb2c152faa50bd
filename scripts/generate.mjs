// Writes what follows from the editions and the rules: snippets/*.json, RULES.md, the rules' settings in
// package.json and the schema of .disclosure-report.json.
// With --check it writes nothing and fails when a file is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { packageWithRuleSettings } from "./rule-settings.mjs";
import { rulesPage } from "./rules-page.mjs";
import { settingsSchema } from "./settings-schema.mjs";
import { snippetFiles } from "./snippet-files.mjs";

const check = process.argv.includes("--check");
const files = {
  ...(await snippetFiles()),
  "RULES.md": await rulesPage(),
  "package.json": await packageWithRuleSettings(),
  "schemas/disclosure-report.schema.json": await settingsSchema(),
};
const stale = Object.entries(files).filter(([path, text]) => read(path) !== text);
if (check && stale.length > 0) {
  console.error(`Stale: ${stale.map(([path]) => path).join(", ")}. Run: npm run generate`);
  process.exitCode = 1;
} else {
  for (const [path, text] of stale) writeFileSync(path, text);
  console.log(
    stale.length === 0
      ? "All generated files are up to date."
      : `Wrote ${stale.map(([path]) => path).join(", ")}.`,
  );
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
