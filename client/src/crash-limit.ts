const MOST_RESTARTS = 4;
const WITHIN_MILLISECONDS = 3 * 60 * 1000;

/** Whether a server that has just ended by itself is started again: up to four times within three minutes. */
export function createCrashLimit(): () => "restart" | "give up" {
  let crashes: readonly number[] = [];
  return () => {
    const now = Date.now();
    crashes = [...crashes.filter((crash) => now - crash < WITHIN_MILLISECONDS), now];
    return crashes.length > MOST_RESTARTS ? "give up" : "restart";
  };
}
