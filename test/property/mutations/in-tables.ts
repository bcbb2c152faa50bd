import type { Edit } from "../../../server/src/text/edit";
import type { RestatingReport } from "../restating-reports";
import {
  type Mutation,
  onePlace,
  type Planted,
  placesIn,
  planted,
  replacing,
  wordsAt,
  wrong,
} from "./mutation";

/** Mistakes in the tables and their headings, and figures that are hardly possible. */
export const tableMutations: readonly Mutation[] = [
  {
    rule: "row-total",
    mistake: "the total of a row is wrong",
    plant: (report, picker) => {
      const totals = placesIn(report, "cell").filter(({ name }) =>
        /^requests\.(?!total\.).*\.total$/.test(name),
      );
      const cell = onePlace(totals, picker);
      if (!cell) return undefined;
      const right = wordsAt(report, cell);
      const figure = String(Number(right) + 1 + picker.below(9));
      return planted(report, [replacing(cell, wrong(figure))], { expected: [right] });
    },
  },
  {
    rule: "case-total",
    mistake: "the total of the reviews or suits is wrong",
    plant: (report, picker) => {
      const cell = onePlace(
        placesIn(report, "cell").filter(({ name }) => /^cases\..*\.total$/.test(name)),
        picker,
      );
      if (!cell) return undefined;
      const right = wordsAt(report, cell);
      const figure = String(Number(right) + 1 + picker.below(9));
      return planted(report, [replacing(cell, wrong(figure))], { expected: [right] });
    },
  },
  inDecisions("placeholder-cell", "a stroke stands for a figure", () => "/"),
  inDecisions("unit-in-cell", "the unit stands in the cell", (figure) => `${figure}件`),
  inDecisions("stray-sign", "a plus stands before a count", (figure) => `+${Number(figure) + 1}`),
  inDecisions("negative-count", "a count is below zero", (figure) => `-${Number(figure) + 1}`),
  inDecisions("fractional-count", "a count is no whole number", (figure) => `${figure}.5`),
  inDecisions("unreadable-cell", "a word stands for a figure", () => "若干"),
  inDecisions(
    "annotated-cell",
    "a remark stands behind a figure",
    (figure) => `${figure}（其中新增2件）`,
  ),
  {
    rule: "section-number",
    mistake: "a heading has the number of the one before it",
    plant: (report) => {
      const [heading] = placesIn(report, "heading", "problems");
      return (
        heading && planted(report, [replacing(heading, `${wrong("四")}、存在的主要问题及改进情况`)])
      );
    },
  },
  {
    rule: "stock-below-flow",
    mistake: "fewer norms are open to the public than were published this year",
    plant: (report) => {
      const published = cellAt(report, "proactive.norms.published");
      const stock = cellAt(report, "proactive.norms.in-force");
      if (!published || !stock) return undefined;
      const figure = Number(wordsAt(report, published));
      return figure === 0
        ? undefined
        : planted(report, [replacing(stock, wrong(String(figure - 1)))]);
    },
  },
  {
    rule: "negative-stock",
    mistake: "more items are taken away than there were",
    plant: (report) => {
      const before = cellAt(report, "proactive.penalties.last-year");
      const change = cellAt(report, "proactive.penalties.change");
      if (!before || !change) return undefined;
      return planted(report, [replacing(change, wrong(`-${Number(wordsAt(report, before)) + 3}`))]);
    },
  },
  {
    rule: "change-equals-decisions",
    mistake: "the number of decisions stands for the change in the number of items",
    plant: (report) => {
      const [before, change, decisions] = ["last-year", "change", "decisions"].map((column) =>
        cellAt(report, `proactive.licensing.${column}`),
      );
      if (!before || !change || !decisions) return undefined;
      const figure = Number(wordsAt(report, decisions));
      if (figure === 0) return undefined;
      return planted(report, [replacing(before, "0"), replacing(change, wrong(`+${figure}`))]);
    },
  },
  {
    rule: "implausible-amount",
    mistake: "purchases without a sum",
    plant: (report) => {
      const projects = cellAt(report, "proactive.procurement.projects");
      const amount = cellAt(report, "proactive.procurement.amount");
      if (!projects || !amount) return undefined;
      return planted(report, [replacing(projects, "83"), replacing(amount, wrong("5.5670"))]);
    },
  },
  {
    rule: "cases-without-requests",
    mistake: "reviews where there were no applications",
    plant: (report) => (report.quantities.all === 0 ? withCase(report, "review") : undefined),
  },
  {
    rule: "suit-without-review",
    mistake: "a suit after a review where there was no review",
    plant: (report) =>
      (report.quantities.received ?? 0) > 0 &&
      report.quantities.reviews === 0 &&
      report.quantities.after === 0
        ? withCase(report, "after-review")
        : undefined,
  },
];

/** A change of the figure in a cell of table 2 that takes part in no equation. */
function inDecisions(rule: string, mistake: string, change: (figure: string) => string): Mutation {
  return {
    rule,
    mistake,
    plant: (report, picker) => {
      const cells = placesIn(report, "cell").filter(({ name }) => name.endsWith(".decisions"));
      const cell = onePlace(cells, picker);
      // Where the text says the figure again, both places would be wrong.
      if (!cell || placesIn(report, "said", "proactive").length > 0) return undefined;
      return planted(report, [replacing(cell, wrong(change(wordsAt(report, cell))))]);
    },
  };
}

/** One upheld case more in a block of table 4; absent where the text speaks of cases. */
function withCase(report: RestatingReport, block: string): Planted | undefined {
  const upheld = cellAt(report, `cases.count.${block}.upheld`);
  const total = cellAt(report, `cases.count.${block}.total`);
  if (!upheld || !total || placesIn(report, "said", "cases").length > 0) return undefined;
  const more = (words: string) => String(Number(words) + 1);
  const edits: readonly Edit[] = [
    replacing(upheld, more(wordsAt(report, upheld))),
    replacing(total, wrong(more(wordsAt(report, total)))),
  ];
  return planted(report, edits);
}

function cellAt(report: RestatingReport, cell: string) {
  return placesIn(report, "cell", cell)[0];
}
