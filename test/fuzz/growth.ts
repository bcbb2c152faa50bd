import { type Cost, costOf } from "./cost";
import { hostile } from "./hostile";
import type { Run, Target } from "./target";
import type { Watch } from "./watch";

/** The smallest and the largest text, in UTF-16 units; in between each is twice as long as the one before. */
const SMALLEST = 19_531;
const LARGEST = 10_000_000;
/** How many times as much twice the text may cost: linear is twice, what must not be is four times. */
const BOUND = 3.2;
/** A cost below this is mostly noise; in milliseconds. */
const MEASURABLE = 4;
/** A short run tells only of texts that grew more steeply than this. */
const TOLD = 2.5;
/** A text that costs more than this is not doubled any further; in milliseconds. */
const ENOUGH = 30_000;

/** A text that is doubled, the costs so far, and what is wrong with them. */
interface Doubled {
  readonly name: string;
  readonly costs: Cost[];
  violation: string | undefined;
}

/** Hostile texts doubled again and again: what each costs must grow as its length does. */
export function growth({ watch, short }: Run): Target {
  const all = Object.keys(hostile).map(
    (name): Doubled => ({ name, costs: [], violation: undefined }),
  );
  let next = 0;
  return {
    name: "growth",
    what: "hostile texts of twice the length read for about twice the cost",
    weight: 6,
    // The seed chooses nothing: the rounds go through all texts, and then again with longer ones.
    round() {
      const length = SMALLEST * 2 ** Math.floor(next / all.length);
      const each = all[next++ % all.length];
      if (!each || length > LARGEST) return { inputs: 0, edits: 0, over: true };
      if (each.violation !== undefined || (each.costs.at(-1)?.whole ?? 0) > ENOUGH)
        return { inputs: 0, edits: 0 };
      try {
        double(each, length, watch);
      } catch (error) {
        // A pattern that backtracks over a long stretch ends so, for want of room to remember where it was.
        each.violation = `threw at ${length} units: ${String(error)}`;
      }
      return { inputs: 1, edits: 1 };
    },
    conclude() {
      const violations = all.filter(({ violation }) => violation !== undefined);
      const what = violations.map(({ name, violation }) => `${name}: ${violation}`).join("\n");
      const texts = violations.map(({ name }) => textOf(name, SMALLEST));
      // In a short run on a busy machine times prove nothing; they are only printed.
      const failure = violations.length > 0 && !short ? { what, texts } : undefined;
      const told = short ? all.filter(({ costs }) => steepness(costs) > TOLD) : all;
      return { report: told.map(lineOf).join("\n"), failure };
    },
  };
}

function textOf(name: string, length: number): string {
  return hostile[name]?.(length) ?? "";
}

/** Measures the text at the length and, when it costs too much beside half and a quarter of it, once more. */
function double(each: Doubled, length: number, watch: Watch): void {
  const [quarter, half] = each.costs.slice(-2);
  const text = textOf(each.name, length);
  const cost = costOf(text, watch);
  each.costs.push(cost);
  if (!quarter || !half || !isTooMuch(quarter, half, cost)) return;
  const again = best(cost, costOf(text, watch));
  each.costs.splice(-1, 1, again);
  if (isTooMuch(quarter, half, again))
    each.violation = `${shown(quarter)} ms became ${shown(half)} and ${shown(again)} ms when ${quarter.length} units became ${half.length} and ${length}`;
}

/** Whether the cost grew too much twice in a row: a single leap is the garbage collector's, or a cache's that is full. */
function isTooMuch(quarter: Cost, half: Cost, cost: Cost): boolean {
  return (["whole", "edit"] as const).some(
    (way) =>
      quarter[way] >= MEASURABLE &&
      half[way] > quarter[way] * BOUND &&
      cost[way] > half[way] * BOUND,
  );
}

function best(a: Cost, b: Cost): Cost {
  return {
    length: a.length,
    whole: Math.min(a.whole, b.whole),
    edit: Math.min(a.edit, b.edit),
  };
}

/** The steepest that a cost has grown with a doubling; 0 where it was too small to tell. */
function steepness(costs: readonly Cost[]): number {
  const ratios = costs.slice(1).flatMap((cost, at) => {
    const half = costs[at];
    return half && half.whole >= MEASURABLE ? [cost.whole / half.whole] : [];
  });
  return Math.max(0, ...ratios);
}

function shown({ whole, edit }: Cost): string {
  return `${whole.toFixed(1)} and ${edit.toFixed(1)}`;
}

/** A text's name, how far it went, its last costs, and how they grew with each doubling. */
function lineOf({ name, costs, violation }: Doubled): string {
  const last = costs.at(-1);
  if (!last) return `  ${name}: not measured`;
  const ratios = (way: "whole" | "edit") =>
    costs
      .slice(1)
      .map((cost, at) => (cost[way] / (costs[at]?.[way] ?? cost[way])).toFixed(1))
      .join(" ");
  const figures = `whole ${last.whole.toFixed(1)} ms × ${ratios("whole")}; edit ${last.edit.toFixed(1)} ms × ${ratios("edit")}`;
  const mark = violation === undefined ? " " : "!";
  return `${mark} ${name.padEnd(32)} ${String(last.length).padStart(8)} units: ${figures}`;
}
