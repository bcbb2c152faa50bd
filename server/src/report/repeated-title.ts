import type { Block, Heading, Paragraph } from "../syntax/tree";
import type { BoundReport, Title } from "./bound-report";
import { looksOf } from "./looks";
import { titleEndingWith } from "./title";

/** How many lines the second title may be parted into. */
const MOST_LINES = 4;
const LONGEST_LINE = 80;
const TITLE_END = /报告(?:[（(][^（()）]{4,8}[)）])?[\s*]{0,9}$/u;
/** A sentence that ends with the report's name. */
const SENTENCE = /[，。；、]|^(?:现|根据|按照|依据|特|本)|公布|发布|编制/u;

/**
 * A second title of a report right below the first or in section 一, as a text has it that was put together
 * from two. Absent as a rule. A web page prints its title above the text's own one; that is none.
 */
export function repeatedTitle(report: BoundReport): Title | undefined {
  const { title, sections } = report;
  if (!title) return undefined;
  for (const section of sections) {
    if (section.form.id !== "overview") continue;
    const again = titleAmong(section.blocks);
    if (again) return again;
  }
  if (looksOf(report) === "html") return undefined;
  const below = linesBelow(report, title);
  const again = titleAmong(below);
  // What stands between the two, such as 发布日期, shows that the first one is a page's.
  return again && again.from === below[0]?.from ? again : undefined;
}

function titleAmong(blocks: readonly Block[]): Title | undefined {
  for (const [at, block] of blocks.entries()) {
    if (!isLine(block) || !TITLE_END.test(block.text)) continue;
    const lines = blocks.slice(Math.max(0, at + 1 - MOST_LINES), at + 1);
    const title = titleEndingWith(lines.slice(lines.findLastIndex((each) => !isLine(each)) + 1));
    if (title && !SENTENCE.test(title.text)) return title;
  }
  return undefined;
}

/** Whether the block may be a line of a title. */
function isLine(block: Block): block is Heading | Paragraph {
  return block.kind !== "table" && block.to - block.from <= LONGEST_LINE;
}

/** The lines right below the title, up to the first one that could not be a part of another. */
function linesBelow({ blocks, sections }: BoundReport, title: Title): readonly Block[] {
  const end = sections[0]?.heading.from ?? 0;
  const first = blocks.findIndex((block) => block.from >= title.to);
  if (first < 0) return [];
  const near = blocks.slice(first, first + MOST_LINES).filter((block) => block.from < end);
  const stop = near.findIndex(
    (block) => block.kind === "table" || block.text.length > LONGEST_LINE,
  );
  return stop < 0 ? near : near.slice(0, stop);
}
