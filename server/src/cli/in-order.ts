import type { Lane } from "./lane";

/** A job that was done. */
export interface Done<Job, Result> {
  readonly job: Job;
  readonly result: Result;
}

/** So many jobs go into a lane at a time, since handing one over costs nearly as much as handing over many. */
const BATCH = 16;
/** A lane has so many batches before it at most; enough never to wait for the next. */
const DEPTH = 4;
/** For each lane so many batches may be ahead of the one whose results are due, so that memory stays bounded. */
const AHEAD = 16;

/**
 * Does jobs in several lanes and answers in their order, as soon as all before are answered. A further lane is
 * only opened when all others have work enough, so that few jobs need but one; `openLane` is told how many there
 * are, and answers nothing when there may be no more. Jobs are taken from their source as they can be done.
 */
export async function* inOrder<Job, Result>(
  jobs: AsyncIterable<Job>,
  openLane: (open: number) => Lane<Job, Result> | undefined,
): AsyncGenerator<Done<Job, Result>, void> {
  const source = batchesOf(jobs);
  const lanes: OpenLane<Job, Result>[] = [];
  const tasks: Task<Job, Result>[] = [];
  let wake = () => {};

  const laneWithRoom = (): OpenLane<Job, Result> | undefined => {
    const [idlest] = lanes.toSorted((a, b) => a.load - b.load);
    if (idlest && idlest.load < DEPTH) return idlest;
    const lane = openLane(lanes.length);
    if (!lane) return undefined;
    const opened = { lane, load: 0 };
    lanes.push(opened);
    return opened;
  };
  const start = (place: OpenLane<Job, Result>, batch: readonly Job[]) => {
    const task: Task<Job, Result> = { batch, outcome: undefined };
    tasks.push(task);
    place.load++;
    const settle = (outcome: Outcome<Result>) => {
      task.outcome = outcome;
      place.load--;
      wake();
    };
    place.lane.run(batch).then(
      (results) => settle({ results }),
      (error: unknown) => settle({ error }),
    );
  };

  try {
    let next = await source.next();
    for (;;) {
      while (!next.done && tasks.length < AHEAD * Math.max(1, lanes.length)) {
        const place = laneWithRoom();
        if (!place) break;
        start(place, next.value);
        next = await source.next();
      }
      const [due] = tasks;
      if (!due) return;
      if (due.outcome) {
        tasks.shift();
        yield* resultsOf(due.batch, due.outcome);
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    for (const { lane } of lanes) lane.close();
  }
}

interface OpenLane<Job, Result> {
  readonly lane: Lane<Job, Result>;
  /** How many batches it has before it. */
  load: number;
}

interface Task<Job, Result> {
  readonly batch: readonly Job[];
  /** Absent while it is under way. */
  outcome: Outcome<Result> | undefined;
}

type Outcome<Result> = { readonly results: readonly Result[] } | { readonly error: unknown };

function* resultsOf<Job, Result>(
  batch: readonly Job[],
  outcome: Outcome<Result>,
): Generator<Done<Job, Result>, void> {
  if ("error" in outcome) throw outcome.error;
  for (const [at, result] of outcome.results.entries()) {
    const job = batch[at];
    if (job !== undefined) yield { job, result };
  }
}

async function* batchesOf<Job>(jobs: AsyncIterable<Job>): AsyncGenerator<readonly Job[], void> {
  let batch: Job[] = [];
  for await (const job of jobs) {
    batch.push(job);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
