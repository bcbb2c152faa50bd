import type { Grid } from "../../server/src/syntax/grid";
import { layouts } from "../../server/src/syntax/tables/layouts";
import type { LayoutId } from "../../server/src/syntax/tree";

/** How a report is put on paper: what stands around its words. */
export interface Paper {
  title(text: string): string;
  heading(text: string): string;
  paragraph(text: string): string;
  table(grid: Grid): string;
  page(content: string): string;
}

/** Plain text, or Markdown where the tables are pipe tables. */
export function linePaper(layout: LayoutId): Paper {
  const mark = layout === "pipe" ? "#" : "";
  return {
    title: (text) => `${mark} ${text}`.trim(),
    heading: (text) => `${mark}${mark} ${text}`.trim(),
    paragraph: (text) => text,
    table: (grid) => layouts[layout].write(grid),
    page: (content) => `${content}\n`,
  };
}

/** A page as a site publishes it, with little markup. */
export const webPaper: Paper = {
  title: (text) => `<h1>${text}</h1>`,
  heading: (text) => `<h2>${text}</h2>`,
  paragraph: (text) => `<p>${text}</p>`,
  table: (grid) => layouts.html.write(grid),
  page: (content) =>
    `<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"></head>\n<body>\n${content}\n</body>\n</html>\n`,
};
