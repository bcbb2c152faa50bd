import type { Body } from "./bodies";
import { chinese, fullWidth } from "./numbers";
import type { Picker } from "./picker";
import { marked } from "./places";

/** How authors write the period that the figures cover; its years and its end are places. */
export function writePeriod(year: number, picker: Picker): string {
  const from = marked("period", "from-year", String(year));
  const to = marked("period", "to-year", String(year));
  const end = (words: string) => marked("period", "end", words);
  return picker.from([
    `本报告所列数据的统计期限为${from}年1月1日至${to}年${end("12月31日")}`,
    `本报告中所列数据的统计期限自${from}年1月1日起至${to}年${end("12月31日")}止`,
    `本报告中所列数据统计期限从${from}年1月1日到${end("12月31日")}止`,
    `所列数据的统计时限为${from}年1月1日至${end("12月31日")}`,
    `本报告统计数据时间为${from} 年 1 月 1 日—${to} 年 ${end("12 月 31 日")}`,
    `本报告内容涵盖${from}年1月1日至${end("12月31日")}期间的政府信息公开工作情况`,
    `报告期为${from}年1月1日零时起，至${to}年${end("12月31日")}24时止`,
  ]);
}

/** The day on which the report is signed: after the year that it covers, and in time for the body's kind. */
export function writeSignedDate(year: number, { kind }: Body, picker: Picker): string {
  const late = kind === "government" || kind === "township" || kind === "street";
  const month = late ? 1 + picker.below(kind === "government" ? 3 : 2) : 1;
  const day = 4 + picker.below(25);
  return writeDate(year + 1, month, day, picker.from(["plain", "spaced", "full-width", "words"]));
}

/** How a date is written: 2025年1月20日 and its kin. */
export type DateManner = "plain" | "spaced" | "full-width" | "words";

export function writeDate(year: number, month: number, day: number, manner: DateManner): string {
  switch (manner) {
    case "plain":
      return `${year}年${month}月${day}日`;
    case "spaced":
      return `${year} 年 ${month} 月 ${day} 日`;
    case "full-width":
      return fullWidth(`${year}年${month}月${day}日`);
    case "words": {
      const digits = [...String(year)]
        .map((digit) => "〇一二三四五六七八九"[Number(digit)])
        .join("");
      return `${digits}年${inWords(month)}月${inWords(day)}日`;
    }
  }
}

/** A month or a day in words; of these 2 is 二. */
function inWords(value: number): string {
  return value === 2 ? "二" : chinese(value);
}
