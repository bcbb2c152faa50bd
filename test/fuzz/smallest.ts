/** How long a smaller input is looked for, in milliseconds. */
const PATIENCE = 20_000;

/**
 * The smallest list found that still fails, by leaving out ever smaller runs of its items. It gives up
 * improving when patience ends.
 */
export function smallest<Item>(
  items: readonly Item[],
  fails: (items: readonly Item[]) => boolean,
  deadline: number = performance.now() + PATIENCE,
): readonly Item[] {
  let kept = items;
  for (let length = -1; length !== kept.length; ) {
    length = kept.length;
    for (let size = length; size >= 1; size = size >> 1) {
      for (let at = 0; at < kept.length && performance.now() < deadline; ) {
        const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
        if (fails(fewer)) kept = fewer;
        else at += size;
      }
    }
  }
  return kept;
}

/** The smallest text found that still fails: first by lines, then by characters. */
export function smallestText(text: string, fails: (text: string) => boolean): string {
  const deadline = performance.now() + PATIENCE;
  const joined = (parts: readonly string[]) => parts.join("");
  const lines = smallest(text.split(/(?<=\n)/u), (parts) => fails(joined(parts)), deadline);
  const units = smallest(joined(lines).split(""), (parts) => fails(joined(parts)), deadline);
  return joined(units);
}

/**
 * The smallest pair of texts found that still fails when the second follows the first: what both have before
 * and behind the place where they differ is made less in both at once, then what differs.
 */
export function smallestPair(
  [before, after]: readonly [string, string],
  fails: (before: string, after: string) => boolean,
): readonly [string, string] {
  const deadline = performance.now() + PATIENCE;
  const shared = sharedEnds(before, after);
  const joined = (parts: readonly string[]) => parts.join("");
  let head: readonly string[] = linesOf(before.slice(0, shared.head));
  let tail: readonly string[] = linesOf(before.slice(before.length - shared.tail));
  let old: readonly string[] = before.slice(shared.head, before.length - shared.tail).split("");
  let now: readonly string[] = after.slice(shared.head, after.length - shared.tail).split("");
  const both = (
    h: readonly string[],
    o: readonly string[],
    n: readonly string[],
    t: readonly string[],
  ) => fails(joined([...h, ...o, ...t]), joined([...h, ...n, ...t]));
  const length = () => head.length + old.length + now.length + tail.length;
  for (let units: "lines" | "characters" = "lines", known = -1; known !== length(); ) {
    known = length();
    head = smallest(head, (fewer) => both(fewer, old, now, tail), deadline);
    tail = smallest(tail, (fewer) => both(head, old, now, fewer), deadline);
    old = smallest(old, (fewer) => both(head, fewer, now, tail), deadline);
    now = smallest(now, (fewer) => both(head, old, fewer, tail), deadline);
    if (units === "characters") continue;
    units = "characters";
    head = joined(head).split("");
    tail = joined(tail).split("");
    known = -1;
  }
  return [joined([...head, ...old, ...tail]), joined([...head, ...now, ...tail])];
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/u);
}

function sharedEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)
  )
    tail++;
  return { head, tail };
}
