import type { EditionId } from "../../../server/src/form/form";
import type { Sentence } from "./sentences";

const fees: readonly Sentence[] = [
  { words: "{Y}年，{we}未收取政府信息公开信息处理费。无其他需要报告的事项。" },
  { words: "按照《政府信息公开信息处理费管理办法》，{we}本年度收取信息处理费0元。" },
  { words: "本年度发出收费通知的件数为0件，总金额0元，实际收取信息处理费的总金额0元。" },
  { words: "{we}{Y}年无信息处理费收取情况，无其他需要报告的事项。" },
  {
    words:
      "依据《政府信息公开信息处理费管理办法》规定，{Y}年向2名申请人发出收费通知，收取信息处理费共计380元。",
  },
  { words: "{Y}年{we}未产生信息公开处理费。" },
];

const remarks: readonly Sentence[] = [
  { words: "无。" },
  { words: "无其他需要报告的事项。" },
  { words: "{we}暂无其他需要报告的事项。" },
  { words: "门户网站网址为http://www.example.gov.cn/，如需了解更多政府信息，请登录查询。" },
];

/** How reports fill 六; from 2021 on they speak of the fee. */
export function otherMatters(edition: EditionId): readonly Sentence[] {
  return edition === "2019" ? [...remarks, ...fees.slice(0, 1)] : fees;
}
