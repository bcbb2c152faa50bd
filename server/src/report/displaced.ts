/**
 * The items that must move so that the ranks of all grow from first to last: those outside the longest
 * run that is in order already. Of two that changed places one is named. None when all are in order.
 * Cost: the square of their number, so for sections and for rows of a form only.
 */
export function displaced<T>(items: readonly T[], rankOf: (item: T) => number): readonly T[] {
  const ranks = items.map(rankOf);
  if (ranks.every((rank, at) => at === 0 || rank > (ranks[at - 1] ?? 0))) return [];
  const lengths: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, rank] of ranks.entries()) {
    let length = 1;
    let from: number | undefined;
    for (let earlier = 0; earlier < at; earlier++) {
      const longer = (lengths[earlier] ?? 0) + 1;
      if ((ranks[earlier] ?? 0) >= rank || longer <= length) continue;
      length = longer;
      from = earlier;
    }
    lengths.push(length);
    before.push(from);
  }
  const kept = new Set<number>();
  let at: number | undefined = lengths.indexOf(Math.max(0, ...lengths));
  while (at !== undefined && at >= 0) {
    kept.add(at);
    at = before[at];
  }
  return items.filter((_, index) => !kept.has(index));
}
