import { loadSources } from "./load-sources.mjs";

/** Which layouts a language's snippets offer, and what they are called. */
const languages = {
  plaintext: [["tabbed", "制表符", "tabbed"]],
  markdown: [
    ["pipe", "竖线", "pipe"],
    ["html", "HTML", "HTML"],
  ],
  html: [["html", "HTML", "HTML"]],
};
/** The newest report year that the snippets offer; completion knows today's date and offers the right one. */
const LATEST_YEAR = 2026;
const sections = { proactive: ["二", 2], requests: ["三", 3], cases: ["四", 4] };

/**
 * The snippet files by path, from the editions: each of the three tables and a whole report, for both
 * editions. Prefixes can be typed in Chinese or in letters: 空白表三, blank3.
 * @returns {Promise<Record<string, string>>}
 */
export async function snippetFiles() {
  const { editions, blankTable, blankReport } = await loadSources(
    "server/src/form/editions",
    "server/src/features/blank",
  );
  /** @type {Record<string, string>} */
  const files = {};
  for (const [language, layouts] of Object.entries(languages)) {
    /** @type {Record<string, unknown>} */
    const snippets = {};
    for (const edition of [...editions].reverse()) {
      const years = edition.years.to
        ? `${edition.years.from}—${edition.years.to}`
        : `${edition.years.from}年起`;
      for (const [layout, zh, en] of layouts) {
        for (const [id, form] of Object.entries(edition.tables)) {
          const [number, digit] = sections[/** @type {keyof typeof sections} */ (id)];
          snippets[`空白表${number} ${form.name.zh}（${years}，${zh}）`] = snippet(
            [`空白表${number}`, `blank${digit}`],
            `${form.name.zh}，${years}格式，${zh} / blank ${form.name.en}, edition ${edition.id}, ${en}`,
            blankTable(form, layout),
          );
        }
        snippets[`空白年报（${years}，${zh}）`] = snippet(
          ["空白年报", "政府信息公开工作年度报告", "blankreport"],
          `六个部分、三张表，${years}格式，${zh} / whole blank report, edition ${edition.id}, ${en}`,
          blankReport(edition, layout, LATEST_YEAR),
        );
      }
    }
    files[`snippets/${language}.json`] = `${JSON.stringify(snippets, null, 2)}\n`;
  }
  return files;
}

/**
 * @param {string[]} prefix
 * @param {string} description
 * @param {string} body
 */
function snippet(prefix, description, body) {
  return { prefix, description, body: body.split("\n") };
}
