import { parentPort, workerData } from "node:worker_threads";
import { type Failure, kindOf, type Target } from "./target";
import { createTargets } from "./targets";
import { createWatch, type WatchMemory } from "./watch";

/** What a run is asked to do. */
export interface Order {
  /** The names of the targets; all when there is none. */
  readonly only: readonly string[];
  readonly seconds: number;
  readonly seed: number;
  readonly short: boolean;
  /** Where the built server lies. */
  readonly server: string;
  /** A folder with further reports. */
  readonly reports: string | undefined;
  readonly memory: WatchMemory;
}

/** What a run says of each target: that it begins, which seed it tries, how it ended. */
export type Message =
  | { readonly kind: "trying"; readonly name: string; readonly seed: number }
  | { readonly kind: "ended"; readonly count: TargetCount };

/** What a target has done in its time. */
export interface TargetCount {
  readonly name: string;
  readonly what: string;
  readonly inputs: number;
  readonly edits: number;
  readonly seconds: number;
  readonly report: string | undefined;
  /** What it has found, each of its kind once, and the seed with which a first round finds it. */
  readonly failures: readonly FoundFailure[];
}

interface FoundFailure extends Failure {
  readonly seed: number;
}

/** With so many kinds of failure there is no use in looking for more. */
const MOST_FAILURES = 12;

const order: Order = workerData;
void runAll(order);

async function runAll({ only, seconds, seed, memory, ...rest }: Order): Promise<void> {
  const run = { ...rest, watch: createWatch(memory) };
  const targets = createTargets(run, only);
  const weights = targets.reduce((all, { weight }) => all + weight, 0);
  for (const target of targets) {
    tell({ kind: "ended", count: await runOne(target, (seconds * target.weight) / weights, seed) });
    await target.close?.();
  }
}

/** Rounds with one seed after the other until the time is up or something is found. */
async function runOne(target: Target, seconds: number, seed: number): Promise<TargetCount> {
  const started = performance.now();
  const passed = () => (performance.now() - started) / 1000;
  let inputs = 0;
  let edits = 0;
  const failures: FoundFailure[] = [];
  const known = new Set<string>();
  let over = false;
  for (let next = seed; !over && (next === seed || passed() < seconds); next++) {
    tell({ kind: "trying", name: target.name, seed: next });
    const round = await target.round(next, (found) => known.has(kindOf(found)));
    inputs += round.inputs;
    edits += round.edits;
    if (round.failure) {
      known.add(kindOf(round.failure.what));
      failures.push({ ...round.failure, seed: next });
    }
    over = round.over === true || failures.length >= MOST_FAILURES;
  }
  const { name, what } = target;
  const concluded = target.conclude?.();
  if (concluded?.failure) failures.push({ ...concluded.failure, seed });
  return { name, what, inputs, edits, seconds: passed(), report: concluded?.report, failures };
}

function tell(message: Message): void {
  parentPort?.postMessage(message);
}
