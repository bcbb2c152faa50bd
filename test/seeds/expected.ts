/** A finding that a published report must have: the rule, the line counted from 1, and what stands and should stand there. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly line: number;
  readonly found?: string;
  readonly expected?: string;
}

/**
 * All that may be found in the five published reports, by file. They were checked by hand, cell by cell; a
 * finding that is not listed here is a false alarm.
 */
export const expectedFindings: Readonly<Record<string, readonly ExpectedFinding[]>> = {
  "pingfang-2020.txt": [
    { rule: "text-vs-table", line: 12, found: "4", expected: "3" },
    { rule: "percentage", line: 16, found: "100", expected: "75" },
    { rule: "change-equals-decisions", line: 63, found: "+11" },
    { rule: "stray-sign", line: 64, found: "+11", expected: "11" },
    { rule: "unbalanced-bracket", line: 426, found: "）" },
  ],
  "mentougou-2020.txt": [
    { rule: "missing-cell", line: 48 },
    { rule: "missing-cell", line: 49 },
    { rule: "blank-cell", line: 97, found: "" },
    { rule: "suit-without-review", line: 97, found: "39" },
  ],
  "huaan-2020.txt": [
    {
      rule: "duplicate-title",
      line: 7,
      found: "华安街道办事处筹备组\n\n2020年政府信息公开工作年度报告",
    },
    { rule: "change-equals-decisions", line: 31, found: "150" },
    { rule: "change-equals-decisions", line: 35, found: "9" },
    { rule: "change-equals-decisions", line: 36, found: "5" },
    { rule: "decimal-places", line: 42, found: "5.567", expected: "5.5670" },
    { rule: "implausible-amount", line: 42, found: "5.567" },
    { rule: "missing-column", line: 47 },
    {
      rule: "row-label",
      line: 55,
      found: "2.其他法律法规禁止公开",
      expected: "2.其他法律行政法规禁止公开",
    },
    { rule: "cases-without-requests", line: 79, found: "2" },
  ],
  // The report without a mistake.
  "donghuashi-2020.txt": [],
  "beibei-2020.txt": [
    { rule: "conversion-residue", line: 6, found: "[bookmark: _GoBack]" },
    { rule: "conversion-residue", line: 9, found: "[bookmark: bookmark7]" },
    { rule: "unit-in-cell", line: 84, found: "764.8万元", expected: "764.8" },
    { rule: "blank-cell", line: 284, found: "", expected: "0" },
    { rule: "outcome-total", line: 331, found: "18", expected: "17" },
    { rule: "outcome-total", line: 332, found: "0", expected: "1" },
    { rule: "signed-too-early", line: 402, found: "2020", expected: "2021" },
  ],
};
