/** A place where jobs are done one after the other, beside other lanes: this thread, or one of its own. */
export interface Lane<Job, Result> {
  /** The results, in the order of the jobs. May be called again before the jobs given earlier are done. */
  run(jobs: readonly Job[]): Promise<readonly Result[]>;
  /** Gives up whatever is not done. */
  close(): void;
}

/**
 * A lane in this thread. Between two jobs it lets other things happen, so that messages of other threads are
 * answered and no other lane stands idle.
 */
export function laneHere<Job, Result>(
  work: (job: Job) => Result | Promise<Result>,
): Lane<Job, Result> {
  let closed = false;
  let earlier: Promise<unknown> = Promise.resolve();
  const runAll = async (jobs: readonly Job[]): Promise<readonly Result[]> => {
    const results: Result[] = [];
    for (const job of jobs) {
      await new Promise((resolve) => setImmediate(resolve));
      if (closed) break;
      results.push(await work(job));
    }
    return results;
  };
  return {
    run(jobs) {
      const done = earlier.then(() => runAll(jobs));
      earlier = done.catch(() => undefined);
      return done;
    },
    close() {
      closed = true;
    },
  };
}
