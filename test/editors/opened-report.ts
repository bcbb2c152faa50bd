import { correctReport } from "../../scripts/samples/sample-files";

const correct = correctReport("2019", "tabbed");

/** False totals, one of them behind Chinese labels. */
const totals: readonly (readonly [string, string])[] = [
  [
    "1.本机关不掌握相关政府信息\t2\t0\t0\t0\t0\t0\t2",
    "1.本机关不掌握相关政府信息\t2\t0\t0\t0\t0\t0\t3",
  ],
  ["\n1\t0\t0\t0\t1\t", "\n1\t0\t0\t0\t2\t"],
];
/** A false number behind a character of two UTF-16 units and four bytes, since editors count either. */
const number: readonly [string, string] = ["收到政府信息公开申请18件", "收到政府信息公开申请15件"];
const village: readonly [string, string] = [
  "全年收到政府信息公开申请15件",
  "𠮷祥村并入后，全年收到政府信息公开申请18件",
];

/** The report that the tests open: three findings, of which fix-all repairs the two on totals. */
export const REPORT = [village, ...totals].reduce(
  (text, [from, to]) => text.replace(from, to),
  correct,
);
/** The same with its first finding repaired, and with its totals. */
export const NUMBER_REPAIRED = REPORT.replace(...number);
export const TOTALS_REPAIRED = correct.replace(...village);
