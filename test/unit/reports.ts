import { correctReport } from "../../scripts/samples/sample-files";
import { type Analysis, createAnalyzer } from "../../server/src/analysis/analyze";
import type { EditionId } from "../../server/src/form/form";
import type { LayoutId } from "../../server/src/syntax/tree";

const analyze = createAnalyzer();

export function analysisOf(text: string): Analysis {
  const analysis = analyze(text, { levels: {}, force: false });
  for (const { rule, error } of analysis.crashes)
    throw new Error(`${rule} threw`, { cause: error });
  return analysis;
}

/** The correct sample with texts that stand in it replaced: the nth by the n+1th. */
export function sampleWith(
  edition: EditionId,
  layout: LayoutId,
  ...replacements: readonly string[]
): string {
  let text = correctReport(edition, layout);
  for (let at = 0; at + 1 < replacements.length; at += 2) {
    const old = replacements[at] ?? "";
    if (!text.includes(old)) throw new Error(`the sample has no “${old}”`);
    text = text.replaceAll(old, () => replacements[at + 1] ?? "");
  }
  return text;
}

/** What each cell of a row reads: the figure, or what it is instead of one. */
export function readingsOf({ report }: Analysis, row: string): readonly string[] {
  return [...report.cells.values()]
    .filter(({ id }) => id.startsWith(`${row}.`))
    .map(({ reading }) => (reading.kind === "number" ? reading.figure : reading.kind));
}
