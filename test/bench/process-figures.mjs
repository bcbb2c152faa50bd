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
  return megabytes(pid, /VmRSS:\s*(\d+) kB/);
}

/**
 * The most memory that the process has held so far, in megabytes.
 * @param {number} pid
 */
export function peakMegabytes(pid) {
  return megabytes(pid, /VmHWM:\s*(\d+) kB/);
}

/**
 * @param {number} pid
 * @param {RegExp} line
 */
function megabytes(pid, line) {
  try {
    const kilobytes = line.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    // There is no /proc, or the process has ended.
    return undefined;
  }
}
