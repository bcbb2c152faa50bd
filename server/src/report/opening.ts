import type { Block, SyntaxTree } from "../syntax/tree";
import type { BoundReport } from "./bound-report";

/** How many blocks at the start of a document may hold its own title. */
const OPENING = 14;
const LONGEST_NOTICE = 120;
const NOTICE =
  /^关于.{2,80}的(?:通知|通告|通报|函|意见|解读|说明)$|[^>＞]{2,40}关于.{2,80}的(?:通知|函)$|报告.{0,3}解读$/u;

/** Whether a line before the first heading is the title of a notice, or of a text that explains a report. */
export function opensAsNotice({ blocks }: SyntaxTree): boolean {
  for (const block of blocks.slice(0, OPENING)) {
    if (block.kind === "table") return false;
    if (block.text.length <= LONGEST_NOTICE && NOTICE.test(block.text.replace(/\s/gu, "")))
      return true;
    if (block.kind === "heading" && block.ordinal !== undefined) return false;
  }
  return false;
}

const LONGEST_LINE = 60;
/** How many lines a title may be parted into. */
const MOST_LINES = 4;
/** The end of the title of any report, summary or plan, with its year or `（摘要）` behind it. */
const REPORT =
  /(?:工作)?(?:情况)?(?:的|年度)?(?:报告|年报|总结|汇报|要点|计划|规划|方案|公报|白皮书)(?:[（(][^（()）]{1,12}[)）]|\d{4}年?度?)?$/u;
/** What a title is about has at least so many characters, else it began on the line above. */
const LEAST_SUBJECT = 4;
const DISCLOSURE = /信息.{0,6}公开/u;
const MAIL = /^\**(?:发件人|收件人|抄送|发送时间|主题|from|to|cc|sent|subject)\**[：:]/iu;

/**
 * Whether a line before the first section belongs to the head of a mail, or is the title of a report on
 * something else, such as `2021年法治政府建设工作年度报告` or `党务公开工作年度报告`. A title parted into several lines is
 * read with those above it.
 */
export function opensAsSomethingElse({ tree: { blocks }, sections }: BoundReport): boolean {
  const end = sections[0]?.heading.from ?? 0;
  const lines: string[] = [];
  for (const block of blocks.slice(0, OPENING)) {
    if (block.from >= end || block.kind === "table" || isNumbered(block)) return false;
    if (block.text.length > LONGEST_LINE) {
      lines.length = 0;
      continue;
    }
    const line = block.text.replace(/\s/gu, "");
    lines.push(line);
    if (MAIL.test(line)) return true;
    if (REPORT.test(line) && !DISCLOSURE.test(titleEndingWith(line, lines))) return true;
  }
  return false;
}

/** The line, with those above it when it says no more than 工作年度报告. */
function titleEndingWith(line: string, lines: readonly string[]): string {
  const subject = line.replace(REPORT, "").replace(/\d{4}年?/u, "");
  return subject.length < LEAST_SUBJECT ? lines.slice(-MOST_LINES).join("") : line;
}

function isNumbered(block: Block): boolean {
  return block.kind === "heading" && block.ordinal !== undefined;
}
