/** What is made when it is asked for. */
const ASKED: ReadonlySet<string> = new Set(["say", "fixes"]);
/** Properties that are compared even where a class answers them and they cannot be listed. */
const ALWAYS = ["from", "to", "text", "span", "node"];
const LONGEST = 300;

/**
 * The path of the first place at which two values differ and what stands there, `.findings.3.span.from: 12
 * and 13`; absent when they are alike. The words and repairs of findings are asked for and compared, other
 * functions are not looked at; a property that is undefined is as good as none. Linear, however often an
 * object is shared.
 */
export function firstDifference(a: unknown, b: unknown): string | undefined {
  const found = differenceOf("", a, b, new Map());
  return found && `${found.path.map((key) => `.${key}`).join("")}: ${found.what}`;
}

interface Difference {
  readonly path: readonly string[];
  readonly what: string;
}

function differenceOf(
  name: string,
  a: unknown,
  b: unknown,
  seen: Map<object, object>,
): Difference | undefined {
  if (Object.is(a, b)) return undefined;
  if (typeof a === "function" && typeof b === "function")
    return ASKED.has(name) ? differenceOf(`${name}()`, a(), b(), seen) : undefined;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return { path: [], what: `${shown(a)} and ${shown(b)}` };
  if (seen.get(a) === b) return undefined;
  seen.set(a, b);
  if (isCollection(a) && isCollection(b)) return differenceOf(name, [...a], [...b], seen);
  for (const key in a) {
    const found = differenceAt(key, a, b, seen);
    if (found) return found;
  }
  for (const key in b) {
    const found = key in a ? undefined : differenceAt(key, a, b, seen);
    if (found) return found;
  }
  for (const key of ALWAYS) {
    const found = differenceAt(key, a, b, seen);
    if (found) return found;
  }
  return undefined;
}

function differenceAt(
  key: string,
  a: object,
  b: object,
  seen: Map<object, object>,
): Difference | undefined {
  const found = differenceOf(key, Reflect.get(a, key), Reflect.get(b, key), seen);
  return found && { path: [key, ...found.path], what: found.what };
}

function isCollection(value: object): value is Iterable<unknown> {
  return value instanceof Map || value instanceof Set;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
