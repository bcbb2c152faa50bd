import type { Words } from "./words";

const DIGITS = "零一二三四五六七八九";

/**
 * A reference to an article of the Regulations on Open Government Information (《中华人民共和国政府信息公开条例》,
 * State Council Decree 711, 2019) and, where given, its numbered items: `article(36, 1, 2)`.
 */
export function article(number: number, ...items: readonly number[]): Words {
  const zhItems = items.map((item) => `（${numeral(item)}）`).join("、");
  const zh = `《政府信息公开条例》第${numeral(number)}条${items.length > 0 ? `第${zhItems}项` : ""}`;
  const en = `Regulations on Open Government Information, art. ${number}${items.map((item) => `(${item})`).join("")}`;
  return { zh, en };
}

/** The format notice that an edition of the form comes from. */
export const notice2019: Words = {
  zh: "国办公开办函〔2019〕60号《政府信息公开工作年度报告格式（试行）》",
  en: "Format of the Annual Report on Open Government Information (trial), Guobangongkaibanhan [2019] No. 60",
};

/** The revised format notice, for report years from 2021. */
export const notice2021: Words = {
  zh: "国办公开办函〔2021〕30号《政府信息公开工作年度报告格式》",
  en: "Format of the Annual Report on Open Government Information (revised), Guobangongkaibanhan [2021] No. 30",
};

/** A number from 1 to 99 as the statute writes it: 20 → 二十, 36 → 三十六. */
function numeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return head + (ones === 0 ? "" : DIGITS[ones]);
}
