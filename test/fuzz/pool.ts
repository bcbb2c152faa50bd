import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { sampleFiles } from "../../scripts/samples/sample-files";
import { readCases } from "../corpus-format/cases";
import { documentOf, textOf } from "../corpus-format/document";
import { consistentReport, layoutIds, written } from "../property/consistent-reports";
import { restatingReport } from "../property/restating-reports";

const CORPUS = "test/corpus";
/** The same in every run, so that a seed leads to the same texts. */
const POOL_SEED = 2021;

/**
 * Whole reports to begin with: the project's samples, the documents of its corpus, generated reports in all
 * layouts, and those of a folder when one is named.
 */
export function reportPool(folder: string | undefined): readonly string[] {
  const named = folder === undefined ? [] : textsIn(folder);
  const samples = sampleFiles().map(({ text }) => text);
  const grids = fc.sample(consistentReport, { seed: POOL_SEED, numRuns: 6 });
  const consistent = grids.flatMap((report) => layoutIds.map((id) => written(report, id)));
  const restating = fc.sample(restatingReport, { seed: POOL_SEED, numRuns: 60 });
  return [
    ...samples,
    ...consistent,
    ...restating.map(({ text }) => text),
    ...corpusDocuments(),
    ...named,
  ];
}

function corpusDocuments(): readonly string[] {
  const files = readdirSync(CORPUS).filter((name) => name !== "README.md");
  return files.flatMap((name) =>
    readCases(readFileSync(join(CORPUS, name), "utf8")).cases.map((each) =>
      textOf(documentOf(each)),
    ),
  );
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html?)$/i.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}
