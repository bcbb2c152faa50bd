import fc from "fast-check";
import type { Draft } from "../../scripts/samples/draft";
import { drawTable } from "../../scripts/samples/write-report";
import { editionById } from "../../server/src/form/editions";
import type { EditionId, TableForm } from "../../server/src/form/form";
import type { Grid, GridCell } from "../../server/src/syntax/grid";
import { layouts } from "../../server/src/syntax/tables/layouts";
import type { LayoutId } from "../../server/src/syntax/tree";

/** The three tables of a report, as they would be drawn, and the edition that they follow. */
export interface DrawnReport {
  readonly edition: EditionId;
  readonly tables: readonly Grid[];
}

/** How places and writers differ from the printed form without being wrong. */
export interface Manner {
  readonly halfWidthBrackets: boolean;
  readonly spacedNumbers: boolean;
  readonly straightQuotes: boolean;
  readonly spacedTotal: boolean;
  readonly localRows: boolean;
  readonly splitServices: boolean;
}

const plainManner: Manner = {
  halfWidthBrackets: false,
  spacedNumbers: false,
  straightQuotes: false,
  spacedTotal: false,
  localRows: false,
  splitServices: false,
};

const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.nat(40) },
  fc.nat(90_000),
);

/** A count as a township has them: mostly none, seldom more than twenty. */
const modestCount = fc.oneof(
  { weight: 16, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 20 }) },
  fc.integer({ min: 10, max: 400 }),
);

/** Reports whose every equation holds, in the printed form. */
export const consistentReport: fc.Arbitrary<DrawnReport> = reportWith(count);

/** The same with as few and as small figures as most reports have. */
export const modestReport: fc.Arbitrary<DrawnReport> = reportWith(modestCount);

function reportWith(figure: fc.Arbitrary<number>): fc.Arbitrary<DrawnReport> {
  return fc
    .constantFrom<EditionId>("2019", "2021")
    .chain((edition) =>
      figuresOf(edition, figure).map((figures) => draw(edition, figures, plainManner)),
    );
}

/** Reports whose every equation holds, with the variants of the form that real reports have. */
export const consistentVariant: fc.Arbitrary<DrawnReport> = fc
  .constantFrom<EditionId>("2019", "2021")
  .chain((edition) =>
    fc
      .tuple(
        figuresOf(edition, count),
        fc.record({
          halfWidthBrackets: fc.boolean(),
          spacedNumbers: fc.boolean(),
          straightQuotes: fc.boolean(),
          spacedTotal: fc.boolean(),
          localRows: fc.boolean(),
          splitServices: fc.boolean(),
        }),
      )
      .map(([figures, manner]) => draw(edition, figures, manner)),
  );

const headings = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

/** The report as a document whose tables are all of one layout; its text states no figure. */
export function written({ edition, tables }: DrawnReport, layout: LayoutId): string {
  const [proactive, requests, cases] = tables.map((grid) => layouts[layout].write(grid));
  const contents = [
    "我局认真执行《中华人民共和国政府信息公开条例》，主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作有序开展，考核、评议情况良好，没有责任追究情形。",
    proactive ?? "",
    requests ?? "",
    cases ?? "",
    "存在的主要问题是政策解读的形式不够丰富。今后将增加图解和问答，并加强对基层的培训。",
    "全年未收取政府信息公开信息处理费。",
  ];
  const sections = headings.map((heading, at) => `${heading}\n\n${contents[at]}`);
  const year = edition === "2019" ? 2020 : 2024;
  return [`青禾县农业农村局${year}年政府信息公开工作年度报告`, ...sections, ""].join("\n\n");
}

export const layoutIds: readonly LayoutId[] = ["tabbed", "stacked", "pipe", "html"];

function figuresOf(
  edition: EditionId,
  figure: fc.Arbitrary<number>,
): fc.Arbitrary<Draft["figures"]> {
  const { requests } = editionById(edition).tables;
  return fc
    .tuple(proactiveOf(edition), requestsOf(requests, figure), casesOf(figure))
    .map(([proactive, received, cases]) => ({
      ...proactive,
      ...received,
      // Without requests there are mostly no cases either; rows left out hold zeros.
      ...(Object.values(received).every(isZero) ? {} : cases),
    }));
}

function isZero(figures: string): boolean {
  return figures.split(" ").every((figure) => figure === "0");
}

function requestsOf(
  form: TableForm,
  figure: fc.Arbitrary<number>,
): fc.Arbitrary<Record<string, string>> {
  const outcomes = form.rows.filter((row) => row.under.length > 0 && row.id !== "total");
  const six = fc.tuple(figure, figure, figure, figure, figure, figure);
  return fc
    .tuple(fc.array(six, { minLength: outcomes.length, maxLength: outcomes.length }), six, six)
    .map(([rows, out, into]) => {
      const total = out.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
      const all = total.map((sum, at) => sum + (out[at] ?? 0));
      const carriedIn = all.map((sum, at) => Math.min(sum, into[at] ?? 0));
      const fresh = all.map((sum, at) => sum - (carriedIn[at] ?? 0));
      return {
        ...Object.fromEntries(
          outcomes.map((row, at) => [`requests.${row.id}`, withTotal(rows[at] ?? [])]),
        ),
        "requests.new": withTotal(fresh),
        "requests.carried-in": withTotal(carriedIn),
        "requests.total": withTotal(total),
        "requests.carried-out": withTotal(out),
      };
    });
}

function casesOf(figure: fc.Arbitrary<number>): fc.Arbitrary<Record<string, string>> {
  const block = fc.tuple(figure, figure, figure, figure);
  return fc.tuple(block, block, block).map(([review, direct, after]) => {
    // A suit after review needs a review.
    const reviewed = review.some((each) => each > 0) ? after : review;
    return { "cases.count": [review, direct, reviewed].map(withTotal).join(" ") };
  });
}

function proactiveOf(edition: EditionId): fc.Arbitrary<Record<string, string>> {
  return fc.array(fc.nat(500), { minLength: 24, maxLength: 24 }).map((given) => {
    const n = (at: number) => given[at] ?? 0;
    const items = (at: number) => {
      const before = n(at) % 3 === 0 ? 0 : n(at);
      return `${before} ${n(at + 1) === 0 ? "0" : `+${n(at + 1)}`}`;
    };
    // No number of decisions stands in for the change in items.
    const decided = (at: number) => `${items(at)} ${n(at + 2) + (n(at + 2) === n(at + 1) ? 1 : 0)}`;
    const projects = n(20) % 3 === 0 ? 0 : n(20);
    if (edition === "2021") {
      return {
        "proactive.norms": `${n(0)} ${n(1)} ${Math.max(0, n(0) - n(1)) + n(2)}`,
        "proactive.licensing": `${n(3)}`,
        "proactive.penalties": `${n(4)}`,
        "proactive.fees": `${n(5)}.${n(6)}`,
      };
    }
    return {
      "proactive.norms": `${n(0) + n(1)} ${n(0)} ${n(0) + n(2)}`,
      "proactive.licensing": decided(3),
      "proactive.other-services": decided(6),
      "proactive.inspection": decided(9),
      "proactive.confirmation": `${n(12) + 1} -${n(12) + 1} ${n(14)}`,
      "proactive.penalties": decided(15),
      "proactive.fees": items(18),
      "proactive.procurement": `${projects} ${projects === 0 ? 0 : (projects / 10 + n(21)).toFixed(4)}`,
    };
  });
}

function withTotal(parts: readonly number[]): string {
  return [...parts, parts.reduce((sum, part) => sum + part, 0)].join(" ");
}

/** The three tables with these figures, in a manner of writing. */
export function draw(edition: EditionId, figures: Draft["figures"], manner: Manner): DrawnReport {
  const { proactive, requests, cases } = editionById(edition).tables;
  const first = drawTable(proactive, figures);
  const grids = [
    edition === "2019" ? localVariant(first, figures, manner) : first,
    drawTable(requests, figures),
    drawTable(cases, figures),
  ];
  return { edition, tables: grids.map((grid) => inManner(grid, manner)) };
}

/** Table 2 of 2019 as Beijing (two rows for 其他对外管理服务事项) and Hubei (one more row) print it. */
function localVariant({ rows }: Grid, figures: Draft["figures"], manner: Manner): Grid {
  const cell = (text: string, columns = 1, down = 1): GridCell => ({ text, columns, rows: down });
  return {
    rows: rows.flatMap((row) => {
      const name = row[0]?.text;
      if (manner.splitServices && name === "其他对外管理服务事项") {
        const figuresIn = (id: string) =>
          (figures[`proactive.${id}`] ?? "").split(" ").map((text) => cell(text));
        return [
          [cell(name, 1, 2), cell("行政检查"), ...figuresIn("inspection")],
          [cell("行政确认"), ...figuresIn("confirmation")],
        ];
      }
      if (manner.localRows && name === "规范性文件") {
        return [row, [cell("其他主动公开文件"), cell("7"), cell("7"), cell("19")]];
      }
      return [row];
    }),
  };
}

function inManner({ rows }: Grid, manner: Manner): Grid {
  const rewrite = (text: string) => {
    let result = text;
    if (manner.halfWidthBrackets) result = result.replace(/^（([一二三四五六七])）/, "($1)");
    if (manner.spacedNumbers) result = result.replace(/^(\d)\.(?=\p{Script=Han})/u, "$1. ");
    if (manner.straightQuotes) result = result.replace(/[“”]/g, '"');
    if (manner.spacedTotal) result = result.replace(/总计$/, "总 计");
    return result;
  };
  return { rows: rows.map((row) => row.map((cell) => ({ ...cell, text: rewrite(cell.text) }))) };
}
