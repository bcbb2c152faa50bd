import type { Block } from "../syntax/tree";
import type { BoundSection } from "./bound-report";
import { labelKey } from "./label-key";

const DATE = /^[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]?$|^[〇零○一二]{4}年[一二十]{1,2}月[一二三十]{1,3}日$/u;
const LONGEST_SIGNATURE = 40;
/** How many lines from the end the date may stand: a contact or a note may follow it. */
const MOST_BEHIND = 3;

/** The blocks of a section without the signature and the date that close the report. */
export function bodyOf({ blocks }: BoundSection): readonly Block[] {
  const dated = blocks.findLastIndex((block) => block.kind !== "table" && DATE.test(block.text.replace(/\s/gu, "")));
  if (dated < 0 || dated < blocks.length - MOST_BEHIND) return blocks;
  const above = blocks[dated - 1];
  const signed = above?.kind === "paragraph" && above.text.length <= LONGEST_SIGNATURE && !/[。；：:]$/u.test(above.text);
  return blocks.slice(0, signed ? dated - 1 : dated);
}

/** How many characters a section says in its running text; boundless when it holds a table or a picture. */
export function textLength(section: BoundSection, source: string): number {
  const raw = source.slice(section.heading.to, section.to);
  if (section.blocks.some((block) => block.kind === "table") || holdsPicture(raw)) return Number.POSITIVE_INFINITY;
  let length = 0;
  for (const block of bodyOf(section)) if (block.kind !== "table") length += labelKey(block.text).length;
  return length;
}

/** Whether a stretch of source shows a picture. */
export function holdsPicture(raw: string): boolean {
  return raw.includes("![") || /<(?:img|picture|v:imagedata)[\s>]/iu.test(raw);
}
