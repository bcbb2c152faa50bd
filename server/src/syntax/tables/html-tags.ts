/**
 * What a tag is to the page: `inline` ones have a text on both sides that is one line of words, nobody reads
 * what stands between `unseen` ones, and all others end a block.
 */
export type TagKind = "inline" | "unseen" | "table" | "row" | "cell" | "heading" | "block";

/** The kind of a tag by its name, in capitals or not. Most names are in small letters and need no other string. */
export function tagKind(name: string): TagKind {
  return kinds.get(name) ?? kinds.get(name.toLowerCase()) ?? "block";
}

const TAGS: readonly (readonly [TagKind, string])[] = [
  [
    "inline",
    "a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark o:p q s small span st1:chsdate strike strong sub sup tt u var w:sdt wbr",
  ],
  ["unseen", "script style title textarea noscript template select"],
  ["table", "table"],
  ["row", "tr"],
  ["cell", "td th"],
  ["heading", "h1 h2 h3 h4 h5 h6"],
];
const kinds: ReadonlyMap<string, TagKind> = new Map(
  TAGS.flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind] as const)),
);
