import type { Language, Words } from "../form/words";
import { harmless } from "../text/harmless";
import { lineStarts, positionAt } from "../text/lines";
import type { CheckedDocument, CheckPrinter, CheckSummary } from "./check-printers";

/**
 * Findings for a reader at a terminal, lines and columns counted from 1 as editors show them:
 *
 *     a.txt:331:2 error （七）总计·自然人应为 17（11+1+3+2），现为 18，多 1。 (outcome-total)
 */
export function checkText(language: Language): CheckPrinter {
  return {
    head: () => "",
    item: (document) => documentText(document, language),
    between: "",
    foot: (summary) => `${summaryOf(summary)[language]}\n`,
  };
}

function documentText({ path, text, analysis }: CheckedDocument, language: Language): string {
  const { recognition, findings } = analysis;
  const shownPath = harmless(path);
  if (recognition.kind === "none") {
    const words: Words = {
      zh: "没有认出是政府信息公开工作年度报告，未检查。",
      en: "not recognised as an annual disclosure report; not checked.",
    };
    return `${shownPath} ${words[language]}\n`;
  }
  if (recognition.kind === "older") {
    const { year } = recognition;
    const words: Words = {
      zh: `是 ${year} 年的年报，当时还没有全国统一的格式，未检查。`,
      en: `is a report for ${year}, before there was a national form; not checked.`,
    };
    return `${shownPath} ${words[language]}\n`;
  }
  if (findings.length === 0) return "";
  const starts = lineStarts(text);
  let lines = "";
  for (const { span, level, rule, say } of findings) {
    const { line, character } = positionAt(starts, span.from);
    lines += `${shownPath}:${line + 1}:${character + 1} ${level} ${harmless(say()[language])} (${rule})\n`;
  }
  return lines;
}

function summaryOf({ reports, others, failed, counts, accepted }: CheckSummary): Words {
  const { error, warning, info, hint } = counts;
  const missed: Words =
    failed === 0
      ? { zh: "", en: "" }
      : {
          zh: `有 ${failed} 个文件未能检查。`,
          en: ` ${counted(failed, "file")} could not be checked.`,
        };
  if (reports + others === 0) {
    if (failed > 0) return { zh: missed.zh, en: missed.en.trim() };
    return {
      zh: "没有找到可以检查的文件（.txt、.md、.markdown、.html、.htm）。",
      en: "Found no file to check (.txt, .md, .markdown, .html, .htm).",
    };
  }
  const skipped: Words =
    others === 0
      ? { zh: "", en: "" }
      : {
          zh: `另有 ${others} 个文件未检查。`,
          en: ` ${counted(others, "other file")} not checked.`,
        };
  const left: Words =
    accepted === 0
      ? { zh: "", en: "" }
      : {
          zh: `已接受的 ${accepted} 处没有列出。`,
          en: ` ${counted(accepted, "accepted finding")} left out.`,
        };
  if (error + warning + info + hint === 0) {
    return {
      zh: `检查了 ${reports} 份年报，没有发现问题。${left.zh}${skipped.zh}${missed.zh}`,
      en: `Checked ${counted(reports, "report")}: nothing found.${left.en}${skipped.en}${missed.en}`,
    };
  }
  return {
    zh: `检查了 ${reports} 份年报：错误 ${error}，警告 ${warning}，信息 ${info}，提示 ${hint}。${left.zh}${skipped.zh}${missed.zh}`,
    en: `Checked ${counted(reports, "report")}: error ${error}, warning ${warning}, info ${info}, hint ${hint}.${left.en}${skipped.en}${missed.en}`,
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
