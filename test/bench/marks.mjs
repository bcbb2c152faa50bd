import { ratio } from "./summary.mjs";

/**
 * @typedef {import("./parts.mjs").Figures} Figures
 * @typedef {import("./keystrokes.mjs").Keystrokes} Keystrokes
 * @typedef {import("./table.mjs").Cell} Cell
 */

/** In a small report a fixed cost hides how the rest grows, so only the last steps of the table count. */
const DOUBLINGS = 5;

/**
 * What the product promises about its speed beside what was measured; a part that was not has no figure. Of
 * several layouts the slowest counts.
 * @param {Figures} figures
 * @returns {import("./table.mjs").Table}
 */
export function marksTable(figures) {
  const rows = marksOf(figures).map(({ what, mark, figure }) => [
    what,
    figure,
    mark,
    figure === undefined ? undefined : figure <= mark ? "yes" : "no",
  ]);
  return {
    title: "The marks",
    heads: ["", "measured", "at most", "met"],
    rows,
    note: "Ratios, within this run and on this machine. The slowest of the layouts counts.",
  };
}

/**
 * @param {Figures} figures
 * @returns {{ what: string, mark: number, figure: number | undefined }[]}
 */
function marksOf(figures) {
  const { start, check, burst } = figures;
  const [ours, empty] = ["ours", "empty"].map((name) =>
    start?.find(({ server }) => server === name),
  );
  const page = (/** @type {Keystrokes} */ { document }) => document === "Word page";
  const inCells = (/** @type {Keystrokes} */ { document }) => !document.endsWith("text");
  return [
    {
      what: "8 KB, median beside the empty server",
      mark: 1.5,
      figure: slowest(figures, 8, "median", inCells),
    },
    { what: "8 KB, p95", mark: 2, figure: slowest(figures, 8, "p95", inCells) },
    { what: "8 KB, CPU", mark: 1.6, figure: slowest(figures, 8, "cpu", inCells) },
    {
      what: "8 KB, median beside the JSON server",
      mark: 1,
      figure: besidePeer(figures, 8, "json"),
    },
    { what: "40 KB, median", mark: 2, figure: slowest(figures, 40, "median", inCells) },
    { what: "1 MB, a Word page, median", mark: 6, figure: slowest(figures, 1000, "median", page) },
    {
      what: "twice the size, keystroke (2 is linear)",
      mark: 2.2,
      figure: growthOf(figures, "keystroke"),
    },
    {
      what: "twice the size, opening (2 is linear)",
      mark: 2.2,
      figure: growthOf(figures, "opened"),
    },
    {
      what: "publications for twenty edits at once",
      mark: 1,
      figure:
        burst &&
        Math.max(
          ...burst.filter(({ server }) => server === "ours").map((each) => each.mostPublications),
        ),
    },
    {
      what: "check beside reading and decoding",
      mark: 3,
      figure: ratio(check?.check.seconds, check?.read.seconds),
    },
    {
      what: "start until ready beside the empty server",
      mark: 1.15,
      figure: ratio(ours?.ready, empty?.ready),
    },
    {
      what: "memory with a report beside the empty server",
      mark: 1.2,
      figure: ratio(ours?.megabytes, empty?.megabytes),
    },
  ];
}

/**
 * @param {Figures} figures
 * @param {number} size in kilobytes
 * @param {"median" | "p95" | "cpu"} name
 * @param {(result: Keystrokes) => boolean} counts
 */
function slowest({ keystrokes }, size, name, counts) {
  const ratios = (keystrokes ?? [])
    .filter(({ kilobytes }) => kilobytes === size)
    .flatMap(({ results: [ours, empty] }) =>
      ours && counts(ours) ? (ratio(ours.steady[name], empty?.steady[name]) ?? []) : [],
    );
  return ratios.length > 0 ? Math.max(...ratios) : undefined;
}

/**
 * @param {Figures} figures
 * @param {number} size
 * @param {string} peer
 */
function besidePeer({ keystrokes }, size, peer) {
  const contest = keystrokes?.find(
    ({ kilobytes, results }) => kilobytes === size && results.length > 2,
  );
  const other = contest?.results.find(({ server }) => server === peer);
  return ratio(contest?.results[0]?.steady.median, other?.steady.median);
}

/**
 * By how much the time grows with each doubling of a large report, on average: 2 is linear. The layout that
 * grows fastest.
 * @param {Figures} figures
 * @param {"keystroke" | "opened"} name
 */
function growthOf({ growth }, name) {
  const perDoubling = (growth ?? []).flatMap(({ sizes }) => {
    const large = sizes.slice(-DOUBLINGS - 1);
    const whole = ratio(large.at(-1)?.[name], large[0]?.[name]);
    return whole === undefined ? [] : whole ** (1 / (large.length - 1));
  });
  return perDoubling.length > 0 ? Math.max(...perDoubling) : undefined;
}
