import { oneOf } from "../../text/one-of";

// What stands before and behind a number decides whether it is one, and whether it is exact. All functions
// look at a few characters only, so that reading a text stays linear.

/** The characters before and behind a number. */
export interface Surroundings {
  readonly before: string;
  readonly behind: string;
}

const FAR = 8;

/** What stands about the stretch of the text, as far as it matters. */
export function surroundings(text: string, from: number, to: number): Surroundings {
  return { before: text.slice(Math.max(0, from - FAR), from), behind: text.slice(to, to + FAR) };
}

/** Words that count what a report counts. Not those that only name something: 三部门, 一次性, 二人民医院, 十四五期间. */
const COUNTED =
  /^(?:件(?!事)|起(?!草|来|步|诉)|宗(?!旨)|项(?!目)|条(?!例|文|款)|个(?!性)|次(?!性|序|日|年|全会|全体)|份|例(?!会|外|行)|人(?!民|大|员)|篇|期(?!间|限)|家|名(?!单|录|称)|元(?!素|化)|部(?!门|分|委|位|署|级|长|队)|场(?!所|合|景|地|站)|户|则|册)/u;

/** The characters with which a counting word begins. */
export const COUNTING_SIGNS = "件起宗项条个次份例人篇期家名元部场户则册";

/** Whether a counting word follows. */
export function isCounted({ behind }: Surroundings): boolean {
  return COUNTED.test(behind);
}

/** 〔2019〕, 附件1, 电话：6821, 邮编 400711. */
const NAMED_BEFORE =
  /(?:电话|传真|邮编|邮政编码|热线|号码|编号|代码|编码|账号|信箱|手机|微信号|QQ)(?:[：:为是]|号码|号)*$/u;
/** The characters in which `NAMED_BEFORE` ends, so that it is not asked everywhere. */
const endsName = oneOf("话真编线码号箱机Q：:为是");
/** What stands about the year of a document number, the number of a page and the day of a month. */
const ENCLOSED: ReadonlyMap<number, number> = new Map(
  ["〔〕", "[]", "【】", "--", "——", "月日"].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
);
const TABLE_BEFORE = /(?:附件|附表|附图|[表图])[：\d—–-]*$/u;
/** The characters in which `TABLE_BEFORE` ends. */
const endsTable = oneOf("件表图：0123456789—–-");
/** 60号, 十九大, 二十届, 四中全会, 2.0版, 3月, 三分之一. */
const NAMED_BEHIND = /^(?:号(?!召)|届|版|中全会|大(?![类项])|月|世纪|分之)/u;
/** 十三届4次会议. */
const TERM = "届".charCodeAt(0);
/** 12345热线. */
const HOTLINE = /^123\d\d$/;

/** Whether the number names or numbers something and counts nothing. */
export function isName(written: string, { before, behind }: Surroundings): boolean {
  const last = before.charCodeAt(before.length - 1);
  if (NAMED_BEHIND.test(behind)) return true;
  if (endsName(last) && NAMED_BEFORE.test(before)) return true;
  if (ENCLOSED.get(last) === behind.charCodeAt(0)) return true;
  if (last === TERM) return true;
  // 12345多件 counts as well as 12345件.
  if (HOTLINE.test(written) || (endsTable(last) && TABLE_BEFORE.test(before)))
    return !COUNTED.test(behind.replace(/^[余多]/u, ""));
  return isItemMark(behind.charCodeAt(0)) && isItem({ before, behind });
}

/** What stands behind the number of an item. */
const isItemMark = oneOf(".．、）)");
const BULLET = /^[-·•●*]$/u;
const ENDS = /[。；！？]$/u;

/** `1.`, `2、`, `（3）`, 十二、 at the start of an item. */
function isItem({ before: leading, behind }: Surroundings): boolean {
  const before = leading.replace(BULLET, "");
  const opened = /[（(]$/u.test(before) ? before.slice(0, -1) : undefined;
  if (opened !== undefined) {
    const opens = opened === "" || ENDS.test(opened) || opened.endsWith("：");
    return opens && /^[）)]/u.test(behind) && !COUNTED.test(behind.slice(1));
  }
  if (before !== "" && !ENDS.test(before))
    return /[：）]$/u.test(before) && /^[.．]\D/u.test(behind);
  return /^[.．、）)](?!\d)/u.test(behind);
}

/** 一起推进, 每一个, 同一项, 一件一档, 八项规定: a single numeral before a counting word that counts nothing. */
export function isPhrase(numeral: string, { before, behind }: Surroundings): boolean {
  if (/^(?:项规定|个意识|个自信|个全面|个维护|个确立|个代表|项制度|个责任制)/u.test(behind))
    return true;
  if (numeral === "二" && /^[次期]/u.test(behind)) return true;
  if (numeral === "零" || numeral === "〇") return !/^.(?:[，。；、）]|$)/u.test(behind);
  if (numeral !== "一") return false;
  if (/[每某任哪同另下上这那单统唯逐]$/u.test(before)) return true;
  if (behind[1] === "一" || before.at(-2) === "一" || /^个个|^条龙|^家亲/u.test(behind))
    return true;
  return behind.startsWith("起") && !/(?:发生|收到|受理|引发|新增|[有共])$/u.test(before);
}

/** 近200, 约为200, 不超过200. Not 预约200件. */
const ABOUT_BEFORE =
  /(?:(?<![预节合签违条公特])约|[近逾超]|超过|超出|不足|不到|未满|将近|接近|至少|最多|最少|突破|多达|[多少高低大小]于|大约|大概|估计)[了为有达]?$/u;
/** The characters in which `ABOUT_BEFORE` ends. */
const endsAbout = oneOf("约近逾超过出足到满少多破达于概计了为有");
/** 200余, 200多, 十来件, 200件左右, 200+. */
const ABOUT_BEHIND =
  /^(?:余(?!额)|多(?!元化)|几|来[件个条人份次]|\+(?![\dA-Z])|[^，。；、（）]{0,3}(?:左右|上下|以上|以下|以内|开外))/u;

/** Whether the words about it make the number a rough one. */
export function isAbout({ before, behind }: Surroundings): boolean {
  if (ABOUT_BEHIND.test(behind)) return true;
  return endsAbout(before.charCodeAt(before.length - 1)) && ABOUT_BEFORE.test(before);
}

/** Whether 百, 千, 万 or 十 stands for some of its kind: 数百, 上千, 百余, 几十. */
export function isSome({ before, behind }: Surroundings): boolean {
  return (
    /(?:[数几上逾超近过成约]|百分之)$/u.test(before) ||
    /^(?:余(?!额)|多(?!元化)|几|来[件个条人份次])/u.test(behind)
  );
}
