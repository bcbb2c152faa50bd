/** A thing that begins somewhere in a text. */
interface Placed {
  readonly at: number;
}

/** The index of the last thing that begins at the offset or before it, of things in order; -1 when none does. Logarithmic. */
export function lastUpTo(placed: readonly Placed[], offset: number): number {
  let low = -1;
  let high = placed.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
