import fc from "fast-check";
import { editionById } from "../../server/src/form/editions";
import type { EditionId, SectionId } from "../../server/src/form/form";
import { layouts } from "../../server/src/syntax/tables/layouts";
import type { LayoutId } from "../../server/src/syntax/tree";
import { draw, layoutIds, type Manner } from "./consistent-reports";
import { type Body, bodies } from "./restating/bodies";
import { cases } from "./restating/case-sentences";
import { writePeriod, writeSignedDate } from "./restating/dates";
import { problems } from "./restating/distractors";
import { drafted, pickFigures, type Rows } from "./restating/figures";
import { numberManners } from "./restating/numbers";
import { otherMatters } from "./restating/other-matters";
import { type OverviewPart, overviewParts } from "./restating/overview";
import { type Paper, papersOf } from "./restating/papers";
import { createPicker, type Picker } from "./restating/picker";
import { marked, type Place, placesOf } from "./restating/places";
import { proactiveSentences } from "./restating/proactive-sentences";
import { type Quantities, quantitiesOf } from "./restating/quantities";
import { handling, receiving, receivingNothing } from "./restating/request-sentences";
import { said, type Telling, tellOne } from "./restating/sentences";

/** A whole report without mistakes, whose text says again what its tables say, and the places in it. */
export interface RestatingReport {
  readonly text: string;
  readonly places: readonly Place[];
  readonly edition: EditionId;
  readonly year: number;
  readonly body: Body;
  readonly quantities: Quantities;
  /** What stands between the sentences of a paragraph: where that is no full stop, much is left open. */
  readonly joint: string;
  /** Whether paragraphs are broken into the lines of a page. */
  readonly lines: "whole" | "broken";
}

/** How many choices a report takes at most; further ones are the plainest. */
const CHOICES = 450;
const CHOICE_LIMIT = 2 ** 20;

/**
 * Reports of every kind of body, both editions and all layouts, the text in very many phrasings, among them
 * figures that no table has: publications, hotlines, last year, the coming year, the area's other offices.
 */
export const restatingReport: fc.Arbitrary<RestatingReport> = fc
  .array(fc.nat(CHOICE_LIMIT), { minLength: CHOICES, maxLength: CHOICES })
  .map((tape) => pickReport(createPicker(tape)));

function pickReport(picker: Picker): RestatingReport {
  const edition = picker.from<EditionId>(["2021", "2019"]);
  const layout = picker.from(layoutIds);
  const year = edition === "2019" ? 2019 + picker.below(2) : 2021 + picker.below(5);
  const body = picker.from(bodies);
  const figures = pickFigures(edition, picker);
  const paper = picker.from(papersOf[layout]);
  const quantities = quantitiesOf(figures);
  const telling: Telling = {
    quantities,
    body,
    year,
    picker,
    manner: picker.from(numberManners),
    paper,
    joint: picker.from(["。", "；", "，"]),
  };
  const blocks = [
    paper.title(titleOf(body, year, picker)),
    ...preamble(edition, telling).map(paper.paragraph),
    ...sections(edition, layout, figures, paper, telling),
    ...signature(body, year, picker).map(paper.signed),
  ];
  const page = paper.page(blocks);
  const placed = placesOf(picker.once(6) ? page.replaceAll("\n", "\r\n") : page);
  // A failure shows the report as it reads, without the hundreds of its places.
  const shown = { [fc.toStringMethod]: () => placed.text };
  return {
    ...placed,
    ...shown,
    edition,
    year,
    body,
    quantities,
    joint: telling.joint,
    lines: paper.lines,
  };
}

function titleOf(body: Body, year: number, picker: Picker): readonly string[] {
  const name = picker.once(2) ? picker.from(body.titles) : body.name;
  const lines = picker.from([
    [`${name}${year}年政府信息公开工作年度报告`],
    [`${name}`, `${year}年政府信息公开工作年度报告`],
    [`${year}年${name}政府信息公开工作年度报告`],
    [`${name}${year}年度政府信息公开工作年度报告`],
    [`${name}${year}年政府信息公开年度报告`],
    [`${name} ${year} 年政府信息公开工作年度报告`],
  ]);
  return lines.map((line, at) => marked("title", String(at), line));
}

function preamble(edition: EditionId, { year, body, picker }: Telling): readonly string[] {
  const period = writePeriod(year, picker);
  const notice = edition === "2019" ? "〔2019〕60号" : "〔2021〕30号";
  const ground = picker.from([
    "根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。",
    `依据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和国办公开办函${notice}文件要求，编制本报告。`,
    "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议和提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。",
  ]);
  const contact = `如对本报告有疑问，请与${body.name}联系（地址：府前路8号，邮编：400711，电话：0000-5550168）。`;
  const whole = `${ground}${period}。${contact}`;
  return picker.from([
    [whole],
    [ground, `${period}。`],
    [`${ground}${period}。`],
    [`${ground}${period}。`, contact],
    [],
  ]);
}

function sections(
  edition: EditionId,
  layout: LayoutId,
  figures: Rows,
  paper: Paper,
  telling: Telling,
): readonly string[] {
  const { picker } = telling;
  const form = editionById(edition);
  const tables = draw(edition, drafted(edition, figures), tableManner(picker)).tables;
  const [proactive, requests, reviews] = tables.map((grid) => layouts[layout].write(grid));
  const contents: Readonly<Record<SectionId, readonly string[]>> = {
    overview: overview(edition, paper, telling),
    proactive: beside(
      proactive,
      picker.once(4) ? said("proactive", tellOne(proactiveSentences(edition), telling)) : "",
      paper,
      picker,
    ),
    requests: beside(requests, picker.once(3) ? requestsAgain(telling) : "", paper, picker),
    cases: beside(
      reviews,
      picker.once(3) ? said("cases", tellOne(cases, telling)) : "",
      paper,
      picker,
    ),
    problems: [paper.paragraph(tellOne(problems, telling))],
    other: [paper.paragraph(marked("other", "", tellOne(otherMatters(edition), telling)))],
  };
  return form.sections.flatMap(({ id, ordinal, title }) => [
    paper.heading(marked("heading", id, `${"一二三四五六"[ordinal - 1]}、${title}`)),
    ...contents[id],
  ]);
}

function overview(edition: EditionId, paper: Paper, telling: Telling): readonly string[] {
  const { year, body, picker } = telling;
  const opening = paper.paragraph(
    marked(
      "opening",
      "",
      `${year}年，${body.we}深入贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，扎实推进政府信息公开工作。`,
    ),
  );
  const parts = overviewParts(edition, telling);
  const written = picker.from<(part: OverviewPart, at: number) => readonly string[]>([
    ({ name, text }, at) => [
      paper.paragraph(`${headed(`（${"一二三四五"[at]}）${name}`)}。${text}`),
    ],
    ({ name, text }, at) => [
      paper.subheading(headed(`（${"一二三四五"[at]}）${name}情况`)),
      paper.paragraph(text),
    ],
    ({ name, text }, at) => [paper.paragraph(`${headed(`${at + 1}.${name}情况`)}。${text}`)],
    ({ text }) => [paper.paragraph(text)],
  ]);
  return [opening, ...parts.flatMap(written)];
}

/** What a part of section 一 is headed with. */
function headed(words: string): string {
  return marked("subheading", words.includes("监督") ? "supervision" : "", words);
}

function requestsAgain(telling: Telling): string {
  const received = (telling.quantities.received ?? 0) > 0;
  const first = said("receiving", tellOne(received ? receiving : receivingNothing, telling));
  const second = said("handling", tellOne(handling, telling));
  return second === "" ? first : `${first}；${second}`;
}

/** A table with a sentence before or behind it, or without one. */
function beside(
  table: string | undefined,
  sentence: string,
  paper: Paper,
  picker: Picker,
): readonly string[] {
  if (sentence === "") return [table ?? ""];
  const told = paper.paragraph(`${sentence}。`);
  return picker.once(4) ? [table ?? "", told] : [told, table ?? ""];
}

function signature(body: Body, year: number, picker: Picker): readonly string[] {
  if (picker.once(5)) return [];
  const signer = picker.once(4) ? picker.from(body.signers) : body.name;
  return [marked("signature", "", signer), marked("date", "", writeSignedDate(year, body, picker))];
}

/** How the tables are printed: brackets, spaces and quotation marks, and the rows that some places add. */
function tableManner(picker: Picker): Manner {
  return {
    halfWidthBrackets: picker.once(3),
    spacedNumbers: picker.once(3),
    straightQuotes: picker.once(3),
    spacedTotal: picker.once(3),
    localRows: picker.once(3),
    splitServices: picker.once(3),
  };
}
