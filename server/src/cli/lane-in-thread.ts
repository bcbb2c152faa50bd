import { Worker } from "node:worker_threads";
import type { Lane } from "./lane";

/** How jobs get into a thread of their own. */
export interface Threading<Job, Result> {
  /** The file that the thread runs; it answers every list of jobs with the list of their results. */
  readonly script: string;
  /** What the thread is told when it starts. */
  readonly setting: unknown;
  /** The result of a job that the thread did not survive. */
  lost(job: Job, error: unknown): Result;
}

/**
 * A lane in a thread of its own, which is started with the first job. When a job ends the thread, by using up
 * the memory say, the others that were under way are done again, each alone in a new thread, so that only the
 * one is lost.
 */
export function laneInThread<Job, Result>({
  script,
  setting,
  lost,
}: Threading<Job, Result>): Lane<Job, Result> {
  let closed = false;
  let common: Thread<Job, Result> | undefined;
  let single: Thread<Job, Result> | undefined;
  let earlier: Promise<unknown> = Promise.resolve();

  const runAlone = async (jobs: readonly Job[]): Promise<readonly Result[]> => {
    const results: Result[] = [];
    for (const job of jobs) {
      if (closed) break;
      single ??= startThread(script, setting);
      try {
        results.push(...(await single.ask([job])));
      } catch (error) {
        single = undefined;
        results.push(lost(job, error));
      }
    }
    return results;
  };
  return {
    async run(jobs) {
      const thread = common ?? startThread(script, setting);
      common = thread;
      try {
        return await thread.ask(jobs);
      } catch {
        if (common === thread) common = undefined;
        // One after the other, for of two jobs in one thread nobody could tell which has ended it.
        const done = earlier.then(() => runAlone(jobs));
        earlier = done;
        return done;
      }
    },
    close() {
      closed = true;
      common?.end();
      single?.end();
    },
  };
}

/** A thread that answers in the order in which it is asked. */
interface Thread<Job, Result> {
  /** Fails when the thread ends before it has answered. */
  ask(jobs: readonly Job[]): Promise<readonly Result[]>;
  end(): void;
}

interface Answering<Result> {
  resolve(results: readonly Result[]): void;
  reject(error: unknown): void;
}

function startThread<Job, Result>(script: string, setting: unknown): Thread<Job, Result> {
  const waiting: Answering<Result>[] = [];
  const fail = (error: unknown) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  const worker = new Worker(script, { workerData: setting });
  worker.on("message", (results: readonly Result[]) => waiting.shift()?.resolve(results));
  worker.on("error", fail);
  worker.on("exit", fail);
  return {
    ask: (jobs) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(jobs);
      }),
    end() {
      void worker.terminate();
    },
  };
}
