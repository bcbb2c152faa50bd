import type { CheckedResult, CheckJob } from "./check-document";
import { openCheckLanes } from "./check-lanes";
import { type CheckSummary, checkFormats, checkPrinter } from "./check-printers";
import type { Command, ExitCode } from "./command";
import { inOrder } from "./in-order";
import { countInputs, findInputs } from "./inputs";
import { openProgress } from "./progress";
import { openReportFolders, type ReportFolders } from "./report-folders";
import { openOutput, type Terminal, tellAbout } from "./terminal";

/** `disclosure-report check`: the findings of every report among the paths. */
export const check: Command = {
  summary: {
    zh: "检查年报并列出问题。",
    en: "Checks reports and lists what is wrong.",
  },
  formats: checkFormats,
  async run(order, plainTerminal): Promise<ExitCode> {
    const { paths, language, levels } = order;
    const progress = openProgress(order, plainTerminal, () => countInputs(paths));
    const terminal = { ...plainTerminal, beforeWriting: progress.hide };
    const format = { name: order.format, language };
    const printer = checkPrinter(format);
    const folders = openReportFolders(levels, terminal, language);
    const output = openOutput(terminal);
    let sum = nothingYet;
    let crashed = false;

    try {
      await output.write(printer.head());
      const jobs = jobsFor(paths, folders, terminal);
      for await (const { job, result } of inOrder(jobs, openCheckLanes(order, format))) {
        const { path } = job.input;
        if (result.kind === "unreadable") {
          tellAbout(terminal, path, result.why, language);
          sum = { ...sum, failed: sum.failed + 1 };
        } else {
          await folders.tellComplaints(path);
          for (const remark of result.remarks) tellAbout(terminal, path, remark, language);
          const isFirst = sum.reports + sum.others === 0;
          await output.write(isFirst ? result.piece : `${printer.between}${result.piece}`);
          await folders.tellUnused(path, unusedOf(job, result));
          sum = sumOf(sum, result);
          crashed ||= result.crashed;
        }
        progress.show(sum.reports + sum.others + sum.failed, sum.counts.error);
        if (output.closed) break;
      }
    } finally {
      progress.close();
    }
    await output.write(printer.foot(sum));
    await output.flush();
    if (crashed || sum.failed > 0) return 2;
    return sum.counts.error > 0 ? 1 : 0;
  },
};

async function* jobsFor(
  paths: readonly string[],
  folders: ReportFolders,
  terminal: Terminal,
): AsyncGenerator<CheckJob, void> {
  for await (const input of findInputs(paths, terminal)) {
    yield { input, options: await folders.optionsFor(input.path) };
  }
}

const nothingYet: CheckSummary = {
  reports: 0,
  others: 0,
  failed: 0,
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  accepted: 0,
};

function sumOf(
  { reports, others, failed, counts, accepted }: CheckSummary,
  result: CheckedResult,
): CheckSummary {
  return {
    reports: reports + (result.recognized ? 1 : 0),
    others: others + (result.recognized ? 0 : 1),
    failed,
    counts: {
      error: counts.error + result.counts.error,
      warning: counts.warning + result.counts.warning,
      info: counts.info + result.counts.info,
      hint: counts.hint + result.counts.hint,
    },
    accepted: accepted + result.accepted,
  };
}

/** The entries of the settings file as they stand here, wherever the report was checked. */
function unusedOf({ options }: CheckJob, { unused }: CheckedResult) {
  return unused.flatMap((at) => options.accepted[at] ?? []);
}
