import fc from "fast-check";

/** What documents are made of, and what breaks readers of them. */
export const scraps: readonly string[] = [
  "\n",
  "\r\n",
  "\r",
  "\t",
  "\t\t",
  "|",
  " | ",
  "|---|---|\n",
  "\\|",
  "\\",
  "# ",
  "## ",
  "**",
  " ",
  "　",
  "\u00a0",
  "\ufeff",
  "\0",
  "\ud800",
  "\udc00",
  "😀",
  "𠮷",
  "é",
  "一、",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况\n",
  "四、政府信息公开行政复议、行政诉讼情况\n",
  "（一）予以公开",
  "（七）总计",
  "总计",
  "合计",
  "自然人",
  "商业企业",
  "规章",
  "行政许可",
  "信息内容",
  "本年制发件数",
  "0",
  "18",
  "-3",
  "+11",
  "1,234",
  "０",
  "764.8万元",
  "/",
  "—",
  "无",
  "2.5",
  "减4",
  "<table>",
  "</table>",
  "<tr>",
  "</tr>",
  "<td>",
  "</td>",
  '<td colspan="5" rowspan=2>',
  "<td",
  "<",
  ">",
  "&nbsp;",
  "&#0;",
  "&lt",
  "<!--",
  "<!-- disclosure-report-accept ",
  "<!-- disclosure-report-accept row-total requests.new.total=18 x -->",
  "-->",
  "<script>",
  "</script>",
  "<p>",
  "</p>",
  "<h2>",
  "</h2>",
  "<!DOCTYPE html>",
  "<body>",
  "<![CDATA[",
  "某某局2020年政府信息公开工作年度报告\n",
  "2025年",
  "。",
  "：",
  "```\n",
  "- ",
  "99999999999999999999",
  "1e9",
  "<td colspan=999999>",
];

/** Any text: of scraps, of any characters, of both. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...scraps) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

/** A change of a text at places given in thousandths of its length. */
export interface Splice {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

export const anySplice: fc.Arbitrary<Splice> = fc.record({
  at: fc.integer({ min: 0, max: 1000 }),
  length: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 200 })),
  insert: fc.oneof(fc.constantFrom(...scraps), fc.constant("")),
});

export function spliced(text: string, { at, length, insert }: Splice): string {
  const from = Math.floor((text.length * at) / 1000);
  return text.slice(0, from) + insert + text.slice(from + length);
}
