import { describe, expect, it } from "vitest";
import { editionById } from "../../server/src/form/editions";
import type { ColumnForm } from "../../server/src/form/form";
import { align } from "../../server/src/report/align";
import { read } from "../../server/src/report/reading";

const parts = editionById("2019").tables.proactive.parts;
const columnsOf = (id: string) => parts.find((part) => part.id === id)?.columns ?? [];
/** 上一年项目数量, 本年增/减, 处理决定数量. */
const three = columnsOf("20-5");
/** 采购项目数量, 采购总金额. */
const money = columnsOf("20-9");

/** The row `1|2|` given to the columns: how it fits, and what each column gets, `×` for nothing. */
function aligned(
  row: string,
  columns: readonly ColumnForm[],
  usualLead?: number,
  headed?: readonly ColumnForm[],
  isSummed = false,
): string {
  const texts = row === "" ? [] : row.split("|");
  const readings = texts.map(read);
  const { fit, places } = align({ readings, columns, headed, usualLead, isSummed });
  return `${fit} ${places.map((at) => (at === undefined ? "×" : texts[at])).join("|")}`;
}

describe("a row with more cells than columns", () => {
  it("takes what stands behind them for a remark, however many of the figures are blank", () => {
    expect(aligned("1||3|t", three)).toBe("exact 1||3");
    expect(aligned("1|2|3||t", three)).toBe("exact 1|2|3");
  });

  it("leaves out the blanks of merged cells between figures", () => {
    expect(aligned("1||2|3", three)).toBe("exact 1|2|3");
  });
});

describe("a row whose last column is a sum", () => {
  const summed = (row: string) => aligned(row, three, 0, undefined, true);

  it("has lost a cell when the total stands too early, with nothing behind it", () => {
    expect(summed("3|3|")).toBe("unsure ×|×|×");
  });

  it("has an empty total when the figures are no sum, or are zeros", () => {
    expect(summed("3|4|")).toBe("exact 3|4|");
    expect(summed("0|0|")).toBe("exact 0|0|");
  });

  it("is read as it stands when the total is in its place", () => {
    expect(summed("1|2|3")).toBe("exact 1|2|3");
    expect(aligned("3|3|", three, 0)).toBe("exact 3|3|");
  });
});

describe("a row with a figure for each column", () => {
  it.each(["1|2|3", "|1|2|3", "|||1|2|3||", "1||2|3", "1|2||3"])(
    "is read wherever they stand: %s",
    (row) => {
      expect(aligned(row, three)).toBe("exact 1|2|3");
    },
  );
  it("takes a remark behind the last one for none", () => {
    expect(aligned("1|2|3|含补录", three)).toBe("exact 1|2|3");
  });
  it("counts placeholders and what cannot be read as filled", () => {
    expect(aligned("/|若干|0", three)).toBe("exact /|若干|0");
  });
});

describe("a row with empty cells at its ends", () => {
  it("begins where the other rows begin", () => {
    expect(aligned("||2|3", three, 1)).toBe("exact |2|3");
    expect(aligned("|1|2|", three, 1)).toBe("exact 1|2|");
    expect(aligned("|||", three, 1)).toBe("exact ||");
  });
  it("begins at the left when no other row tells", () => {
    expect(aligned("1||", three)).toBe("exact 1||");
  });
});

describe("a row that has lost a cell", () => {
  it("is read by a sign or a decimal point, which stand in one column alone", () => {
    expect(aligned("+2|3", three)).toBe("short ×|+2|3");
    expect(aligned("减2|3", three)).toBe("short ×|减2|3");
    expect(aligned("5.5670", money)).toBe("short ×|5.5670");
  });
  it("is read by a head that has lost the same", () => {
    expect(aligned("1|3", three, 0, three.slice(1))).toBe("short ×|1|3");
  });
  it("is not read when nobody can tell which", () => {
    expect(aligned("1|3", three)).toBe("unsure ×|×|×");
    expect(aligned("", three)).toBe("short ×|×|×");
  });
  it("is not filled from the merged cells before it", () => {
    expect(aligned("||1|3", three, 2)).toBe("unsure ×|×|×");
    expect(aligned("||+1|3", three, 2)).toBe("short ×|+1|3");
  });
});

it("reads none of a row with too many figures", () => {
  expect(aligned("1|2|3|4", three)).toBe("long ×|×|×");
});
