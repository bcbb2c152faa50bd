import { createAnalyzer } from "../../server/src/analysis/analyze";
import { examine } from "../../server/src/analysis/examine";
import { runRules } from "../../server/src/analysis/run-rules";
import { createBinder } from "../../server/src/report/bind";
import { createTextReaders } from "../../server/src/report/text-readers";
import { rules } from "../../server/src/rules/rules";
import { parse } from "../../server/src/syntax/parse";

/** What the stages of one analysis cost, in microseconds; medians. */
export interface Stages {
  readonly parse: number;
  readonly bind: number;
  /** What all rules share: the claims of the text, the equations, the causes. */
  readonly examine: number;
  readonly rules: number;
  /** The whole way, measured on its own. */
  readonly analyze: number;
}

const LEAST_RUNS = 9;

/** Measures each stage on its own for about so many milliseconds, after as much time to warm up. */
export function measureStages(text: string, milliseconds: number): Stages {
  const bind = createBinder();
  const analyze = createAnalyzer();
  const tree = parse(text);
  const report = bind(tree);
  const { readers } = createTextReaders();
  const checked = examine(report, readers);
  const options = { levels: {}, force: false };
  return {
    parse: medianCost(() => parse(text), milliseconds),
    bind: medianCost(() => bind(tree), milliseconds),
    examine: medianCost(() => examine(report, readers), milliseconds),
    rules: medianCost(() => runRules(rules, checked, {}), milliseconds),
    analyze: medianCost(() => analyze(text, options), milliseconds),
  };
}

function medianCost(run: () => unknown, milliseconds: number): number {
  repeat(run, milliseconds);
  const costs = repeat(run, milliseconds).sort((a, b) => a - b);
  return (costs[costs.length >> 1] ?? 0) * 1000;
}

function repeat(run: () => unknown, milliseconds: number): number[] {
  const costs: number[] = [];
  const end = performance.now() + milliseconds;
  while (costs.length < LEAST_RUNS || performance.now() < end) {
    const start = performance.now();
    run();
    costs.push(performance.now() - start);
  }
  return costs;
}
