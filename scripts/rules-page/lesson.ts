import { createAnalyzer } from "../../server/src/analysis/analyze";
import type { Levels } from "../../server/src/analysis/run-rules";
import type { Words } from "../../server/src/form/words";
import type { BoundReport } from "../../server/src/report/bound-report";
import type { Finding } from "../../server/src/rules/rule";
import type { Span } from "../../server/src/text/span";
import { type CorpusCase, readCases } from "../../test/corpus-format/cases";
import { documentOf, ownSpans, textOf } from "../../test/corpus-format/document";
import { choosePageSamples } from "../../test/corpus-format/page-samples";

/** What the samples of a rule show: the texts, and what the product says of the wrong one. */
export interface Lesson {
  readonly wrong: Sample;
  readonly right: Sample;
  readonly messages: readonly Words[];
  /** The titles of the repairs that are offered for the first of the marks. */
  readonly fixes: readonly Words[];
}

/** A stretch of a report with the places that the rule underlines. */
export interface Sample {
  readonly report: BoundReport;
  readonly isHtml: boolean;
  /** The report year, where the samples differ in it. */
  readonly year: number | undefined;
  /** The stretches of the report that are shown. */
  readonly shown: readonly Span[];
  readonly marks: readonly Span[];
}

/** The lesson of a rule from its corpus file; absent while the file names no samples. */
export function lessonOf(rule: string, corpus: string): Lesson | undefined {
  const chosen = choosePageSamples(rule, readCases(corpus).cases);
  if (chosen.kind === "lacking") return undefined;
  const wrong = analyzed(rule, chosen.wrong);
  const right = analyzed(rule, chosen.right);
  const years = new Set([wrong.report.year, right.report.year]);
  const isByYear = years.size > 1 && !years.has(undefined);
  const sample = ({ report, shown, marks, isHtml }: Analyzed): Sample => ({
    report,
    shown,
    marks,
    isHtml,
    year: isByYear ? report.year : undefined,
  });
  return {
    wrong: sample(wrong),
    right: sample(right),
    messages: different(wrong.findings.map((finding) => finding.say())),
    fixes: different((wrong.findings[0]?.fixes() ?? []).map(({ title }) => title)),
  };
}

interface Analyzed extends Omit<Sample, "year"> {
  readonly findings: readonly Finding[];
}

function analyzed(rule: string, of: CorpusCase): Analyzed {
  const document = documentOf(of);
  const levels = of.levels as Levels;
  const { report, findings } = createAnalyzer()(textOf(document), { levels, force: false });
  const own = findings.filter((finding) => finding.rule === rule);
  return {
    report,
    isHtml: of.layout === "html",
    shown: ownSpans(document),
    marks: own.map(({ span }) => span),
    findings: own,
  };
}

function different(all: readonly Words[]): readonly Words[] {
  return all.filter(({ zh }, at) => all.findIndex((each) => each.zh === zh) === at);
}
