import type { EditionId } from "../../server/src/form/form";
import type { LayoutId } from "../../server/src/syntax/tree";

/** A report with mistakes: a correct one in which texts that stand in it once are replaced. */
export interface FlawedReport {
  readonly name: string;
  readonly edition: EditionId;
  readonly layout: LayoutId;
  readonly year?: number;
  readonly mistakes: readonly Mistake[];
  /** The rules that find them, a finding each, in the order of the text. */
  readonly rules: readonly string[];
}

export interface Mistake {
  /** What the author got wrong. */
  readonly what: string;
  readonly correct: string;
  readonly wrong: string;
}

/** The mistakes that published reports have, planted into the correct samples. */
export const flawedReports: readonly FlawedReport[] = [
  {
    name: "mistakes-2019-stacked.txt",
    edition: "2019",
    layout: "stacked",
    rules: ["stray-sign", "unit-in-cell", "blank-cell", "outcome-total", "outcome-total"],
    mistakes: [
      {
        what: "the total stands one too high in one column and one too low in the next",
        correct: "\t（七）总计\n\t11\n\t3",
        wrong: "\t（七）总计\n\t12\n\t2",
      },
      {
        what: "a total is left empty",
        correct: "\t2.重复申请\n\t1\n\t0\n\t0\n\t0\n\t0\n\t0\n\t1",
        wrong: "\t2.重复申请\n\t1\n\t0\n\t0\n\t0\n\t0\n\t0\n\t",
      },
      { what: "the unit is written into the cell", correct: "128.3600", wrong: "128.36万元" },
      { what: "a plus before a number of decisions", correct: "\t94", wrong: "\t+94" },
    ],
  },
  {
    name: "mistakes-2019-tabbed.txt",
    edition: "2019",
    layout: "tabbed",
    rules: ["missing-cell", "row-total", "fractional-count", "fractional-count", "row-label"],
    mistakes: [
      {
        what: "a row has lost its first figure",
        correct: "行政许可\t42\t+3\t218",
        wrong: "行政许可\t+3\t218",
      },
      {
        what: "the row does not add up",
        correct: "\t11\t3\t1\t0\t0\t0\t15\n二、",
        wrong: "\t11\t3\t1\t0\t0\t0\t16\n二、",
      },
      {
        what: "a label in other words",
        correct: "2.其他法律行政法规禁止公开",
        wrong: "2.其他法律法规禁止公开",
      },
      {
        what: "half a request",
        correct: "（一）予以公开\t\t5\t2\t1\t0\t0\t0\t8",
        wrong: "（一）予以公开\t\t5.5\t2\t1\t0\t0\t0\t8.5",
      },
    ],
  },
  {
    name: "mistakes-2021-pipe.md",
    edition: "2021",
    layout: "pipe",
    rules: [
      "text-vs-table",
      "placeholder-cell",
      "negative-count",
      "row-total",
      "case-total",
      "section-number",
      "signed-too-early",
    ],
    mistakes: [
      {
        what: "the digits of a number in the text are transposed",
        correct: "全年收到政府信息公开申请23件",
        wrong: "全年收到政府信息公开申请32件",
      },
      {
        what: "signed in the year that it reports on",
        correct: "\n2026年1月15日",
        wrong: "\n2025年1月15日",
      },
      {
        what: "a figure that is wrong in its row, its column and the balance",
        correct: "| （一）予以公开 |  | 6 | 3 |",
        wrong: "| （一）予以公开 |  | 8 | 3 |",
      },
      {
        what: "the reviews do not add up",
        correct: "| 2 | 1 | 0 | 1 | 4 |",
        wrong: "| 2 | 1 | 0 | 1 | 5 |",
      },
      { what: "a stroke for zero", correct: "| 规章 | 0 | 0 | 0 |", wrong: "| 规章 | / | / | / |" },
      { what: "a number below zero", correct: "| 行政处罚 | 17 |", wrong: "| 行政处罚 | -17 |" },
      {
        what: "the fifth section is numbered as the fourth",
        correct: "## 五、存在",
        wrong: "## 四、存在",
      },
    ],
  },
  {
    name: "mistakes-2021-html.html",
    edition: "2021",
    layout: "html",
    rules: ["section-title", "missing-row", "balance", "balance"],
    mistakes: [
      {
        what: "what is carried out does not balance",
        correct:
          '<td colspan="3">四、结转下年度继续办理</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td>',
        wrong:
          '<td colspan="3">四、结转下年度继续办理</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>3</td>',
      },
      {
        what: "a row of the form is missing",
        correct:
          "  <tr><td>2.重复申请</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>\n",
        wrong: "",
      },
      {
        what: "a section's title in other words",
        correct: "三、收到和处理政府信息公开申请情况",
        wrong: "三、受理和办理信息公开申请的情况",
      },
    ],
  },
  {
    name: "mistakes-old-form-pipe.md",
    edition: "2019",
    layout: "pipe",
    rules: ["outdated-form", "missing-fee-statement"],
    year: 2025,
    mistakes: [],
  },
];
