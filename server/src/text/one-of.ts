const PAGE_BITS = 8;
const IN_PAGE = 0xff;
const EMPTY = new Uint8Array(IN_PAGE + 1);

/**
 * Whether a UTF-16 unit is one of the characters given, for texts that are looked at unit by unit: asked with
 * `charCodeAt`, which makes no string of each character as `charAt` does. False for the NaN that stands behind
 * the end. The characters must be of the basic plane.
 */
export function oneOf(signs: string): (code: number) => boolean {
  const pages = Array.from(EMPTY, () => EMPTY);
  for (const sign of signs) {
    const code = sign.charCodeAt(0);
    const page = Uint8Array.from(pages[code >> PAGE_BITS] ?? EMPTY);
    page[code & IN_PAGE] = 1;
    pages[code >> PAGE_BITS] = page;
  }
  return (code) => pages[code >> PAGE_BITS]?.[code & IN_PAGE] === 1;
}
