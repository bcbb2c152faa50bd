import { type Analysis, createAnalyzer } from "../analysis/analyze";
import type { Crash } from "../analysis/run-rules";
import type { Language, Words } from "../form/words";
import type { Severity } from "../rules/rule";
import { checkJson } from "./check-json";
import { checkText } from "./check-text";
import type { Command, ExitCode, Printer } from "./command";
import { openDocuments } from "./documents";
import { openReportFolders } from "./report-folders";
import { openOutput, tellAbout } from "./terminal";

/** One document that was checked, for a printer. */
export interface CheckedDocument {
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** What was found in all documents together. */
export interface CheckSummary {
  /** How many documents were recognised and checked, and how many were not. */
  readonly reports: number;
  readonly others: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings are left out, since their authors let them stand. */
  readonly accepted: number;
}

/** How findings are written down. */
export type CheckPrinter = Printer<CheckedDocument, CheckSummary>;

const printers: Readonly<Record<string, (language: Language) => CheckPrinter>> = {
  text: checkText,
  json: checkJson,
};

/** `disclosure-report check`: the findings of every report among the paths. */
export const check: Command = {
  summary: {
    zh: "检查年报并列出问题。",
    en: "Checks reports and lists what is wrong.",
  },
  formats: Object.keys(printers),
  async run({ paths, format, language, levels }, terminal): Promise<ExitCode> {
    const analyze = createAnalyzer();
    const printer = (printers[format] ?? checkText)(language);
    const documents = openDocuments(paths, terminal, language);
    const folders = openReportFolders(levels, terminal, language);
    const output = openOutput(terminal);
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    let reports = 0;
    let others = 0;
    let accepted = 0;
    let crashed = false;

    await output.write(printer.head());
    for await (const { path, text } of documents) {
      const analysis = analyze(text, { ...(await folders.optionsFor(path)), force: false });
      for (const crash of analysis.crashes) {
        tellAbout(terminal, path, crashWords(crash), language);
        crashed = true;
      }
      if (analysis.recognition.kind === "report") reports++;
      else others++;
      for (const { level } of analysis.findings) counts[level]++;
      accepted += analysis.accepted.length;
      await output.write(printer.item({ path, text, analysis }));
      await folders.tellUnused(path, analysis.unused);
      if (output.closed) break;
    }
    await output.write(printer.foot({ reports, others, counts, accepted }));
    await output.flush();
    if (crashed || documents.failed) return 2;
    return counts.error > 0 ? 1 : 0;
  },
};

function crashWords({ rule, error }: Crash): Words {
  return {
    zh: `规则 ${rule} 运行出错，未能检查：${error}`,
    en: `the rule ${rule} failed and was left out: ${error}`,
  };
}
