import { existsSync, readFileSync } from "node:fs";
import { loadSources } from "./load-sources.mjs";

/**
 * RULES.md as it should stand.
 * @returns {Promise<string>}
 */
export async function rulesPage() {
  const page = await loadSources("scripts/rules-page/rules-page");
  return page.rulesPage((/** @type {string} */ rule) => {
    const path = `test/corpus/${rule}.md`;
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  });
}
