import { type Analyzer, createAnalyzer } from "../../server/src/analysis/analyze";
import { fixAll } from "../../server/src/features/fixes";
import { EVERYTHING } from "../property/soundness";
import type { Watch } from "./watch";

/** What the analysis of a text costs, in milliseconds of the processor. */
export interface Cost {
  /** In UTF-16 units. */
  readonly length: number;
  /** Read for the first time. */
  readonly whole: number;
  /** Read again when a character in its middle has changed. */
  readonly edit: number;
}

/** How many times a text is measured; the cheapest counts, since others can only make it dearer. */
const TIMES = 5;
/** Long measurements are steady and need not be repeated as often; in milliseconds for all of them. */
const ENOUGH = 400;

/** Measures the text, with everything that a client is told of it. */
export function costOf(text: string, watch: Watch): Cost {
  let whole = Number.POSITIVE_INFINITY;
  let edit = Number.POSITIVE_INFINITY;
  const middle = text.length >> 1;
  const edited = `${text.slice(0, middle)}7${text.slice(middle)}`;
  watch.during(text, () => {
    let spent = 0;
    for (let time = 0; time < TIMES && (time < 2 || spent < ENOUGH); time++) {
      const analyze = createAnalyzer();
      const first = cpu(() => answer(analyze, text));
      const second = cpu(() => answer(analyze, edited));
      whole = Math.min(whole, first);
      edit = Math.min(edit, second);
      spent += first + second;
    }
  });
  return { length: text.length, whole, edit };
}

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What is asked of an analysis when a document is opened and its problems are looked at. */
function answer(analyze: Analyzer, text: string): void {
  const analysis = analyze(text, EVERYTHING);
  const { findings } = analysis;
  for (const finding of findings) finding.say();
  for (const at of [0, findings.length >> 1, findings.length - 1]) findings[at]?.fixes();
  fixAll(analysis);
}
