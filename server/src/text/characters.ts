/**
 * Whether the UTF-16 unit is white space to a reader: the ASCII kinds, the no-break and the ideographic
 * space (U+3000, with which authors pad cells), the thin ones, the zero-width ones and the BOM.
 */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13) || code === 0;
  return (
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x85
  );
}

/** The first offset at or after `from` that holds no white space; `to` when there is none. */
export function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the last character before `to` that is no white space; `from` when there is none. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the unit stands first from `from` up to `to`; -1 when nowhere. It never looks further, as `indexOf` does. */
export function findUnit(text: string, code: number, from: number, to: number): number {
  const found = text.slice(from, to).indexOf(String.fromCharCode(code));
  return found < 0 ? -1 : from + found;
}

/** Whether nothing but white space stands between the two offsets. */
export function isBlank(text: string, from: number, to: number): boolean {
  return skipSpace(text, from, to) === to;
}

/** Whether the unit belongs to a Chinese character of the basic planes or to a CJK radical. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}
