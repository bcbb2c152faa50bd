import type { CountClaim } from "./claim";

/** How far before the first item and behind the last one a number may belong to the list. */
const NEAR_LIST = 30;
const BARE_NUMBER = /\d(?:[，、；。]|$)/u;

/** Whether a number without its counting word, 部分公开67，stands in a list: an item that was not read. */
export function hasBareNumber(whole: CountClaim, parts: readonly CountClaim[]): boolean {
  const [first] = parts;
  if (!first) return false;
  const { text } = first.passage;
  const start = whole.passage === first.passage ? whole.at.to : 0;
  let from = Math.max(start, first.at.from - NEAR_LIST);
  for (const { at } of parts) {
    if (BARE_NUMBER.test(text.slice(from, at.from))) return true;
    from = at.to;
  }
  const [rest = ""] = text.slice(from, from + NEAR_LIST).split(/(?<=。)/u);
  // A number that is cut off by the limit may have its counting word behind it.
  const isCut = from + rest.length < text.length;
  return BARE_NUMBER.test(isCut ? `${rest}…` : rest);
}
