import { spawnSync } from "node:child_process";

/**
 * Runs `end` when this process ends, by itself or by a signal.
 *
 * @param {() => void} end
 * @returns {() => void} takes it back
 */
export function atProcessEnd(end) {
  const endBySignal = () => process.exit(1);
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  process.on("exit", end);
  for (const signal of signals) {
    process.on(signal, endBySignal);
  }
  return () => {
    process.off("exit", end);
    for (const signal of signals) {
      process.off(signal, endBySignal);
    }
  };
}

/**
 * Ends a process and all that it has started, at once. It must have been started `detached`, except on Windows.
 *
 * @param {number | undefined} pid undefined when it never started
 */
export function endProcessGroup(pid) {
  if (pid === undefined) {
    return;
  }
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"]);
    return;
  }
  try {
    // Its data is thrown away, so there is nothing for it to save.
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
