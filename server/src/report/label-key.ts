/**
 * Characters of the statutory labels and headings that published reports also carry in their traditional
 * form. Pairs, traditional first.
 */
const TRADITIONAL =
  "規规範范項项對对開开處处許许強强費费採采購购總总額额數数檢检認认請请業业機机構构組组織织會会務务與与結结轉转維维糾纠終终審审複复議议訴诉訟讼經经後后無无關关據据報报舉举類类屬属" +
  "國国規规動动態态變变號号檔档單单萬万現现實实際际體体況况問问題题進进於于權权執执罰罚條条沒没補补內内繳缴過过確确獲获續续復复覆复訪访廢废發发製制決决應应護护穩稳納纳當当辦办減减" +
  "區区這这計计係系歷历繼继";
/** The 它 of 其它, which is written for 其他. */
const OTHER = "它";
const LONGEST_PAUSE = 8;
const simplified: ReadonlyMap<string, string> = new Map(pairs(TRADITIONAL));
/** What does not stand in a key as it is; in most labels that is a bracket or nothing. */
const ODD = new RegExp(
  `[^0-9a-z\\u4e00-\\u9fff]|[${OTHER}${[...simplified.keys()].join("")}]`,
  "g",
);

/**
 * A label reduced to what tells it from others: letters, digits and Chinese characters. White space,
 * brackets, quotes and punctuation are gone, full-width forms and CJK radicals folded, traditional
 * characters written simplified: `（一） 予以公开`, `(一)予以公开` and `一、予以\n公开` are all `一予以公开`.
 */
export function labelKey(text: string): string {
  return text.replace(ODD, inKey);
}

/** What an odd character becomes in a key. */
function inKey(sign: string, at: number, text: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) {
    return sign === OTHER ? otherBehind(text, at) : (simplified.get(sign) ?? sign);
  }
  if (isRadical(code)) return sign.normalize("NFKC");
  const half = code >= 0xff10 && code <= 0xff5a ? code - 0xfee0 : code;
  const small = half >= 65 && half <= 90 ? half + 32 : half;
  return isDigitOrSmallLetter(small) ? String.fromCharCode(small) : "";
}

/** 它 after 其, with nothing but blanks and brackets between them, is 他. */
function otherBehind(text: string, at: number): string {
  const before = labelKey(text.slice(Math.max(0, at - LONGEST_PAUSE), at));
  return before.endsWith("其") ? "他" : OTHER;
}

function* pairs(signs: string): Generator<[string, string]> {
  for (let at = 0; at < signs.length; at += 2) yield [signs.charAt(at), signs.charAt(at + 1)];
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
