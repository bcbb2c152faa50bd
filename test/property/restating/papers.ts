import type { LayoutId } from "../../../server/src/syntax/tree";
import { inLines } from "./places";

/** A kind of document: how it sets titles, headings and paragraphs. */
export interface Paper {
  /** The marks of emphasis around a word. */
  readonly emphasis: readonly [string, string];
  /** Whether a paragraph is one line, or as many as it had on a page. */
  readonly lines: "whole" | "broken";
  /** What stands around a figure that is set apart. */
  readonly space: string;
  title(lines: readonly string[]): string;
  heading(text: string): string;
  /** The heading of a part of a section, on a line of its own. */
  subheading(text: string): string;
  paragraph(text: string): string;
  /** Who signs, and when. */
  signed(text: string): string;
  page(blocks: readonly string[]): string;
}

const plain: Paper = {
  emphasis: ["", ""],
  lines: "whole",
  space: " ",
  title: (lines) => lines.join("\n"),
  heading: (text) => text,
  subheading: (text) => text,
  paragraph: (text) => `　　${text}`,
  signed: (text) => `                         ${text}`,
  page: (blocks) => `${blocks.join("\n\n")}\n`,
};

const markdown: Paper = {
  ...plain,
  emphasis: ["**", "**"],
  title: (lines) => `# ${lines.join("\n# ")}`,
  heading: (text) => `## ${text}`,
  subheading: (text) => `### ${text}`,
  paragraph: (text) => text,
  signed: (text) => text,
};

const page: Paper = {
  lines: "whole",
  emphasis: ["<strong>", "</strong>"],
  space: " ",
  title: (lines) => `<h1>${lines.join("<br>")}</h1>`,
  heading: (text) => `<h2>${text}</h2>`,
  subheading: (text) => `<h3>${text}</h3>`,
  paragraph: (text) => `<p>${text}</p>`,
  signed: (text) => `<p style="text-align: right">${text}</p>`,
  page: (blocks) =>
    [
      "<!DOCTYPE html>",
      '<html lang="zh-CN">',
      '<head><meta charset="utf-8"><title>政府信息公开年报</title></head>',
      "<body>",
      ...blocks,
      "</body>",
      "</html>",
      "",
    ].join("\n"),
};

/** A web page as editors for sites write it, every piece of text in a tag of its own. */
const styledPage: Paper = {
  ...page,
  emphasis: ['<span lang="EN-US">', "</span>"],
  space: "&nbsp;",
  heading: (text) => `<p style="text-indent: 2em"><span><b>${text}</b></span></p>`,
  subheading: (text) => `<p><span style="font-family: 楷体">${text}</span></p>`,
  paragraph: (text) => `<p style="text-indent: 2em"><span>${text}</span></p>`,
};

/** Text taken out of a PDF: its lines end where those of the page did. */
const pageLines: Paper = {
  ...plain,
  lines: "broken",
  paragraph: (text) => inLines(`　　${text}`, 46),
};

/** The documents in which tables of a layout stand. */
export const papersOf: Readonly<Record<LayoutId, readonly Paper[]>> = {
  tabbed: [plain, pageLines],
  stacked: [plain, pageLines],
  pipe: [markdown],
  html: [page, styledPage, markdown],
};
