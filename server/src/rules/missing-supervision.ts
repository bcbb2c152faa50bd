import { article } from "../form/source";
import { isGovernment } from "../report/body-kind";
import type { BoundReport, BoundSection } from "../report/bound-report";
import { holdsPicture, textLength } from "../report/closing";
import { lastLineOf, nextNumber, paragraphBehind } from "../report/new-paragraph";
import { type Passage, passageSpan } from "../report/prose";
import { firstSections } from "../report/section-heading";
import type { Heading, Paragraph } from "../syntax/tree";
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";
import { defineRule } from "./rule";

interface Facts {
  readonly section: BoundSection;
  /** The last line of 监督保障; absent where the section has no such part. */
  readonly part: Heading | Paragraph | undefined;
}

/** A government's report says how its disclosure was assessed and judged, and whether anybody was held to account. */
export const missingSupervision = defineRule<Facts>({
  id: "missing-supervision",
  group: "completeness",
  level: "warning",
  summary: {
    zh: "各级人民政府的年报写明工作考核、社会评议和责任追究结果情况。",
    en: "A government's report states the assessment, the public's judgement and who was held to account.",
  },
  reason: {
    zh: "条例第五十条第（四）项只对各级人民政府作此要求，部门、街道和其他单位不检查。",
    en: "Article 50(4) asks this of governments alone. Departments, sub-districts and other bodies are not checked.",
  },
  whenOff: {
    zh: "考核、评议和追责情况另行公布时，可以关闭。",
    en: "Switch it off where these results are published elsewhere.",
  },
  source: article(50, 4),
  *find({ report, passages }) {
    const { title, tree } = report;
    const section = firstSections(report).find(({ form }) => form.id === "overview");
    if (!title || !section || !isGovernment(title.body)) return;
    if (passages.some(({ text }) => SAID.test(text))) return;
    const raw = tree.text.slice(section.heading.to, section.to);
    const isReadable = section.blocks.every(({ kind }) => kind !== "table") && !holdsPicture(raw);
    if (!isReadable || textLength(section, tree.text, LEAST_TEXT) < LEAST_TEXT) return;
    const own = passages.filter((passage) => passage.section === "overview");
    const at = own.findIndex(({ text }) => PART.test(text));
    yield {
      span: partSpan(own[at]) ?? { from: section.heading.from, to: section.heading.to },
      facts: { section, part: at < 0 ? undefined : lastOfPart(own, at) },
    };
  },
  say: ({ part }) => ({
    zh: `${part ? "监督保障部分" : "“一、总体情况”"}没有写工作考核、社会评议和责任追究结果情况，条例要求各级人民政府写明。请补上；没有追责情形的，也请写一句。`,
    en: `${part ? "The part on 监督保障" : "“一、总体情况” (Overview)"} says nothing of assessment, public judgement or accountability, which the Regulations ask of governments. Add it, even if nobody was held to account.`,
  }),
  fix: ({ section, part }, report) => [
    {
      title: {
        zh: "加一段考核、评议和责任追究情况（待填写）",
        en: "Add a paragraph on assessment and accountability to fill in",
      },
      edits: [
        part ? paragraphBehind(report, part, `${TOPIC}：${TO_FILL_IN}`) : atEnd(report, section),
      ],
      preferred: true,
    },
  ],
});

/** Whatever a report calls them, one of these words stands in it. */
const SAID = /考核|考评|评议|测评|绩效|第三方评估|评估(?:结果|通报|排名)|追究|追责|问责/u;
/** The title of the part in which most reports say it. */
const PART =
  /^(?:[（(][一二三四五六七八九]）|\d{1,2}[.．、]|[一二三四五六七八九]是)?[^。，：；]{0,12}监督保障(?:工作|情况|方面|机制)?/u;
const NEXT_PART = /^(?:（[一二三四五六七八九]）|\d{1,2}[.．、])/u;
/** A shorter overview is a finding of its own, or not yet written. */
const LEAST_TEXT = 20;

function partSpan(passage: Passage | undefined): Span | undefined {
  const match = passage && PART.exec(passage.text);
  return match ? passageSpan(passage, { from: 0, to: match[0].length }) : undefined;
}

function lastOfPart(own: readonly Passage[], at: number): Heading | Paragraph | undefined {
  const next = own.findIndex(({ text }, index) => index > at && NEXT_PART.test(text));
  return own[(next < 0 ? own.length : next) - 1]?.lines.at(-1)?.block;
}

const TOPIC = "工作考核、社会评议和责任追究结果情况";
/** placeholder-text finds it until it is written over. */
const TO_FILL_IN = "（请填写考核、评议的做法和结果，以及有无责任追究情形）";

function atEnd(report: BoundReport, section: BoundSection): Edit {
  const words = `${nextNumber(section)}${TOPIC}。${TO_FILL_IN}`;
  return paragraphBehind(report, lastLineOf(section), words);
}
