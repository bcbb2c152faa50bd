import fc from "fast-check";
import { createBinder } from "../../server/src/report/bind";
import type { Grid, GridCell } from "../../server/src/syntax/grid";
import { parse } from "../../server/src/syntax/parse";
import { layouts } from "../../server/src/syntax/tables/layouts";
import type { LayoutId } from "../../server/src/syntax/tree";
import { lineStarts, type Position, positionAt } from "../../server/src/text/lines";
import { consistentReport } from "../property/consistent-reports";

/** A generated report, and the places at which the benchmark types. */
export interface BenchReport {
  readonly layout: LayoutId;
  /** About how large it is, in kilobytes of UTF-8. */
  readonly kilobytes: number;
  readonly bytes: number;
  readonly text: string;
  /** Just behind figures of table 3, where one more digit breaks sums. */
  readonly carets: readonly Position[];
}

const layoutIds: readonly LayoutId[] = ["tabbed", "stacked", "pipe", "html"];
const CARETS = 24;

/**
 * A correct report of 2021 in each layout, made as long as asked for by longer running text and, in HTML,
 * by the markup that a word processor writes. The figures are random but the same in every run.
 */
export function benchReports(kilobytes: number): readonly BenchReport[] {
  const grids = fc
    .sample(consistentReport, { seed: 2021, numRuns: 20 })
    .find(({ edition }) => edition === "2021")?.tables;
  if (!grids) throw new Error("no report of 2021 among the samples");
  return layoutIds.map((layout) => {
    const paper = layout === "html" ? (kilobytes > 8 ? wordPaper : webPaper) : linePaper(layout);
    const bare = written(grids, paper, 0);
    const room = kilobytes * 1000 - Buffer.byteLength(bare);
    const text = written(grids, paper, Math.max(0, Math.floor(room / paragraphBytes(paper))));
    return { layout, kilobytes, bytes: Buffer.byteLength(text), text, carets: caretsIn(text) };
  });
}

function caretsIn(text: string): readonly Position[] {
  const starts = lineStarts(text);
  const figures = [...createBinder()(parse(text)).cells.values()].filter(
    ({ id, reading, column }) =>
      id.startsWith("requests.") && reading.kind === "number" && column.id !== "total",
  );
  const step = Math.max(1, Math.floor(figures.length / CARETS));
  return figures
    .filter((_, at) => at % step === 0)
    .slice(0, CARETS)
    .map(({ node }) => positionAt(starts, node?.to ?? 0));
}

interface Paper {
  title(text: string): string;
  heading(text: string): string;
  paragraph(text: string): string;
  table(grid: Grid): string;
  page(content: string): string;
}

const PROSE =
  "坚持以公开为常态、不公开为例外，及时更新主动公开基本目录，做好政策文件的解读和推送，规范办理群众提出的申请，加强信息发布前的保密审查，定期检查网站和新媒体账号，对发现的问题即时整改并在全系统通报，推动公开工作制度化、规范化。";

function paragraphBytes(paper: Paper): number {
  return Buffer.byteLength(paper.paragraph(PROSE)) + 2;
}

function written(grids: readonly Grid[], paper: Paper, paragraphs: number): string {
  const more = (count: number) => Array.from({ length: count }, () => paper.paragraph(PROSE));
  const [proactive, requests, cases] = grids.map((grid) => paper.table(grid));
  const half = paragraphs >> 1;
  const blocks = [
    paper.title("青禾县农业农村局2024年政府信息公开工作年度报告"),
    paper.heading("一、总体情况"),
    paper.paragraph("2024年，我局认真执行《中华人民共和国政府信息公开条例》。"),
    ...more(half),
    paper.heading("二、主动公开政府信息情况"),
    proactive ?? "",
    paper.heading("三、收到和处理政府信息公开申请情况"),
    requests ?? "",
    paper.heading("四、政府信息公开行政复议、行政诉讼情况"),
    cases ?? "",
    paper.heading("五、存在的主要问题及改进情况"),
    paper.paragraph("存在的主要问题是政策解读的形式不够丰富，今后将增加图解和问答。"),
    ...more(paragraphs - half),
    paper.heading("六、其他需要报告的事项"),
    paper.paragraph("2024年，我局未收取政府信息公开信息处理费。"),
  ];
  return paper.page(blocks.join("\n\n"));
}

function linePaper(layout: LayoutId): Paper {
  const mark = layout === "pipe" ? "#" : "";
  return {
    title: (text) => `${mark} ${text}`.trim(),
    heading: (text) => `${mark}${mark} ${text}`.trim(),
    paragraph: (text) => text,
    table: (grid) => layouts[layout].write(grid),
    page: (content) => `${content}\n`,
  };
}

const webPaper: Paper = {
  title: (text) => `<h1>${text}</h1>`,
  heading: (text) => `<h2>${text}</h2>`,
  paragraph: (text) => `<p>${text}</p>`,
  table: (grid) => layouts.html.write(grid),
  page: (content) =>
    `<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"></head>\n<body>\n${content}\n</body>\n</html>\n`,
};

const FONT =
  "font-size:16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:仿宋_GB2312;color:black";

/** A page as a word processor saves it: every paragraph and cell with its style written out. */
const wordPaper: Paper = {
  title: (text) =>
    `<p class=MsoNormal align=center style='text-align:center;line-height:28.0pt'><b><span style='font-size:22.0pt;font-family:方正小标宋简体'>${text}</span></b></p>`,
  heading: (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'><span style='font-size:16.0pt;font-family:黑体'>${text}</span></p>`,
  paragraph: (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'><span style='${FONT}'>${text}<span lang=EN-US><o:p></o:p></span></span></p>`,
  table: ({ rows }) =>
    [
      "<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 width=612 style='width:459.0pt;border-collapse:collapse;mso-padding-alt:0cm 0cm 0cm 0cm'>",
      ...rows.map((row) => ` <tr style='height:22.7pt'>\n${row.map(wordCell).join("\n")}\n </tr>`),
      "</table>",
    ].join("\n"),
  page: (content) =>
    [
      '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">',
      `<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style>\n<!--\n${wordStyles()}-->\n</style></head>`,
      `<body lang=ZH-CN style='tab-interval:21.0pt'>\n<div class=Section1>\n${content}\n</div>\n</body>\n</html>\n`,
    ].join("\n"),
};

function wordCell({ text, columns, rows }: GridCell): string {
  const spans = `${columns > 1 ? ` colspan=${columns}` : ""}${rows > 1 ? ` rowspan=${rows}` : ""}`;
  return `  <td width=57${spans} style='width:43.0pt;border:solid windowtext 1.0pt;padding:0cm 0cm 0cm 0cm'>\n  <p class=MsoNormal align=center><span lang=EN-US style='font-size:10.5pt;font-family:宋体'>${text}<o:p></o:p></span></p>\n  </td>`;
}

function wordStyles(): string {
  return Array.from(
    { length: 40 },
    (_, at) =>
      ` p.Style${at}, li.Style${at}, div.Style${at} {margin:0cm; text-align:justify; ${FONT}}\n`,
  ).join("");
}
