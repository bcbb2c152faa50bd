import type { Edition, SectionForm } from "../form/form";
import type { Block, Heading, Paragraph } from "../syntax/tree";
import type { BoundSection } from "./bound-report";
import { createLabelIndex, type LabelIndex, type MatchQuality } from "./label-index";
import type { KeysOf, LabelKeys } from "./label-keys";

/** The sections of an edition with their titles ready to be looked up. */
export interface SectionTitles {
  readonly forms: readonly SectionForm[];
  readonly index: LabelIndex<SectionForm>;
  readonly keysOf: KeysOf;
}

interface Candidate {
  readonly at: number;
  readonly form: SectionForm;
  readonly heading: Heading | Paragraph;
  readonly quality: MatchQuality;
  /** How surely the line opens the section, the surest highest. */
  readonly worth: number;
}

/** The longest line that may be a section's title without a number or a heading's mark. */
const LONGEST_BARE_TITLE = 30;
const LONGEST_HEADING = 200;
/** How much less a numbered heading counts that does not stand alone: still more than a line without a number. */
const LESS_ALONE = 5;
/** So many headings with nothing between them are a table of contents, when all of them come again. */
const LEAST_CONTENTS = 3;
const worths: Readonly<Record<MatchQuality, number>> = { exact: 3, variant: 2, near: 1 };

/**
 * The report's sections by their headings, in the order of the text. Of several headings that could open
 * the same section the surest is taken; another one that is just as sure is a section twice over and kept.
 */
export function bindSections(
  blocks: readonly Block[],
  parted: ReadonlySet<Block>,
  titles: SectionTitles,
  end: number,
): readonly BoundSection[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    const found = block && candidateOf(block, at, titles);
    if (!found) continue;
    candidates.push(parted.has(block) ? { ...found, worth: found.worth - LESS_ALONE } : found);
  }
  const kept = surestOf(withoutContents(candidates));
  return kept.map(({ at, form, heading, quality }, index) => {
    const next = kept[index + 1]?.at ?? blocks.length;
    const content = blocks.slice(at + 1, next);
    return {
      form,
      heading,
      quality,
      blocks: content,
      from: heading.from,
      to: blocks[next]?.from ?? end,
    };
  });
}

/** The titles of an edition's sections, prepared once. */
export function sectionTitles({ sections: forms }: Edition, keysOf: KeysOf): SectionTitles {
  const index = createLabelIndex(
    forms.map((form) => ({ value: form, label: form.title, variants: form.variants })),
    keysOf,
  );
  return { forms, index, keysOf };
}

/** The candidates without those of a table of contents, a menu or a list of links. */
function withoutContents(candidates: readonly Candidate[]): readonly Candidate[] {
  const again = comingAgain(candidates);
  const listed = new Set<Candidate>();
  let run: Candidate[] = [];
  for (const [index, candidate] of candidates.entries()) {
    if (run.at(-1)?.at !== candidate.at - 1) run = [];
    run.push(candidate);
    if (candidates[index + 1]?.at === candidate.at + 1 || run.length < LEAST_CONTENTS) continue;
    // The last line of the list may be the first heading of the report itself.
    for (const each of run) if (again.has(each)) listed.add(each);
  }
  return candidates.filter((candidate) => !listed.has(candidate));
}

/** The candidates whose section has another one further down that is about as sure. */
function comingAgain(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const again = new Set<Candidate>();
  const surest = new Map<string, number>();
  for (const candidate of candidates.toReversed()) {
    const later = surest.get(candidate.form.id) ?? 0;
    if (later >= candidate.worth - LESS_ALONE) again.add(candidate);
    surest.set(candidate.form.id, Math.max(later, candidate.worth));
  }
  return again;
}

function surestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const surest = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const best = surest.get(candidate.form.id);
    if (!best || candidate.worth > best.worth) surest.set(candidate.form.id, candidate);
  }
  return candidates.filter((candidate) => {
    const best = surest.get(candidate.form.id);
    // Likeness alone never makes a second heading of a section.
    return candidate === best || (candidate.worth === best?.worth && candidate.quality !== "near");
  });
}

function candidateOf(
  block: Block,
  at: number,
  { forms, index, keysOf }: SectionTitles,
): Candidate | undefined {
  if (block.kind === "table") return undefined;
  if (block.text.length > LONGEST_HEADING) return undefined;
  // A picture of a table is named after its section.
  if (block.text.startsWith("![")) return undefined;
  const text = plainWords(block.text);
  if (block.kind === "paragraph" && text.length > LONGEST_BARE_TITLE) return undefined;
  const keys = keysOf(text);
  const found = index.lookUp(keys) ?? index.lookUp(withoutChapter(keys));
  if (found) {
    // A bare line that only resembles a title may be a caption: it must be the printed one.
    if (block.kind === "paragraph" && found.quality !== "exact") return undefined;
    return candidate(block, at, found.value, found.quality);
  }
  if (block.kind !== "heading" || block.ordinal === undefined) return undefined;
  const form =
    forms.find(({ marks }) =>
      marks.some((all) => all.every((mark) => keys.whole.includes(mark))),
    ) ??
    index.find(keys)?.value ??
    forms.find(
      ({ ordinal, hints }) =>
        ordinal === block.ordinal && hints.some((hint) => keys.whole.includes(hint)),
    );
  return form && candidate(block, at, form, "near");
}

/** The number of a heading that no mark parts from its words: `一 总体情况`, `【一、总体情况】`, `第三章 …`. */
const CHAPTER = /^第?[一二三四五六](?:章|节|部分)?/u;

function withoutChapter(keys: LabelKeys): LabelKeys {
  return { ...keys, whole: keys.whole.replace(CHAPTER, "") };
}

/** The words of a heading without bullets before it, tags in it, a colon, an anchor or a footnote behind it. */
function plainWords(text: string): string {
  const words = text.includes("<") ? text.replace(/<[^<>]{1,80}>/gu, "") : text;
  return withoutTail(words.replace(/^[^\p{L}\p{N}（(]+/u, ""));
}

/** A colon, a full stop or a blank, and an anchor or a footnote, `{#overview}` or `[3]`, at the end. */
const SIGN = /[:：。\s]/u;
const MARK = /(?:\{[#.][^{}]{0,40}\}|\[\d{1,3}\])$/u;

function withoutTail(text: string): string {
  let words = text;
  for (;;) {
    let to = words.length;
    while (to > 0 && SIGN.test(words.charAt(to - 1))) to--;
    words = words.slice(0, to);
    const mark = words.endsWith("}") || words.endsWith("]") ? MARK.exec(words) : undefined;
    if (!mark) return words;
    words = words.slice(0, mark.index);
  }
}

/**
 * A numbered heading counts for more than a line without a number, and that for more than `（一）主动公开政府信息情况`
 * or `2.总体情况`, which are headings inside a section as a rule.
 */
function candidate(
  heading: Heading | Paragraph,
  at: number,
  form: SectionForm,
  quality: MatchQuality,
): Candidate {
  const inner = /^[（(\d①-⑩]/u.test(heading.text);
  const numbered = heading.kind === "heading" && heading.ordinal !== undefined;
  const worth = worths[quality] + (numbered ? 20 : inner ? 0 : 10);
  return { at, form, heading, quality, worth };
}
