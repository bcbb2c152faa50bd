import { bodyKind } from "./body-kind";

/**
 * Whether two names are sure to mean two bodies: `青禾县水务局` and `青禾县教育局`. Short forms, former names, and
 * bodies that sign for one another (the office for its government) are not told apart.
 */
export function isAnotherBody(a: string, b: string): boolean {
  const [one, two] = [plain(a), plain(b)];
  const kind = bodyKind(one);
  if (kind === undefined || kind !== bodyKind(two)) return false;
  if (isPartOf(one, two) || isPartOf(two, one)) return false;
  if (kind !== "department" && kind !== "unit") return differ(...withoutCommonEnds(one, two));
  if (isOfAnotherPlace(one, two)) return true;
  if (IN_CHARGE.test(one) || IN_CHARGE.test(two)) return false;
  return differ(ownWords(one), ownWords(two));
}

/** Who signs for all the bodies of an area: the government's office, or the one in charge of disclosure. */
const IN_CHARGE = /(?:政府|府)办(?:公[室厅])?$|政务|大数据|数据局|数据资源|行政审批/u;
const OFFICE = /(?:人民政府|政府|办公[室厅]|办事处|筹备组)/gu;
const PLACE = /([\p{Script=Han}]{2,8}?)[省市县区州旗](?=.)/gu;
const TYPE =
  /(?:管理局|局|委员会|委|厅|办公室|办|中学|小学|大学|学院|学校|幼儿园|医院|中心|(?:有限|集团)?公司|集团|所|站|处)$/u;

function plain(name: string): string {
  return name.replace(/[（(][^（()）]{0,30}[)）]|[\s·“”]/gu, "");
}

/** Whether the signs of one name stand in the other in the same order: 住建局 in 住房和城乡建设局. */
function isPartOf(short: string, long: string): boolean {
  let at = 0;
  for (const sign of short) {
    at = long.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether both say something and have no sign in common. A renamed body keeps a word: 水利局, now 水务局. */
function differ(one: string, two: string): boolean {
  if (one === "" || two === "") return false;
  return !Array.from(one).some((sign) => two.includes(sign));
}

/** Whether each names its county or city, and neither place stands in the other's name. */
function isOfAnotherPlace(one: string, two: string): boolean {
  const [places, others] = [placesIn(one), placesIn(two)];
  if (places.length === 0 || others.length === 0) return false;
  return (
    !places.some((place) => two.includes(place)) && !others.some((place) => one.includes(place))
  );
}

function placesIn(name: string): readonly string[] {
  return [...name.matchAll(PLACE)].map(([, place = ""]) => place);
}

/** What a department or a unit is for: 水务 of 青禾县水务局, 一 of 青禾县第一中学. */
function ownWords(name: string): string {
  return name.replace(PLACE, "").replace(TYPE, "").replace(/^第/u, "");
}

/** The name of a place whose government it is; a township may have become a town or a sub-district. */
function areaOf(name: string): string {
  return name
    .replace(OFFICE, "")
    .replace(/(?:镇|乡|苏木|街道办?|街办|地区|省|市|县|区|州|旗|盟)$/u, "");
}

function withoutCommonEnds(a: string, b: string): readonly [string, string] {
  const [one, two] = [areaOf(a), areaOf(b)];
  const least = Math.min(one.length, two.length);
  let start = 0;
  while (start < least && one[start] === two[start]) start++;
  let end = 0;
  while (end < least - start && one.at(-1 - end) === two.at(-1 - end)) end++;
  return [one.slice(start, one.length - end), two.slice(start, two.length - end)];
}
