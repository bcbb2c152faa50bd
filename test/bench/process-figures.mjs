// What the system knows about a process; undefined where there is no /proc.
import { existsSync, readdirSync, readFileSync } from "node:fs";

/**
 * How long all threads of the process have run on a processor, in milliseconds.
 * @param {number} pid
 */
export function cpuTime(pid) {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(`/proc/${pid}/schedstat`)) return undefined;
  let nanoseconds = 0;
  for (const task of readdirSync(tasks)) {
    try {
      nanoseconds += Number(readFileSync(`${tasks}/${task}/schedstat`, "latin1").split(" ")[0]);
    } catch {
      // The thread has ended since its folder was listed.
    }
  }
  return nanoseconds / 1e6;
}

/**
 * How much memory the process holds, in megabytes.
 * @param {number} pid
 */
export function residentMegabytes(pid) {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return undefined;
  const kilobytes = /VmRSS:\s*(\d+) kB/.exec(readFileSync(path, "latin1"))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
