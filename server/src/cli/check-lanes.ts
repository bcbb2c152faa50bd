import { availableParallelism } from "node:os";
import { getHeapStatistics } from "node:v8";
import { type CheckJob, type CheckResult, createDocumentCheck } from "./check-document";
import type { CheckFormat } from "./check-printers";
import type { Order } from "./command";
import { type Lane, laneHere } from "./lane";
import { laneInThread } from "./lane-in-thread";
import { sizeOf } from "./read-document";

type CheckLane = Lane<CheckJob, CheckResult>;

/** Each thread holds some fifty megabytes, so that a machine of a hundred cores is not filled. */
const MOST_THREADS = 16;

/** Opens one lane after the other: the first in this thread, the others in threads of their own. */
export function openCheckLanes(
  { threads, script }: Pick<Order, "threads" | "script">,
  format: CheckFormat,
): (open: number) => CheckLane | undefined {
  const most = threads ?? Math.min(availableParallelism(), MOST_THREADS);
  const apart = () =>
    laneInThread<CheckJob, CheckResult>({ script, setting: format, lost: lostResult });
  return (open) => {
    if (open >= most) return undefined;
    return open === 0 ? firstLane(format, apart) : apart();
  };
}

/**
 * Checks here all but large files: one that needs more memory than there is would end the whole run, and a
 * thread of its own ends alone.
 */
function firstLane(format: CheckFormat, apart: () => CheckLane): CheckLane {
  const check = createDocumentCheck(format);
  const large = largeFile();
  const beside = apart();
  const here = laneHere<CheckJob, CheckResult>(async (job) => {
    if (sizeOf(job.input) <= large) return check(job);
    const [result] = await beside.run([job]);
    return result ?? lostResult(job, undefined);
  });
  return {
    run: here.run,
    close() {
      here.close();
      beside.close();
    },
  };
}

/** In bytes. A report takes some tens of kilobytes, and memory of ten to forty times its size while it is checked. */
function largeFile(): number {
  return Math.min(8_000_000, getHeapStatistics().heap_size_limit / 64);
}

function lostResult({ input: { path } }: CheckJob, error: unknown): CheckResult {
  const outOfMemory =
    error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return {
    kind: "unreadable",
    path,
    why: outOfMemory
      ? {
          zh: "文件太大，内存不够，没有检查。请删去其中的图片等无关内容后再试。",
          en: "the file is too large for the memory and was not checked. Try again without pictures and the like.",
        }
      : {
          zh: "检查时程序意外停止，这份文件没有检查。",
          en: "the program stopped unexpectedly, and this file was not checked.",
        },
  };
}
