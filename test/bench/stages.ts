import { createAnalyzer } from "../../server/src/analysis/analyze";
import { diagnose } from "../../server/src/analysis/diagnose";
import { runRules } from "../../server/src/analysis/run-rules";
import { createBinder } from "../../server/src/report/bind";
import { checkIdentities } from "../../server/src/report/identities";
import { findOddCells } from "../../server/src/report/odd-cells";
import { rules } from "../../server/src/rules/rules";
import { parse } from "../../server/src/syntax/parse";

/** What the stages of one analysis cost, in microseconds; medians. */
export interface Stages {
  readonly parse: number;
  readonly bind: number;
  /** What all rules share, and the rules. */
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
  const options = { levels: {}, force: false };
  return {
    parse: medianCost(() => parse(text), milliseconds),
    bind: medianCost(() => bind(tree), milliseconds),
    rules: medianCost(() => {
      const identities = checkIdentities(report);
      const oddCells = findOddCells(report);
      return runRules(rules, { report, identities, oddCells, sums: diagnose(identities) }, {});
    }, milliseconds),
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
