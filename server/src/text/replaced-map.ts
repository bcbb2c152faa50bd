/** With more values replaced than these a map of all of them is made anew. */
const MOST_REPLACED = 8;

/**
 * The map with another value for one of its keys, in the same order; the map itself stays as it is. Costs next
 * to nothing, however large the map: all other values are shared.
 */
export function withValue<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  const [all, before] = map instanceof ReplacedMap ? [map.all, map.instead] : [map, []];
  const instead = new Map<Key, Value>(before).set(key, value);
  return instead.size > MOST_REPLACED
    ? new Map<Key, Value>([...all, ...instead])
    : new ReplacedMap(all, instead);
}

/** A map a few of whose values are replaced by others. */
class ReplacedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly all: ReadonlyMap<Key, Value>;
  readonly instead: ReadonlyMap<Key, Value>;

  /** Every key of `instead` is one of `all`. */
  constructor(all: ReadonlyMap<Key, Value>, instead: ReadonlyMap<Key, Value>) {
    this.all = all;
    this.instead = instead;
  }

  get size(): number {
    return this.all.size;
  }

  get(key: Key): Value | undefined {
    return this.instead.get(key) ?? this.all.get(key);
  }

  has(key: Key): boolean {
    return this.all.has(key);
  }

  keys(): MapIterator<Key> {
    return this.all.keys();
  }

  values(): MapIterator<Value> {
    const values: Value[] = [];
    this.all.forEach((value, key) => {
      values.push(this.instead.get(key) ?? value);
    });
    return values.values();
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.all) yield [key, this.instead.get(key) ?? value];
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(take: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) take(value, key, this);
  }
}
