/**
 * Characters of the statutory labels and headings that published reports also carry in their traditional
 * form. Pairs, traditional first.
 */
const TRADITIONAL =
  "規规範范項项對对開开處处許许強强費费採采購购總总額额數数檢检認认請请業业機机構构組组織织會会務务與与結结轉转維维糾纠終终審审複复議议訴诉訟讼經经後后無无關关據据報报舉举類类屬属" +
  "國国規规動动態态變变號号檔档單单萬万現现實实際际體体況况問问題题進进於于權权執执罰罚條条沒没補补內内繳缴過过確确獲获續续復复覆复訪访廢废發发製制決决應应護护穩稳納纳當当辦办減减" +
  "區区這这計计係系歷历繼继";
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** The 它 of 其它, which is written for 其他. */
const OTHER = 0x5b83;
/** Each character of the basic block as it stands in a key; an array, since every label passes through it. */
const folded = foldedHan();

/**
 * A label reduced to what tells it from others: letters, digits and Chinese characters. White space,
 * brackets, quotes and punctuation are gone, full-width forms and CJK radicals folded, traditional
 * characters written simplified: `（一） 予以公开`, `(一)予以公开` and `一、予以\n公开` are all `一予以公开`.
 */
export function labelKey(text: string): string {
  let key = "";
  // What stands in the key as it is goes there in runs.
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (staysAsIs(code)) continue;
    if (from < at) key += text.slice(from, at);
    key += inKey(code, key);
    from = at + 1;
  }
  if (from === 0) return text;
  return from < text.length ? key + text.slice(from) : key;
}

function staysAsIs(code: number): boolean {
  if (code >= FIRST_HAN && code <= LAST_HAN) return folded[code - FIRST_HAN] === code;
  return isDigitOrSmallLetter(code);
}

/** What a character becomes that does not stay; `before` is the key so far. */
function inKey(code: number, before: string): string {
  if (code >= FIRST_HAN && code <= LAST_HAN) {
    if (code === OTHER) return before.endsWith("其") ? "他" : "它";
    return String.fromCharCode(folded[code - FIRST_HAN] ?? code);
  }
  if (isRadical(code)) return String.fromCharCode(code).normalize("NFKC");
  const half = code >= 0xff10 && code <= 0xff5a ? code - 0xfee0 : code;
  const small = half >= 65 && half <= 90 ? half + 32 : half;
  return isDigitOrSmallLetter(small) ? String.fromCharCode(small) : "";
}

function foldedHan(): Uint16Array {
  // A plain loop, since this is done while the server starts.
  const codes = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
  for (let at = 0; at < codes.length; at++) codes[at] = FIRST_HAN + at;
  for (let at = 0; at < TRADITIONAL.length; at += 2) {
    codes[TRADITIONAL.charCodeAt(at) - FIRST_HAN] = TRADITIONAL.charCodeAt(at + 1);
  }
  // Not itself, so that it is looked at in `inKey`.
  codes[OTHER - FIRST_HAN] = 0;
  return codes;
}

function isDigitOrSmallLetter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
}

function isRadical(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff);
}

/** The label without its number: `3.危及…` → `危及…`, `（一）予以公开` → `予以公开`. */
export function withoutNumber(text: string): string {
  const numbered =
    /^\s{0,8}(?:[（(]\s{0,2}[一二三四五六七八九十⼀⼆⼋⼗\d０-９]{1,3}\s{0,2}[）)]|[一二三四五六七八九十⼀⼆⼋⼗\d０-９]{1,3}\s{0,2}[、.．,，])/u;
  return text.replace(numbered, "");
}

/** The label without the explanation in brackets at its end: `（二）部分公开（区分处理的，…）` → `（二）部分公开`. */
export function withoutGloss(text: string): string {
  const trimmed = text.trimEnd();
  const last = trimmed.at(-1);
  if (last !== "）" && last !== ")") return text;
  // A bracket at the very start holds the label's number: （二）部分公开（…）.
  const from = "（(".includes(trimmed.charAt(0)) ? 3 : 1;
  const open = trimmed.slice(from).search(/[（(]/u);
  return open < 0 ? text : trimmed.slice(0, from + open);
}
