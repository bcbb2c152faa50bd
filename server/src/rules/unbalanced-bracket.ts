import { article } from "../form/source";
import type { Words } from "../form/words";
import type { BoundReport } from "../report/bound-report";
import { bracketFixes, bracketSpan } from "../report/bracket-fixes";
import { closingOf, type OddBracket, oddBrackets, openingOf } from "../report/brackets";
import { isPageLine } from "../report/page-lines";
import type { Passage } from "../report/prose";
import { defineRule, type Found } from "./rule";

interface Facts {
  readonly bracket: OddBracket;
  /** How many more there are in the report, where all of them are one finding. */
  readonly more: number;
}

/** More odd brackets than these are no slips of the author's. */
const MANY = 12;

/** A bracket without its partner: `（含撤回2件，`, `下载查阅。）`, `〔2020]5号`. */
export const unbalancedBracket = defineRule<Facts>({
  id: "unbalanced-bracket",
  group: "completeness",
  level: "hint",
  summary: {
    zh: "括号、书名号成对使用。",
    en: "Brackets and title marks come in pairs.",
  },
  reason: {
    zh: "多半是改稿时只删了一半。全角、半角视为一样，“1）”之类的序号不算。",
    en: "One half was left when the text was changed. Full and half width count as the same; numbers of items such as “1）” do not count.",
  },
  whenOff: {
    zh: "正文另有用单边括号的习惯时，可以关闭。",
    en: "Switch it off where the text uses single brackets in a way of its own.",
  },
  source: article(6),
  *find({ report, passages, headlines, readers }) {
    const holdsOne = ({ text }: Passage) => readers.oddBrackets(text).length > 0;
    if (!headlines.some(holdsOne) && !passages.some(holdsOne)) return;
    const odd = oddBrackets(inOrder(headlines, passages), readers.oddBrackets).filter(
      ({ passage }) => !isPageLine(passage.text),
    );
    const [first, ...others] = odd;
    if (odd.length <= MANY) {
      for (const bracket of odd) yield found(bracket, report, 0);
    } else if (first) {
      const related = others.slice(0, MANY).map((each) => ({
        span: bracketSpan(each),
        words: { zh: "这个也不成对", en: "This one has no partner either" },
      }));
      yield { ...found(first, report, others.length), related };
    }
  },
  say({ bracket, more }) {
    const { zh, en } = sayOne(bracket);
    if (more === 0) return { zh, en };
    return {
      zh: `${zh}全文还有 ${more} 处括号不成对。`,
      en: `${en} ${more} more brackets of the report have no partner.`,
    };
  },
  fix: ({ bracket }, report) => bracketFixes(bracket, report),
});

/** The title, the headings and the running text as they follow one another. */
function inOrder(headlines: readonly Passage[], passages: readonly Passage[]): readonly Passage[] {
  const start = ({ lines }: Passage) => lines[0]?.block.from ?? 0;
  return [...headlines, ...passages].sort((a, b) => start(a) - start(b));
}

function found(bracket: OddBracket, { tree }: BoundReport, more: number): Found<Facts> {
  const span = bracketSpan(bracket);
  const { partner, passage } = bracket;
  return {
    span,
    facts: { bracket, more },
    found: tree.text.slice(span.from, span.to),
    related: partner
      ? [
          {
            span: bracketSpan({ passage, at: partner.at }),
            words: { zh: "前一半在这里，是另一种括号", en: "The first half, of another pair" },
          },
        ]
      : [],
  };
}

function sayOne({ sign, partner }: OddBracket): Words {
  if (partner) {
    return {
      zh: `前面是“${partner.sign}”，这里却用“${sign}”，不成一对。请改成同一种。`,
      en: `“${partner.sign}” is closed by “${sign}”, which belongs to another pair. Use one kind.`,
    };
  }
  const closing = closingOf(sign);
  if (closing !== undefined) {
    return {
      zh: `“${sign}”后面没有“${closing}”与它成对。请在该结束的地方补上，或删去“${sign}”。`,
      en: `No “${closing}” closes this “${sign}”. Add it where it belongs, or delete this one.`,
    };
  }
  const opening = openingOf(sign) ?? "";
  return {
    zh: `多了一个“${sign}”，前面没有“${opening}”与它成对。请删去，或补上漏掉的“${opening}”。`,
    en: `No “${opening}” opens this “${sign}”. Delete it, or add the one that is missing.`,
  };
}
