import { editionById } from "../../server/src/form/editions";
import type { SectionForm, TableForm } from "../../server/src/form/form";
import type { Grid } from "../../server/src/syntax/grid";
import { layouts } from "../../server/src/syntax/tables/layouts";
import type { LayoutId } from "../../server/src/syntax/tree";
import type { Draft } from "./draft";

/** The draft as a document of one layout: pipe tables in Markdown, html ones in a page, the others in plain text. */
export function writeReport(draft: Draft, layout: LayoutId): string {
  const edition = editionById(draft.edition);
  const paper = papers[layout];
  const written = edition.sections.flatMap((section) => [
    paper.heading(`${"一二三四五六"[section.ordinal - 1]}、${section.title}`),
    ...draft.text[section.id].map(paper.paragraph),
    ...tableOf(section).map((id) =>
      layouts[layout].write(drawTable(edition.tables[id], draft.figures)),
    ),
  ]);
  const blocks = [
    paper.title(draft.title),
    ...draft.preamble.map(paper.paragraph),
    ...written,
    ...draft.signed.map(paper.paragraph),
  ];
  return paper.page(draft.title, blocks.join("\n\n"));
}

/** The table as the form draws it, with the figures in their places and 0 where none is given. */
export function drawTable(form: TableForm, figures: Draft["figures"]): Grid {
  const texts = new Map<string, string>(
    form.rows.flatMap((row) => {
      const columns = form.parts.find((part) => part.id === row.part)?.columns ?? [];
      const given = figures[`${form.id}.${row.id}`]?.split(/ +/) ?? columns.map(() => "0");
      if (given.length !== columns.length)
        throw new Error(`${form.id}.${row.id} has ${given.length} figures`);
      return columns.map(
        (column, at) => [`${form.id}.${row.id}.${column.id}`, given[at] ?? ""] as const,
      );
    }),
  );
  return {
    rows: form.drawing.map((row) =>
      row.map((cell) => ({
        text: cell.kind === "label" ? cell.text : (texts.get(cell.cell) ?? ""),
        columns: cell.columns,
        rows: cell.rows,
      })),
    ),
  };
}

function tableOf({ table }: SectionForm) {
  return table === undefined ? [] : [table];
}

interface Paper {
  title(text: string): string;
  heading(text: string): string;
  paragraph(text: string): string;
  page(title: string, content: string): string;
}

const markdown: Paper = {
  title: (text) => `# ${text}`,
  heading: (text) => `## ${text}`,
  paragraph: (text) => text,
  page: (_title, content) => `${content}\n`,
};

const plain: Paper = { ...markdown, title: (text) => text, heading: (text) => text };

const web: Paper = {
  title: (text) => `<h1>${text}</h1>`,
  heading: (text) => `<h2>${text}</h2>`,
  paragraph: (text) => `<p>${text}</p>`,
  page: (title, content) =>
    [
      "<!DOCTYPE html>",
      '<html lang="zh-CN">',
      `<head><meta charset="utf-8"><title>${title}</title></head>`,
      "<body>",
      content,
      "</body>",
      "</html>",
      "",
    ].join("\n"),
};

const papers: Readonly<Record<LayoutId, Paper>> = {
  tabbed: plain,
  stacked: plain,
  pipe: markdown,
  html: web,
};
