import type { SectionForm } from "../form/form";
import { article } from "../form/source";
import type { Words } from "../form/words";
import type { BoundReport } from "../report/bound-report";
import { holdsPicture } from "../report/closing";
import { isPageLine } from "../report/page-lines";
import type { Placeholder, PlaceholderKind } from "../report/placeholders";
import { type Passage, passageSpan } from "../report/prose";
import type { Span } from "../text/span";
import { defineRule, type Found } from "./rule";

interface Facts {
  readonly kind: PlaceholderKind;
  /** The words as they stand. */
  readonly words: string;
  /** How many more there are in the same paragraph, where all of them are one finding. */
  readonly more: number;
}

/** A paragraph with more placeholders than these is a template, and one finding. */
const MANY = 6;

/** Text that is still to be filled in: `XX年`, `收到____件`, `（请填写…）`, `发布信息条`, words of a blank report. */
export const placeholderText = defineRule<Facts>({
  id: "placeholder-text",
  group: "completeness",
  level: "warning",
  summary: {
    zh: "文中没有未填写的空格、“XX”和填写说明。",
    en: "No blanks, “XX” or notes to the author are left in the text.",
  },
  reason: {
    zh: "套用模板或上年稿件时容易漏改，一公开就会被人看到。“王××”之类隐去的姓名、网址不算。",
    en: "They are easily overlooked when a template is filled in, and seen by everybody once it is published. Names hidden on purpose and addresses do not count.",
  },
  whenOff: {
    zh: "本单位的年报正文习惯用“××”隐去名称时，可以关闭。",
    en: "Switch it off where your reports hide the names of places and bodies behind crosses.",
  },
  source: article(6),
  *find({ report, passages, headlines, readers }) {
    for (const passage of [...headlines, ...passages]) {
      const placeholders = readers.placeholders(passage.text);
      if (placeholders.length > 0) yield* foundIn(passage, placeholders, report);
    }
    for (const [at, passage] of passages.entries()) {
      if (isUnwritten(passage, passages[at + 1], report)) yield unwritten(passage, report);
    }
  },
  say({ kind, words, more }) {
    const { zh, en } = sayings[kind](words);
    if (more === 0) return { zh, en };
    return {
      zh: `${zh}这一段还有 ${more} 处没有填。`,
      en: `${en} ${more} more are left in this paragraph.`,
    };
  },
  fix: {
    none: { zh: "该填什么，只有作者知道。", en: "What belongs there only the author knows." },
  },
});

const sayings: Readonly<Record<PlaceholderKind, (words: string) => Words>> = {
  mark: (words) => ({
    zh: `“${words}”处还没有填写。请换成实际内容；确实没有的，请改写这句话。`,
    en: `“${words}” has not been filled in. Write what belongs there, or reword the sentence.`,
  }),
  note: (words) => ({
    zh: `“${words}”是给填报人看的说明。请写出实际内容，并把说明删去。`,
    en: `“${words}” is a note to the author. Write what it asks for and delete it.`,
  }),
  prompt: (words) => ({
    zh: `“${words}”是空白年报里的提示文字，还没有改成实际内容。请改写。`,
    en: `“${words}” still stands as it did in the blank report. Write your own text over it.`,
  }),
  figure: (words) => ({
    zh: `“${words}”里漏了数字。请补上；没有的，请写 0 或改写这句话。`,
    en: `A figure is missing in “${words}”. Fill it in; where there is none, write 0 or reword the sentence.`,
  }),
};

function* foundIn(
  passage: Passage,
  placeholders: readonly Placeholder[],
  report: BoundReport,
): Generator<Found<Facts>> {
  const [first, ...others] = placeholders;
  if (!first || isPageLine(passage.text)) return;
  const place = (span: Span) => placeIn(passage, span, report);
  if (placeholders.length > MANY) {
    const related = others.slice(0, MANY).map((each) => ({
      span: place(each).span,
      words: { zh: "这里也没有填", en: "Not filled in either" },
    }));
    yield { ...found(first, place(first), others.length), related };
    return;
  }
  for (const each of placeholders) {
    const { span, words } = place(each);
    // Brackets around a picture only look empty.
    if (!holdsPicture(report.tree.text.slice(span.from, span.to)))
      yield found(each, { span, words }, 0);
  }
}

function found(
  { kind }: Pick<Placeholder, "kind">,
  { span, words }: Place,
  more: number,
): Found<Facts> {
  return { span, facts: { kind, words, more }, found: words };
}

interface Place {
  readonly span: Span;
  /** What a reader sees there, on one line. */
  readonly words: string;
}

function placeIn(passage: Passage, span: Span, report: BoundReport): Place {
  const place = passageSpan(passage, span);
  const source = report.tree.text.slice(place.from, place.to);
  // Tags and line breaks are no words.
  const shown = /[<&\n]/u.test(source) ? passage.text.slice(span.from, span.to) : source;
  return { span: place, words: shown };
}

const LONGEST_PROMPT = 16;

/**
 * Whether a paragraph of the blank report stands there with nothing below it. 存在的主要问题 and 改进情况 are also good
 * titles of what an author writes under them.
 */
function isUnwritten(passage: Passage, next: Passage | undefined, report: BoundReport): boolean {
  if (passage.text.length > LONGEST_PROMPT) return false;
  const section = report.sections.find(({ form }) => form.id === passage.section);
  if (!section || !isPrompt(passage, section.form)) return false;
  const { text } = report.tree;
  const last = passage.lines.at(-1)?.block;
  const below = last && section.blocks[section.blocks.indexOf(last) + 1];
  if (below?.kind === "table") return false;
  if (holdsPicture(text.slice(section.heading.to, section.to))) return false;
  return next === undefined || next.section !== passage.section || isPrompt(next, section.form);
}

/** The paragraphs that merely name what is to be written; a whole sentence is an answer. */
function isPrompt({ text }: Passage, { blankText }: SectionForm): boolean {
  return blankText.includes(text) && !text.endsWith("。");
}

function unwritten(passage: Passage, report: BoundReport): Found<Facts> {
  const place = placeIn(passage, { from: 0, to: passage.text.length }, report);
  return found({ kind: "prompt" }, place, 0);
}
