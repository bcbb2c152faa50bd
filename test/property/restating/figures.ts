import type { Draft } from "../../../scripts/samples/draft";
import { editionById } from "../../../server/src/form/editions";
import type { EditionId } from "../../../server/src/form/form";
import type { Picker } from "./picker";
import { marked } from "./places";

/** The figures of table rows, each in the order of its columns. */
export type Rows = Readonly<Record<string, readonly number[]>>;

/** The six kinds of applicant; the seventh column is their total. */
const APPLICANTS = 6;

/** Figures whose every equation holds and that are plausible: many, a few, or none at all in table 3. */
export function pickFigures(edition: EditionId, picker: Picker): Rows {
  const requests = pickRequests(edition, picker);
  const received = (requests["requests.new"]?.[APPLICANTS] ?? 0) > 0;
  return { ...pickProactive(edition, picker), ...requests, ...pickCases(received, picker) };
}

/** The figures as a draft has them, each marked as the place of its cell. */
export function drafted(edition: EditionId, rows: Rows): Draft["figures"] {
  const drafts = Object.values(editionById(edition).tables).flatMap((table) =>
    table.rows.map((row) => {
      const key = `${table.id}.${row.id}`;
      const { columns } = table.parts.find(({ id }) => id === row.part) ?? { columns: [] };
      const figures = columns.map(({ id, measure }, at) => {
        const figure = rows[key]?.[at] ?? 0;
        const money = measure === "amount" && edition === "2019";
        // The change of a year carries its sign, so that no rule may ask for it.
        const written = money ? figure.toFixed(4) : String(figure);
        const sign = measure === "change" && figure > 0 ? "+" : "";
        return marked("cell", `${key}.${id}`, sign + written);
      });
      return [key, figures.join(" ")];
    }),
  );
  return Object.fromEntries(drafts);
}

function pickRequests(edition: EditionId, picker: Picker): Rows {
  const { rows } = editionById(edition).tables.requests;
  const outcomes = rows.filter((row) => row.under.length > 0 && row.id !== "total");
  const results = new Map(outcomes.map((row) => [row.id, none()]));
  const out = none();
  const into = none();
  const [most, highest] = picker.from([
    [4, 6],
    [0, 1],
    [9, 30],
    [1, 3],
    [24, 400],
  ] as const);
  for (let count = 0; count < most; count++) {
    const row = results.get(picker.from(outcomes).id);
    add(row, pickApplicant(picker), 1 + picker.below(highest));
  }
  if (most > 0 && picker.once(2)) add(out, pickApplicant(picker), 1 + picker.below(highest));
  const total = sumOf([...results.values()]);
  const all = sumOf([total, out]);
  if (picker.once(2)) {
    for (const at of all.keys()) into[at] = picker.below(Math.min(all[at] ?? 0, 5) + 1);
  }
  const named = [...results, ["total", total], ["carried-out", out], ["carried-in", into]] as const;
  return {
    ...Object.fromEntries(named.map(([id, row]) => [`requests.${id}`, withTotal(row)])),
    "requests.new": withTotal(all.map((each, at) => each - (into[at] ?? 0))),
  };
}

/** Two applications in three come from natural persons. */
function pickApplicant(picker: Picker): number {
  return Math.max(0, picker.below(APPLICANTS * 3) - APPLICANTS * 2);
}

/** Reviews and suits only where there are applications, suits after a review only where there are reviews. */
function pickCases(received: boolean, picker: Picker): Rows {
  const blocks = [none(4), none(4), none(4)];
  if (received && picker.once(2)) {
    const [review, direct, after] = blocks;
    for (let count = picker.below(4); count > 0; count--) {
      add(picker.from([review, direct]), picker.below(4), 1 + picker.below(3));
    }
    const reviewed = (review ?? []).some((each) => each > 0);
    if (reviewed && picker.once(3)) add(after, picker.below(4), 1 + picker.below(2));
  }
  return { "cases.count": blocks.flatMap(withTotal) };
}

function pickProactive(edition: EditionId, picker: Picker): Rows {
  const count = (most: number) => picker.below(most);
  const made = count(9);
  if (edition === "2021") {
    const repealed = count(4);
    return {
      "proactive.norms": [made, repealed, made + 1 + count(40)],
      "proactive.licensing": [count(3) * count(900)],
      "proactive.penalties": [count(3) * count(90)],
      "proactive.coercion": [count(2) * count(12)],
      "proactive.fees": [count(2) * count(300)],
    };
  }
  const projects = count(30);
  return {
    "proactive.norms": [made, Math.min(made, 1 + count(9)), made + 2 + count(60)],
    "proactive.licensing": [20 + count(60), count(6), count(900)],
    "proactive.other-services": [10 + count(9), -count(4), count(90)],
    "proactive.penalties": [30 + count(60), -count(6), count(90)],
    "proactive.coercion": [5 + count(5), count(2), count(4)],
    "proactive.fees": [1 + count(4), 0],
    "proactive.procurement": [projects, projects * (3 + count(40))],
  };
}

function none(length = APPLICANTS): number[] {
  return Array.from({ length }, () => 0);
}

function add(row: number[] | undefined, at: number, figure: number): void {
  if (row) row[at] = (row[at] ?? 0) + figure;
}

function sumOf(rows: readonly (readonly number[])[]): number[] {
  return none().map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
}

function withTotal(parts: readonly number[]): number[] {
  return [...parts, parts.reduce((sum, part) => sum + part, 0)];
}
