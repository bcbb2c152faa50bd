/**
 * Characters of the statutory labels that published reports also carry in their traditional form. Pairs,
 * traditional first.
 */
const TRADITIONAL =
  "規规範范項项對对開开處处許许強强費费採采購购總总額额數数檢检認认請请業业機机構构組组織织會会務务與与結结轉转維维糾纠終终審审複复議议訴诉訟讼經经後后無无關关據据報报舉举類类屬属國国規规動动態态變变號号檔档單单萬万現现實实際际";
const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, at) => [
    TRADITIONAL.charAt(at * 2),
    TRADITIONAL.charAt(at * 2 + 1),
  ]),
);

/**
 * A label reduced to what tells it from others: letters, digits and Chinese characters. White space,
 * brackets, quotes and punctuation are gone, full-width forms and CJK radicals folded, traditional
 * characters written simplified: `（一） 予以公开`, `(一)予以公开` and `一、予以\n公开` are all `一予以公开`.
 */
export function labelKey(text: string): string {
  let key = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) {
      key += code === 0x5b83 && key.endsWith("其") ? "他" : folded(text.charAt(at));
    } else if (code < 0x80) {
      if (isAsciiWord(code)) key += text.charAt(at).toLowerCase();
    } else if (code >= 0xff10 && code <= 0xff5a) {
      const half = code - 0xfee0;
      if (isAsciiWord(half)) key += String.fromCharCode(half).toLowerCase();
    } else if (isRadical(code)) key += text.charAt(at).normalize("NFKC");
  }
  return key;
}

function folded(character: string): string {
  return simplified.get(character) ?? character;
}

function isAsciiWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isRadical(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff);
}

/** The label without its number: `3.危及…` → `危及…`, `（一）予以公开` → `予以公开`. */
export function withoutNumber(text: string): string {
  const numbered =
    /^\s{0,8}(?:[（(]\s{0,2}[一二三四五六七八九十\d]{1,3}\s{0,2}[）)]|[一二三四五六七八九十\d]{1,3}\s{0,2}[、.．,，])/u;
  return text.replace(numbered, "");
}

/** The label without the explanation in brackets at its end: `（二）部分公开（区分处理的，…）` → `（二）部分公开`. */
export function withoutGloss(text: string): string {
  const trimmed = text.trimEnd();
  const last = trimmed.at(-1);
  if (last !== "）" && last !== ")") return text;
  const open = Math.max(trimmed.indexOf("（", 3), trimmed.indexOf("(", 3));
  return open > 0 ? trimmed.slice(0, open) : text;
}
