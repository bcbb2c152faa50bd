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
  "pingfang-2020.txt": [{ rule: "stray-sign", line: 64, found: "+11", expected: "11" }],
  "mentougou-2020.txt": [
    { rule: "missing-cell", line: 48 },
    { rule: "missing-cell", line: 49 },
    { rule: "blank-cell", line: 97, found: "" },
  ],
  "huaan-2020.txt": [
    { rule: "decimal-places", line: 42, found: "5.567", expected: "5.5670" },
    { rule: "missing-column", line: 47 },
    {
      rule: "row-label",
      line: 55,
      found: "2.其他法律法规禁止公开",
      expected: "2.其他法律行政法规禁止公开",
    },
  ],
  // The report without a mistake.
  "donghuashi-2020.txt": [],
  "beibei-2020.txt": [
    { rule: "unit-in-cell", line: 84, found: "764.8万元", expected: "764.8" },
    { rule: "blank-cell", line: 284, found: "", expected: "0" },
    { rule: "outcome-total", line: 331, found: "18", expected: "17" },
    { rule: "outcome-total", line: 332, found: "0", expected: "1" },
  ],
};
