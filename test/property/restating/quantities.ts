import type { Rows } from "./figures";

/** What sentences state of the tables, by name: `received`, `granted`, `reviews`. */
export type Quantities = Readonly<Record<string, number>>;

const refused = [
  "secret",
  "law",
  "safety",
  "third-party",
  "internal",
  "process",
  "enforcement",
  "admin-query",
];
const unable = ["not-held", "needs-making", "unclear"];
const unprocessed = ["petition", "repeat", "publication", "abusive", "confirm"];
const otherwise = ["other", "overdue-correction", "overdue-fee", "other-reason"];

/** The quantities of a report with these figures. */
export function quantitiesOf(rows: Rows): Quantities {
  const at = (row: string, column: number) => rows[row]?.[column] ?? 0;
  const total = (row: string) => at(`requests.${row}`, 6);
  const sum = (ids: readonly string[]) => ids.reduce((all, id) => all + total(id), 0);
  const applicants = (row: string) => ({
    person: at(`requests.${row}`, 0),
    legal: [1, 2, 3, 4, 5].reduce((all, column) => all + at(`requests.${row}`, column), 0),
  });
  const received = applicants("new");
  const carried = applicants("carried-in");
  const cases = (column: number) => at("cases.count", column);
  const single = [...refused, ...unable, ...unprocessed];
  return {
    ...Object.fromEntries(single.map((id) => [id, total(id)])),
    received: total("new"),
    carriedIn: total("carried-in"),
    all: total("new") + total("carried-in"),
    handled: total("total"),
    // What was withdrawn and the like is handled but not answered.
    decided: total("total") - sum(otherwise),
    carriedOut: total("carried-out"),
    granted: total("granted"),
    partial: total("partial"),
    disclosed: total("granted") + total("partial"),
    refused: sum(refused),
    unable: sum(unable),
    unprocessed: sum(unprocessed),
    otherwise: sum(otherwise),
    person: received.person,
    legal: received.legal,
    personAll: received.person + carried.person,
    legalAll: received.legal + carried.legal,
    company: at("requests.new", 1),
    reviews: cases(4),
    upheld: cases(0),
    corrected: cases(1),
    reviewsOther: cases(2),
    reviewsPending: cases(3),
    direct: cases(9),
    after: cases(14),
    suits: cases(9) + cases(14),
    allCases: cases(4) + cases(9) + cases(14),
    lost: cases(1) + cases(6) + cases(11),
    pending: cases(3) + cases(8) + cases(13),
    normsMade: at("proactive.norms", 0),
    // In the form of 2019 the second column counts what was published, in that of 2021 what was repealed.
    normsSecond: at("proactive.norms", 1),
    normsInForce: at("proactive.norms", 2),
    licences: (rows["proactive.licensing"] ?? []).at(-1) ?? 0,
    penalties: (rows["proactive.penalties"] ?? []).at(-1) ?? 0,
    coercion: (rows["proactive.coercion"] ?? []).at(-1) ?? 0,
  };
}
