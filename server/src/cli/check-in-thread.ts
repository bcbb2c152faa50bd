import { parentPort, workerData } from "node:worker_threads";
import { type CheckJob, createDocumentCheck } from "./check-document";
import type { CheckFormat } from "./check-printers";

/** The other end of a lane in a thread: answers every list of jobs with the list of their results. */
export function checkInThread(): void {
  const format: CheckFormat = workerData;
  const check = createDocumentCheck(format);
  parentPort?.on("message", (jobs: readonly CheckJob[]) => {
    parentPort?.postMessage(jobs.map(check));
  });
}
