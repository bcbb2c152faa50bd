import type { Watch } from "./watch";

/** An input that takes longer than this is a hang, although it ends; in milliseconds. */
const HANG = 5000;
/** An input of so many units may take twice as long. */
const UNITS_OF_PATIENCE = 1_000_000;

/**
 * Does the work with the text and says how long it took when that was too long, even a second time: the first
 * time something else may have kept the machine busy.
 */
export function slowness(watch: Watch, text: string, work: () => void): string | undefined {
  const patience = HANG * (1 + text.length / UNITS_OF_PATIENCE);
  if (watch.during(text, work) <= patience) return undefined;
  const again = watch.during(text, work);
  return again > patience ? `took ${again.toFixed(0)} ms` : undefined;
}
