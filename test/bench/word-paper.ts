import type { GridCell } from "../../server/src/syntax/grid";
import type { Paper } from "./papers";

const FONT =
  "font-size:16.0pt;mso-bidi-font-size:11.0pt;line-height:150%;font-family:仿宋_GB2312;mso-ascii-font-family:仿宋_GB2312;mso-hansi-font-family:仿宋_GB2312;mso-bidi-font-family:宋体;color:black;mso-themecolor:text1;mso-font-kerning:0pt";
const PARAGRAPH =
  "mso-margin-top-alt:auto;mso-margin-bottom-alt:auto;text-align:justify;text-justify:inter-ideograph;line-height:28.0pt;mso-line-height-rule:exactly;layout-grid-mode:char;mso-layout-grid-align:none";
const CELL =
  "border-top:none;border-left:none;border-bottom:solid windowtext 1.0pt;border-right:solid windowtext 1.0pt;mso-border-top-alt:solid windowtext .5pt;mso-border-left-alt:solid windowtext .5pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt;height:22.7pt";
/** After so many characters a word processor begins a new run, with the whole style again. */
const RUN = 8;

/**
 * A page as a word processor saves it: a head full of styles, every cell, paragraph and few words with its
 * style written out. About fifty bytes of markup come with each character of text.
 */
export const wordPaper: Paper = {
  title: (text) =>
    `<p class=MsoNormal align=center style='text-align:center;${PARAGRAPH}'><b><span style='font-size:22.0pt;font-family:方正小标宋简体'>${text}</span></b></p>`,
  heading: (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt;${PARAGRAPH}'><span style='font-size:16.0pt;font-family:黑体'>${text}</span></p>`,
  paragraph: (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt;${PARAGRAPH}'>${runs(text)}<span\nlang=EN-US style='${FONT}'><o:p></o:p></span></p>`,
  table: ({ rows }) =>
    [
      "<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 width=612 style='width:459.0pt;border-collapse:collapse;mso-yfti-tbllook:1184;mso-padding-alt:0cm 0cm 0cm 0cm'>",
      ...rows.map(
        (row, at) =>
          ` <tr style='mso-yfti-irow:${at};height:22.7pt'>\n${row.map(wordCell).join("\n")}\n </tr>`,
      ),
      "</table>",
    ].join("\n"),
  page: (content) =>
    [
      '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">',
      `<head>\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n<!--[if gte mso 9]><xml>\n${latentStyles()}</xml><![endif]-->`,
      `<style>\n<!--\n${styles()}${lists()}-->\n</style>\n</head>`,
      `<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'>\n<div class=WordSection1 style='layout-grid:15.6pt'>\n${content}\n</div>\n</body>\n</html>\n`,
    ].join("\n"),
};

function runs(text: string): string {
  return Array.from({ length: Math.ceil(text.length / RUN) }, (_, at) => {
    const run = text.slice(at * RUN, (at + 1) * RUN);
    return `<span\nstyle='${FONT}'>${run}</span>`;
  }).join("");
}

function wordCell({ text, columns, rows }: GridCell): string {
  const spans = `${columns > 1 ? ` colspan=${columns}` : ""}${rows > 1 ? ` rowspan=${rows}` : ""}`;
  return `  <td width=57${spans} style='width:43.0pt;${CELL}'>\n  <p class=MsoNormal align=center style='text-align:center;${PARAGRAPH}'><span\n  lang=EN-US style='${FONT}'>${text}<o:p></o:p></span></p>\n  </td>`;
}

function latentStyles(): string {
  const of = (at: number) =>
    `  <w:LsdException Locked="false" Priority="${at}" SemiHidden="true" UnhideWhenUsed="true" Name="Style ${at}"/>\n`;
  return ` <w:LatentStyles DefLockedState="false" LatentStyleCount="376">\n${times(376, of)} </w:LatentStyles>\n`;
}

function styles(): string {
  const of = (at: number) =>
    ` p.Style${at}, li.Style${at}, div.Style${at}\n\t{mso-style-name:"样式 ${at}"; margin:0cm; ${PARAGRAPH}; ${FONT}}\n`;
  return times(80, of);
}

function lists(): string {
  const of = (at: number) =>
    ` @list l${Math.floor(at / 9)}:level${(at % 9) + 1}\n\t{mso-level-number-format:alpha-lower; mso-level-tab-stop:none; margin-left:${at}.0pt; text-indent:-22.0pt}\n`;
  return times(180, of);
}

function times(count: number, of: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => of(at)).join("");
}
