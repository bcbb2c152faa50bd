import { createAnalyzer } from "../analysis/analyze";
import type { Crash } from "../analysis/run-rules";
import type { Words } from "../form/words";
import type { Severity } from "../rules/rule";
import type { ReportOptions } from "../workspace/folder-settings";
import { type CheckFormat, checkPrinter } from "./check-printers";
import type { Input } from "./inputs";
import { type Document, readDocument } from "./read-document";
import type { Unreadable } from "./unreadable";

/** A document that is to be checked, and what holds for it. Plain data: it may go to another thread. */
export interface CheckJob {
  readonly input: Input;
  readonly options: ReportOptions;
}

/** What was found, already written down, so that little comes back from another thread. */
export type CheckResult = Unreadable | CheckedResult;

/** A document that was checked, or that nobody's rules concern. */
export interface CheckedResult {
  readonly kind: "checked";
  /** What the printer puts out for it. */
  readonly piece: string;
  /** What must be said of it besides: how it was read, and which rules failed. */
  readonly remarks: readonly Words[];
  /** Whether a rule failed, so that something may have been missed. */
  readonly crashed: boolean;
  readonly recognized: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings the author lets stand. */
  readonly accepted: number;
  /** Which of the accepted entries of the job answered no finding, by their places in its list. */
  readonly unused: readonly number[];
}

/** Checks documents one after the other. Never fails: a document that cannot be checked is the result. */
export function createDocumentCheck(format: CheckFormat): (job: CheckJob) => CheckResult {
  const analyze = createAnalyzer();
  const printer = checkPrinter(format);

  const check = (document: Document, { levels, accepted }: ReportOptions): CheckedResult => {
    const { path, text, remark } = document;
    const analysis = analyze(text, { levels, accepted, force: false });
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const { level } of analysis.findings) counts[level]++;
    return {
      kind: "checked",
      piece: printer.item({ path, text, analysis }),
      remarks: [...(remark ? [remark] : []), ...analysis.crashes.map(crashWords)],
      crashed: analysis.crashes.length > 0,
      recognized: analysis.recognition.kind === "report",
      counts,
      accepted: analysis.accepted.length,
      unused: analysis.unused.length > 0 ? placesIn(accepted, analysis.unused) : [],
    };
  };

  return ({ input, options }) => {
    const document = readDocument(input);
    if (document.kind === "unreadable") return document;
    try {
      return check(document, options);
    } catch (error) {
      return { kind: "unreadable", path: document.path, why: failureWords(error) };
    }
  };
}

/** In the order of the list. Findings are accepted in the text as well; those entries are in no list. */
function placesIn<Entry>(list: readonly Entry[], entries: readonly unknown[]): readonly number[] {
  const wanted = new Set(entries);
  return list.flatMap((entry, at) => (wanted.has(entry) ? [at] : []));
}

function crashWords({ rule, error }: Crash): Words {
  return {
    zh: `规则 ${rule} 运行出错，未能检查：${error}`,
    en: `the rule ${rule} failed and was left out: ${error}`,
  };
}

function failureWords(error: unknown): Words {
  return {
    zh: `检查时程序出错，这份文件没有查完：${error}`,
    en: `the program failed on this file, which is not checked: ${error}`,
  };
}
