import type { CellId, Edition, SectionForm, TableForm } from "../form/form";
import { blankGrid } from "../report/blank-table";
import { layouts } from "../syntax/tables/layouts";
import type { LayoutId } from "../syntax/tree";

const ORDINALS = "一二三四五六";
/** Gives out tab stops; the figures of a table come in the order in which they are read. */
interface TabStops {
  next(): string;
  text(placeholder: string): string;
}

/** A blank table as a snippet with a tab stop in each figure's place. */
export function blankTable(form: TableForm, layout: LayoutId): string {
  return `${tableText(form, layout, tabStops(1))}\n$0`;
}

/**
 * A whole blank report as a snippet: title, period, the six sections with what belongs in them and the
 * three tables. The report year is chosen once, from the edition's years up to `latest`, and stands
 * everywhere.
 */
export function blankReport(edition: Edition, layout: LayoutId, latest: number): string {
  // 1 is the body's name and 2 the year, which come up again and again.
  const stops = tabStops(3);
  const heading = headingWriter(layout);
  const line = paragraphWriter(layout);
  const lines = [
    heading.title(
      `\${1:单位名称}\${2|${reportYears(edition, latest).join(",")}|}年政府信息公开工作年度报告`,
    ),
    line(
      "根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。本报告所列数据的统计期限自$2年1月1日起至$2年12月31日止。",
    ),
    ...edition.sections.flatMap((section) => [
      heading.section(`${ORDINALS[section.ordinal - 1]}、${section.title}`),
      ...(section.table
        ? [tableText(edition.tables[section.table], layout, stops)]
        : sectionText(section, stops).map(line)),
    ]),
  ];
  return `${lines.join("\n\n")}\n$0`;
}

function tableText(form: TableForm, layout: LayoutId, stops: TabStops): string {
  const figures = new Map<CellId, string>();
  const grid = blankGrid(form, (cell) => {
    const stop = figures.get(cell) ?? stops.next();
    figures.set(cell, stop);
    return stop;
  });
  // No word of the form holds a sign that means something in a snippet, so only the tab stops do.
  return layouts[layout].write(grid);
}

const topics = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"];

function sectionText({ id, blankText }: SectionForm, stops: TabStops): readonly string[] {
  if (id !== "overview") return blankText.map(stops.text);
  return topics.map(
    (topic, at) => `（${ORDINALS[at]}）${topic}。${stops.text(`$2年${topic}情况`)}`,
  );
}

/** Newest first, so that the likeliest stands there already. */
function reportYears({ years }: Edition, latest: number): readonly number[] {
  const last = Math.max(years.from, Math.min(years.to ?? latest, latest));
  return Array.from({ length: last - years.from + 1 }, (_, at) => last - at);
}

/**
 * The report year that is written on a given day: last year's report until summer, when hardly anybody
 * starts one, and this year's from then on.
 */
export function yearToReport(today: Date): number {
  return today.getMonth() < 6 ? today.getFullYear() - 1 : today.getFullYear();
}

function headingWriter(layout: LayoutId) {
  const [title, section] = {
    pipe: ["# ", "## "],
    html: ["<h1>", "<h2>"],
    tabbed: ["", ""],
    stacked: ["", ""],
  }[layout];
  const close = (tag: string | undefined) =>
    layout === "html" ? (tag ?? "").replace("<", "</") : "";
  return {
    title: (text: string) => `${title}${text}${close(title)}`,
    section: (text: string) => `${section}${text}${close(section)}`,
  };
}

function paragraphWriter(layout: LayoutId): (text: string) => string {
  return (text) => (layout === "html" ? `<p>${text}</p>` : text);
}

function tabStops(first: number): TabStops {
  let count = first;
  return {
    next: () => `$${count++}`,
    text: (placeholder) => `\${${count++}:${placeholder}}`,
  };
}
