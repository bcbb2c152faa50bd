import { isHan } from "../text/characters";
import type { Span } from "../text/span";

const SHORTEST = 2;
const LONGEST = 4;
/** From this length on a word that stands twice is never two words that meet, as in 提升服务|服务水平. */
const SURE = 3;

/**
 * Words of two to four characters that stand twice in a row: the second copy. A word of two counts only where
 * its two copies cannot belong to other words: `专项资金资金。`, `，积极积极推进`. Linear.
 */
export function doubledWords(text: string): readonly Span[] {
  const found: Span[] = [];
  if (!repeatsItself(text)) return found;
  for (let length = LONGEST; length >= SHORTEST; length--) {
    let run = 0;
    for (let at = 0; at + length < text.length; at++) {
      const code = text.charCodeAt(at);
      run = code === text.charCodeAt(at + length) && isHan(code) ? run + 1 : 0;
      if (run < length) continue;
      run = 0;
      const second = { from: at + 1, to: at + 1 + length };
      const known = found.at(-1);
      const isInside =
        known && known.from - (known.to - known.from) <= at && second.from < known.to;
      if (!isInside && isSlip(text, second)) found.push(second);
    }
  }
  return found;
}

/** Whether any two to four units stand twice in a row, which few texts have: one look at each. */
function repeatsItself(text: string): boolean {
  let [before, second, third, fourth] = [0, 0, 0, 0];
  let [ofTwo, ofThree, ofFour] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    ofTwo = code === second ? ofTwo + 1 : 0;
    ofThree = code === third ? ofThree + 1 : 0;
    ofFour = code === fourth ? ofFour + 1 : 0;
    if (ofTwo === 2 || ofThree === 3 || ofFour === 4) return true;
    fourth = third;
    third = second;
    second = before;
    before = code;
  }
  return false;
}

/** Numerals, and what is said twice on purpose: 一步一步, 二〇二〇, 某某某某, 非常非常. */
const SAID_TWICE = /[〇零一二三四五六七八九十百千万两某每逐很再又越锟]|非常|等等|多次/u;
/** Verbs that are said twice to mean "a little": 研究研究. */
const SOFTENED: ReadonlySet<string> = new Set(
  "研究 讨论 学习 商量 考虑 了解 交流 检查 调查 整理 收拾 休息 锻炼 体验 介绍 宣传 总结 加油".split(
    " ",
  ),
);
/** Words that end one phrase and open the next: 政务公开公开的内容, 服务服务对象. */
const MEETING: ReadonlySet<string> = new Set(
  "公开 服务 管理 监督 培训 教育 报告 申请 规范 要求 计划 审查 评议 指导 保障 考核 工作 建设 信息 政策".split(
    " ",
  ),
);
const STOPS = /^(?:$|[，。；：、！？（）《》“”])/u;
const LEADS_ON = /^(?:[的与和及是在]|进行|方面|情况)/u;
const OPENS = /^[，。；：、！？（《“]?$/u;
/** 该公开公开、该保密保密. */
const OUGHT = /[该应能可不要]$/u;
/** 抚顺抚顺县 is a county in a city of its name, and 市政府市政府办公室 are two bodies. */
const NAMED = /^(?:[省市县区镇乡村州旗路办]|街道|社区|大道|自治)/u;

function isSlip(text: string, { from, to }: Span): boolean {
  const word = text.slice(from, to);
  const first = from - word.length;
  if (SAID_TWICE.test(word) || new Set(word).size === 1) return false;
  // Thrice in a row is meant.
  if (text.startsWith(word, to) || text.endsWith(word, first)) return false;
  const behind = text.slice(to, to + 2);
  if (NAMED.test(behind)) return false;
  if (word.length >= SURE) return true;
  const before = text.slice(Math.max(0, first - 1), first);
  if (SOFTENED.has(word) || OUGHT.test(before)) return false;
  if (STOPS.test(behind)) return true;
  return !MEETING.has(word) && (LEADS_ON.test(behind) || OPENS.test(before));
}
