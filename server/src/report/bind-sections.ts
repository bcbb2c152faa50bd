import type { SectionForm } from "../form/form";
import type { Block, Heading, Paragraph } from "../syntax/tree";
import type { BoundSection } from "./bound-report";
import type { LabelIndex, MatchQuality } from "./label-index";
import { labelKey } from "./label-key";

interface Candidate {
  readonly at: number;
  readonly form: SectionForm;
  readonly heading: Heading | Paragraph;
  readonly quality: MatchQuality;
}

/** The longest line that may be a section's title without a number or a heading's mark. */
const LONGEST_BARE_TITLE = 30;
const worth: Readonly<Record<MatchQuality, number>> = { exact: 3, variant: 2, near: 1 };

/**
 * The report's sections by their headings, in the order of the text. Of several headings that could open
 * the same section the surest is taken; another one that is just as sure is a section twice over and kept.
 */
export function bindSections(
  blocks: readonly Block[],
  titles: LabelIndex<SectionForm>,
  forms: readonly SectionForm[],
  end: number,
): readonly BoundSection[] {
  const kept = surestOf(blocks.flatMap((block, at) => candidateOf(block, at, titles, forms) ?? []));
  return kept.map(({ at, form, heading, quality }, index) => {
    const next = kept[index + 1]?.at ?? blocks.length;
    const content = blocks.slice(at + 1, next);
    return { form, heading, quality, blocks: content, from: heading.from, to: blocks[next]?.from ?? end };
  });
}

function surestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const surest = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const best = surest.get(candidate.form.id);
    if (!best || worth[candidate.quality] > worth[best.quality]) surest.set(candidate.form.id, candidate);
  }
  return candidates.filter((candidate) => {
    const best = surest.get(candidate.form.id);
    // Likeness alone never makes a second heading of a section.
    return candidate === best || (candidate.quality === best?.quality && candidate.quality !== "near");
  });
}

function candidateOf(
  block: Block,
  at: number,
  titles: LabelIndex<SectionForm>,
  forms: readonly SectionForm[],
): Candidate | undefined {
  if (block.kind === "table") return undefined;
  if (block.kind === "paragraph" && block.text.length > LONGEST_BARE_TITLE) return undefined;
  const text = block.text.replace(/[:：。]$/u, "");
  const key = labelKey(text);
  const found = titles.lookUp(key, text);
  if (found) {
    // A bare line that only resembles a title may be a caption: it must be the printed one.
    if (block.kind === "paragraph" && found.quality !== "exact") return undefined;
    return { at, form: found.value, heading: block, quality: found.quality };
  }
  if (block.kind !== "heading" || block.ordinal === undefined) return undefined;
  const form = forms.find(({ marks }) => marks.some((all) => all.every((mark) => key.includes(mark))));
  const near = form ?? titles.find(key, text)?.value;
  return near && { at, form: near, heading: block, quality: "near" };
}
