import { createAnalyzer } from "../../server/src/analysis/analyze";

const analyze = createAnalyzer();

/** What a rule underlines in a text that stands in section 一 of a report without tables. */
export function underlined(rule: string, text: string): readonly string[] {
  const report = `青禾县水务局2020年政府信息公开工作年度报告\n\n一、总体情况\n\n${text}\n\n五、存在的主要问题及改进情况\n`;
  const { findings, crashes } = analyze(report, { levels: {}, force: false });
  if (crashes[0]) throw new Error(`${crashes[0].rule} threw`, { cause: crashes[0].error });
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ span }) => report.slice(span.from, span.to));
}
