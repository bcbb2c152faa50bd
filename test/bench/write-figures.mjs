import { readFileSync, writeFileSync } from "node:fs";
import { figureTables } from "./figure-tables.mjs";
import { markdownTable } from "./table.mjs";

const PAGE = "docs/performance.md";
const BEGIN = "<!-- figures: written by npm run bench -- --write -->";
const END = "<!-- end of figures -->";

/**
 * Writes the tables of a run between the marks in docs/performance.md, so that no figure is copied by hand.
 * @param {import("./bench.mjs").Run} run
 */
export function writeFigures({ date, machine, figures }) {
  const page = readFileSync(PAGE, "utf8");
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for the figures`);
  const { processor, cores, gigabytes, system, node, product } = machine;
  const written = [
    BEGIN,
    `Version ${product}, ${date.slice(0, 10)}: ${processor}, ${cores} cores, ${gigabytes} GB; ${system}; Node ${node}.`,
    ...figureTables(figures).map(markdownTable),
  ].join("\n\n");
  writeFileSync(PAGE, `${page.slice(0, from)}${written}\n\n${page.slice(to)}`);
  console.log(`written into ${PAGE}`);
}
