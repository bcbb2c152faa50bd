import type { KeysOf, LabelKeys } from "./label-keys";

/** How surely a label was recognised: as the form prints it, as a known variant, or by likeness alone. */
export type MatchQuality = "exact" | "variant" | "near";

/** What a label stands for, and how it was recognised. */
export interface LabelMatch<T> {
  readonly value: T;
  readonly quality: MatchQuality;
}

/** Something to be found by its label or one of its variants. */
export interface Labelled<T> {
  readonly value: T;
  readonly label: string;
  readonly variants: readonly string[];
  /** Other ways to print the same label, as sure as the label itself. */
  readonly alike?: readonly string[];
}

/**
 * Finds what a label means. The key is looked up first; only labels that no key fits are compared with
 * all others by likeness.
 */
export interface LabelIndex<T> {
  find(label: LabelKeys): LabelMatch<T> | undefined;
  /** As `find`, without the comparison by likeness: cheap enough for every cell. */
  lookUp(label: LabelKeys): LabelMatch<T> | undefined;
  /** Every key that `lookUp` knows, with the key of the printed label that it stands for. */
  readonly names: ReadonlyMap<string, string>;
}

/** `taken` are keys that mean something else in the same table, such as the column head 其他 beside the row 3.其他. */
export function createLabelIndex<T>(
  labels: readonly Labelled<T>[],
  keysOf: KeysOf,
  taken: ReadonlySet<string> = new Set(),
): LabelIndex<T> {
  const byKey = new Map<string, LabelMatch<T>>();
  const printed: { key: string; value: T }[] = [];
  const add = (key: string, value: T, quality: MatchQuality) => {
    if (key !== "" && !byKey.has(key)) byKey.set(key, { value, quality });
  };
  for (const { value, label } of labels) {
    const { whole, bare } = keysOf(label);
    add(whole, value, "exact");
    printed.push({ key: bare, value });
  }
  for (const { value, label, variants, alike = [] } of labels) {
    add(keysOf(label).plain, value, "exact");
    for (const other of alike) add(keysOf(other).whole, value, "exact");
    for (const variant of variants) add(keysOf(variant).whole, value, "variant");
  }
  for (const [key, value] of unambiguous(labels, keysOf, taken)) {
    if (!byKey.has(key)) byKey.set(key, { value, quality: "exact" });
  }

  const lookUp = ({ whole, plain, bare }: LabelKeys): LabelMatch<T> | undefined =>
    byKey.get(whole) ?? byKey.get(plain) ?? byKey.get(bare);
  return {
    lookUp,
    names: printedNames(labels, keysOf, byKey),
    find: (label) => lookUp(label) ?? nearest(label.bare, printed),
  };
}

function printedNames<T>(
  labels: readonly Labelled<T>[],
  keysOf: KeysOf,
  byKey: ReadonlyMap<string, LabelMatch<T>>,
): ReadonlyMap<string, string> {
  const printed = new Map(labels.map(({ value, label }) => [value, keysOf(label).whole]));
  return new Map([...byKey].map(([key, { value }]) => [key, printed.get(value) ?? key]));
}

/** The labels without their numbers, where no two and no other meaning share one. */
function unambiguous<T>(
  labels: readonly Labelled<T>[],
  keysOf: KeysOf,
  taken: ReadonlySet<string>,
): Map<string, T> {
  const found = new Map<string, T>();
  const shared = new Set(taken);
  for (const { value, label, variants } of labels) {
    for (const text of [label, ...variants]) {
      const key = keysOf(text).bare;
      if (found.has(key) && found.get(key) !== value) shared.add(key);
      found.set(key, value);
    }
  }
  for (const key of shared) found.delete(key);
  return found;
}

const SHORTEST_NEAR = 5;

/**
 * The only label that is like the key: cut off (six characters or more), or with at most a quarter of its
 * characters changed. Absent when none or several are.
 */
function nearest<T>(
  key: string,
  printed: readonly { key: string; value: T }[],
): LabelMatch<T> | undefined {
  if (key.length < SHORTEST_NEAR || key.length > 60) return undefined;
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  let alone = true;
  for (const candidate of printed) {
    const cut = key.length > SHORTEST_NEAR && candidate.key.startsWith(key);
    const allowed = Math.floor(Math.max(key.length, candidate.key.length) / 4);
    const distance = cut ? 0.5 : editDistance(key, candidate.key, allowed);
    if (distance > allowed && !cut) continue;
    if (distance < least) {
      best = candidate.value;
      least = distance;
      alone = true;
    } else if (distance === least && candidate.value !== best) alone = false;
  }
  return best !== undefined && alone ? { value: best, quality: "near" } : undefined;
}

/** How many characters must be added, removed or changed; anything above `limit` when it is more than that. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
