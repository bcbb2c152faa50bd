import { article } from "../form/source";
import type { BoundReport, BoundSection } from "../report/bound-report";
import { bodyOf, holdsPicture } from "../report/closing";
import type { Fix } from "../report/fix";
import { lastLineOf, nextNumber, paragraphBehind } from "../report/new-paragraph";
import { editionDue } from "../report/new-section";
import type { Passage } from "../report/prose";
import { firstSections, sectionWords } from "../report/section-heading";
import { sourceSpan } from "../syntax/source-span";
import type { Edit } from "../text/edit";
import { defineRule } from "./rule";

/** From report year 2021 on, reports say whether a fee was charged for information given on request, also when none was. */
export const missingFeeStatement = defineRule<BoundSection>({
  id: "missing-fee-statement",
  group: "completeness",
  level: "info",
  summary: {
    zh: "从 2021 年度起，年报写明信息处理费的收取情况。",
    en: "From report year 2021 on, a report states what was charged for information given on request.",
  },
  reason: {
    zh: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）自 2021 年起施行，此后的年报一般都写这一句，没有收取的也写。",
    en: "The measures on the fee (Guobanhan [2020] No. 109) are in force since 2021, and reports since then say it, also when nothing was charged.",
  },
  whenOff: {
    zh: "本地要求的格式不写信息处理费时，可以关闭。",
    en: "Switch it off where the local form asks for no such statement.",
  },
  source: article(50, 5),
  *find({ report, passages }) {
    const form = editionDue(report).sections.find(({ statesFees }) => statesFees);
    const section = firstSections(report).find((each) => each.form.id === form?.id);
    if (!form || !section || !isReadable(section, report)) return;
    // The form has the statement at its end, so that the search is short from there.
    if (passages.findLast((passage) => speaksOfFees(passage, section))) return;
    yield { span: { from: section.heading.from, to: section.heading.to }, facts: section };
  },
  say: ({ form }) => {
    const { zh, en } = sectionWords(form);
    return {
      zh: `${zh}没有写信息处理费的收取情况。请写一句：没有收取的写明未收取，收取的写明发出收费通知的件数和金额。`,
      en: `${en} does not say what was charged for information given on request. State that nothing was, or how many notices were sent and for how much.`,
    };
  },
  fix: (section, report) => [
    statement(section, report, NONE_CHARGED, {
      zh: "写明未收取信息处理费",
      en: "State that nothing was charged",
    }),
    statement(section, report, CHARGED, {
      zh: "写明收费通知的件数和金额（待填写）",
      en: "State the number of notices and the sums, to fill in",
    }),
  ],
});

const NONE_CHARGED = "本年度未收取政府信息公开信息处理费。";
/** placeholder-text finds the crosses until they are written over. */
const CHARGED = "本年度发出政府信息公开信息处理费收费通知XX件，总金额XX元，实际收取XX元。";

/** Anywhere in a report this speaks of fees for information, and not of the fees that a body charges for its services. */
const FEES =
  /处理费|信息公开[^，。；]{0,10}(?:收费|费用|收取|减免)|(?:未|没有|无|不存在|不)(?:产生|发生|涉及|进行)?(?:收取|收费|费用)|收费(?:及|和|与|、)减免|收费通知|免费(?:提供|获取)/u;
/** In the section itself any word of fees is taken for the statement. */
const ANY_FEE = /收费|收取|费用|缴费|免费|处理费/u;

function speaksOfFees({ text, section: id }: Passage, { form }: BoundSection): boolean {
  return FEES.test(text) || (id === form.id && ANY_FEE.test(text));
}

/** A section that shows a table or a picture may say it there; one that says nothing is a finding of its own. */
function isReadable(section: BoundSection, { tree }: BoundReport): boolean {
  const body = bodyOf(section);
  return (
    body.length > 0 &&
    section.blocks.every(({ kind }) => kind !== "table") &&
    !holdsPicture(tree.text.slice(section.heading.to, section.to))
  );
}

function statement(
  section: BoundSection,
  report: BoundReport,
  words: string,
  title: Fix["title"],
): Fix {
  return { title, edits: [addition(section, report, words)], preferred: false };
}

/** How an item of a list begins. */
const ITEM = /^(?:[-*+•·●○■◆]|\d{1,2}[.．、）)]|[（(])/u;

/** 无。 gives way to the statement; a first sentence follows it; behind numbered ones it has the next number. */
function addition(section: BoundSection, report: BoundReport, words: string): Edit {
  const [first, ...others] = bodyOf(section);
  if (!first || first.kind === "table") return paragraphBehind(report, section.heading, words);
  const number = nextNumber(section);
  if (number !== "" || ITEM.test(first.text)) {
    return paragraphBehind(report, lastLineOf(section), `${number}${words}`);
  }
  const place = sourceSpan(first, { from: 0, to: first.text.length });
  const says = report.tree.text.slice(place.from, place.to);
  if (others.length === 0 && /^(?:暂?无|没有)[。.]?$/u.test(says)) {
    return { ...place, insert: `${words}无其他需要报告的事项。` };
  }
  return { from: place.from, to: place.from, insert: words };
}
