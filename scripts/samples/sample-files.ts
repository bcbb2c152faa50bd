import type { EditionId } from "../../server/src/form/form";
import type { LayoutId } from "../../server/src/syntax/tree";
import { draft2019 } from "./draft-2019";
import { draft2021 } from "./draft-2021";
import { type FlawedReport, flawedReports } from "./mistakes";
import { writeReport } from "./write-report";

/** A file of `samples/`. */
export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

const extensions: Readonly<Record<LayoutId, string>> = {
  tabbed: "txt",
  stacked: "txt",
  pipe: "md",
  html: "html",
};
const layoutIds = ["tabbed", "stacked", "pipe", "html"] as const;
const editionIds = ["2019", "2021"] as const;

/** Every file of `samples/`: the two reports in each layout, and those with mistakes. */
export function sampleFiles(): readonly SampleFile[] {
  const correct = editionIds.flatMap((edition) =>
    layoutIds.map((layout) => ({
      name: `correct-${edition}-${layout}.${extensions[layout]}`,
      text: correctReport(edition, layout),
    })),
  );
  return [
    ...correct,
    ...flawedReports.map((report) => ({ name: report.name, text: flawedReport(report) })),
  ];
}

/** A report without mistakes; its year may be another than the sample's own. */
export function correctReport(edition: EditionId, layout: LayoutId, year?: number): string {
  return writeReport(edition === "2019" ? draft2019(year) : draft2021(year), layout);
}

function flawedReport({ name, edition, layout, year, mistakes }: FlawedReport): string {
  let text = correctReport(edition, layout, year);
  for (const { what, correct, wrong } of mistakes) {
    if (text.split(correct).length !== 2)
      throw new Error(`${name}: “${what}” does not stand in the report once`);
    text = text.replace(correct, () => wrong);
  }
  return text;
}
