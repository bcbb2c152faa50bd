import type { Language } from "../form/words";
import type { BoundReport } from "../report/bound-report";
import type { Finding } from "../rules/rule";
import { harmless } from "../text/harmless";
import { lineStarts } from "../text/lines";
import type { CheckedDocument, CheckPrinter } from "./check-printers";
import { headOf, rangeIn, toJson } from "./json";

/**
 * Findings for a program. The keys and their order are a promise; one document a line, so that a long list
 * can be read as it comes:
 *
 *     { "version": 1, "reports": [ {"path": …, "recognized": true, …, "findings": […]} ], "summary": {…} }
 */
export function checkJson(language: Language): CheckPrinter {
  return {
    head: () => '{ "version": 1,\n  "reports": [',
    item: (document) => `\n    ${toJson(entryOf(document, language))}`,
    between: ",",
    foot: ({ reports, others, counts, accepted }) => {
      const { error, warning, info, hint } = counts;
      const summary = JSON.stringify({ reports, error, warning, info, hint, accepted });
      return `${reports + others === 0 ? "" : "\n  "}],\n  "summary": ${summary} }\n`;
    },
  };
}

/** Of a report of an older form only year and body are known; of any other document nothing. */
function entryOf({ path, text, analysis }: CheckedDocument, language: Language) {
  const { recognition, report, findings, accepted } = analysis;
  if (recognition.kind === "none") return { path, recognized: false, findings: [] };
  const { year, body } = headOf(report);
  if (recognition.kind === "older") return { path, recognized: false, year, body, findings: [] };
  const starts = findings.length > 0 ? lineStarts(text) : [];
  return {
    path,
    recognized: true,
    edition: report.edition.id,
    year,
    body,
    layouts: layoutsOf(report),
    findings: findings.map((finding) => findingEntry(finding, starts, language)),
    accepted: accepted.length,
  };
}

/** Keys whose value is `undefined` are left out of the JSON. */
function findingEntry(finding: Finding, starts: readonly number[], language: Language) {
  const { rule, level, span, cells, found, expected } = finding;
  return {
    rule,
    severity: level,
    message: harmless(finding.say()[language]),
    range: rangeIn(starts, span),
    cells,
    found,
    expected,
  };
}

/** The layouts of the statutory tables, in the order in which they first occur. */
function layoutsOf({ tables }: BoundReport): readonly string[] {
  const nodes = [...tables.values()].flatMap((table) => table.nodes);
  return [...new Set(nodes.sort((a, b) => a.from - b.from).map((node) => node.layout))];
}
