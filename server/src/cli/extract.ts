import type { Words } from "../form/words";
import { createBinder } from "../report/bind";
import type { BoundReport } from "../report/bound-report";
import { recognize } from "../report/recognize";
import { parse } from "../syntax/parse";
import type { Command, ExitCode, Printer } from "./command";
import { openDocuments } from "./documents";
import { extractCsv } from "./extract-csv";
import { extractJson } from "./extract-json";
import { openOutput, tellAbout } from "./terminal";

/** One report whose figures are taken out, for a printer. */
export interface ExtractedReport {
  readonly path: string;
  readonly report: BoundReport;
}

/** What was taken out of all documents together. */
export interface ExtractSummary {
  readonly reports: number;
}

/** How figures are written down. */
export type ExtractPrinter = Printer<ExtractedReport, ExtractSummary>;

const printers: Readonly<Record<string, () => ExtractPrinter>> = {
  json: extractJson,
  csv: extractCsv,
};

const passedOver: Words = {
  zh: "没有认出是 2019 年以后的年报，没有取数。",
  en: "not recognised as a report for 2019 or later; no figures taken.",
};

/** `disclosure-report extract`: the figures of every report among the paths, without any check. */
export const extract: Command = {
  summary: {
    zh: "取出年报三张表里的全部数据。",
    en: "Takes out all figures of the three tables.",
  },
  formats: Object.keys(printers),
  async run({ paths, format, language }, terminal): Promise<ExitCode> {
    const bind = createBinder();
    const printer = (printers[format] ?? extractJson)();
    const documents = openDocuments(paths, terminal, language);
    const output = openOutput(terminal);
    let reports = 0;

    await output.write(printer.head());
    for await (const { path, text } of documents) {
      const report = bind(parse(text));
      if (recognize(report).kind === "report") {
        if (reports++ > 0) await output.write(printer.between);
        await output.write(printer.item({ path, report }));
      } else tellAbout(terminal, path, passedOver, language);
      if (output.closed) break;
    }
    await output.write(printer.foot({ reports }));
    await output.flush();
    return documents.failed ? 2 : 0;
  },
};
