import type { Block } from "../syntax/tree";
import type { BoundSection } from "./bound-report";
import { dateAlone } from "./dates/written-date";
import { labelKey } from "./label-key";

/** A paragraph need not be read to its end to know that it says something. */
const LONGEST_LOOK = 80;
const LONGEST_SIGNATURE = 40;
/** How many lines from the end the date may stand: a contact or a note may follow it. */
const MOST_BEHIND = 3;

/** The blocks of a section without the signature and the date that close the report. */
export function bodyOf({ blocks }: BoundSection): readonly Block[] {
  const tail = Math.max(0, blocks.length - MOST_BEHIND);
  const dated = blocks.slice(tail).findLastIndex(isDate);
  if (dated < 0) return blocks;
  const above = blocks[tail + dated - 1];
  const signed =
    above?.kind === "paragraph" &&
    above.text.length <= LONGEST_SIGNATURE &&
    !/[。；：:]$/u.test(above.text);
  return blocks.slice(0, tail + dated - (signed ? 1 : 0));
}

function isDate(block: Block): boolean {
  return block.kind !== "table" && dateAlone(block.text) !== undefined;
}

/**
 * How many characters a section says in its running text, counted up to `enough`. A table or a picture is
 * always enough.
 */
export function textLength(section: BoundSection, source: string, enough: number): number {
  let length = 0;
  for (const block of bodyOf(section)) {
    if (block.kind === "table") return enough;
    length += labelKey(block.text.slice(0, LONGEST_LOOK)).length;
    if (length >= enough) return enough;
  }
  return holdsPicture(source.slice(section.heading.to, section.to)) ? enough : length;
}

/** Whether a stretch of source shows a picture. */
export function holdsPicture(raw: string): boolean {
  return raw.includes("![") || /<(?:img|picture|v:imagedata)[\s>]/iu.test(raw);
}
