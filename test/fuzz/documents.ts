import fc from "fast-check";
import { editions } from "../../server/src/form/editions";
import type { Grid, GridCell } from "../../server/src/syntax/grid";
import { layouts } from "../../server/src/syntax/tables/layouts";
import { layoutIds } from "../property/consistent-reports";
import { anyText } from "../property/texts";
import { acceptComments, figures, headings, labels, sentences, subheadings, tags } from "./words";

const TITLES = ["青禾县水务局2020年政府信息公开工作年度报告", "某某镇2025年政府信息公开年度报告"];
const GAPS = ["\n\n", "\n", "\r\n\r\n", "\r\n", "\n\n\n", "", "\r", "\t"];

const label = fc.constantFrom(...labels);
const figure = fc.constantFrom(...figures);
const word = fc.oneof(
  { weight: 4, arbitrary: figure },
  { weight: 2, arbitrary: label },
  { weight: 1, arbitrary: fc.constantFrom(...tags, ...acceptComments) },
);
const cell: fc.Arbitrary<GridCell> = fc.record({
  text: word,
  columns: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 5 })),
  rows: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 4 })),
});

/** A grid of any words: each row a label and some cells. */
const anyGrid: fc.Arbitrary<Grid> = fc
  .array(
    fc
      .tuple(label, fc.array(cell, { maxLength: 9 }))
      .map(([text, cells]) => [{ text, columns: 1, rows: 1 }, ...cells]),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => ({ rows }));

/** A table of the form with any figures, of which some cells and rows are lost. */
const formGrid: fc.Arbitrary<Grid> = fc
  .tuple(
    fc.constantFrom(...editions.flatMap(({ tables }) => Object.values(tables))),
    fc.array(figure, { minLength: 1, maxLength: 40 }),
    fc.array(fc.nat(200), { maxLength: 4 }),
  )
  .map(([form, given, lost]) => {
    let at = 0;
    const drawn = form.drawing.map((row) =>
      row.map(({ columns, rows, ...what }) => ({
        text: what.kind === "label" ? what.text : (given[at % given.length] ?? ""),
        columns,
        rows,
        place: at++,
      })),
    );
    return {
      rows: drawn
        .map((row) => row.filter(({ place }) => !lost.includes(place)))
        .filter((_, index) => !lost.includes(150 + index)),
    };
  });

const table = fc
  .tuple(fc.constantFrom(...layoutIds), fc.oneof(anyGrid, formGrid))
  .map(([id, grid]) => layouts[id].write(grid));

const block = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...headings) },
  { weight: 3, arbitrary: table },
  { weight: 3, arbitrary: fc.constantFrom(...sentences) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...sentences, ...tags)).map((all) => all.join("")),
  },
  { weight: 1, arbitrary: fc.constantFrom(...acceptComments) },
  { weight: 1, arbitrary: fc.constantFrom(...tags) },
  { weight: 1, arbitrary: anyText },
);

/** Documents of the blocks of reports, of both editions and in all layouts, in any order. */
export const anyDocument: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...TITLES) }, block),
    fc.array(fc.tuple(fc.constantFrom(...GAPS), block), { maxLength: 14 }),
    fc.constantFrom("text", "text", "page"),
  )
  .map(([first, rest, kind]) => {
    const text = [first, ...rest.flat()].join("");
    return kind === "text" ? text : `<!DOCTYPE html>\n<html><body>\n${text}\n</body></html>\n`;
  });

const SECTIONS = editions.flatMap(({ sections }) =>
  sections.map(({ ordinal, title }) => `${"一二三四五六"[ordinal - 1]}、${title}`),
);
const sectionContent = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...sentences) },
  { weight: 2, arbitrary: fc.constantFrom(...subheadings) },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fc.constantFrom(...acceptComments) },
);

/**
 * Short reports with a paragraph for every sentence. What such a paragraph means depends on all that stands
 * around it, so that nearly every edit changes how some of them are read.
 */
export const shortReport: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...TITLES),
    fc.array(
      fc.tuple(
        fc.constantFrom(...SECTIONS),
        fc.array(sectionContent, { minLength: 1, maxLength: 5 }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom("\n\n", "\n", "\r\n"),
  )
  .map(([title, sections, gap]) => `${[title, ...sections.flat(2)].join(gap)}${gap}`);
