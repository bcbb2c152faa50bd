import { describe, expect, it } from "vitest";
import { gridOf } from "../../server/src/syntax/grid";
import { parse } from "../../server/src/syntax/parse";
import { layouts } from "../../server/src/syntax/tables/layouts";
import type { Cell, Table } from "../../server/src/syntax/tree";
import { applyEdits } from "../../server/src/text/edit";
import { blocksOf, cellsOf } from "./blocks";

function tableIn(text: string): Table {
  const block = parse(text).blocks.find((each) => each.kind === "table");
  if (block?.kind !== "table") throw new Error("the text has no table");
  return block;
}

function cellAt(text: string, row: number, column: number): Cell {
  const cell = tableIn(text).rows[row]?.cells[column];
  if (!cell) throw new Error("the table has no such cell");
  return cell;
}

describe("tabbed tables", () => {
  it("have a row a line, with empty cells where tabs meet", () => {
    expect(cellsOf("规章\t\t0\t\n\t行政许可\t1")).toEqual([
      ["规章", "", "0", ""],
      ["", "行政许可", "1"],
    ]);
  });
  it("go on behind the blank line of a page break", () => {
    expect(cellsOf("信息内容\t数量\n\n规章\t0\n\n\n行政许可\t1")).toEqual([
      ["信息内容", "数量"],
      ["规章", "0"],
      ["行政许可", "1"],
    ]);
  });
  it("begin with a row of one merged cell, padded with tabs", () => {
    expect(cellsOf("第二十条第（一）项\t\t\t\n规章\t0\t0\t0")[0]).toEqual([
      "第二十条第（一）项",
      "",
      "",
      "",
    ]);
  });
  it("end before a heading and before text without tabs", () => {
    expect(blocksOf("规章\t0\n三、收到\t\n正文。")).toEqual([
      "tabbed 规章|0",
      "3 收到",
      "“正文。”",
    ]);
  });
  it("keep the place of an empty cell", () => {
    const text = "规章\t\t 18 \t";
    expect(cellAt(text, 0, 1)).toMatchObject({ from: 3, to: 3, slotFrom: 3, slotTo: 3 });
    expect(cellAt(text, 0, 2)).toMatchObject({
      from: 5,
      to: 7,
      slotFrom: 4,
      slotTo: 8,
      text: "18",
    });
  });
  it("are no paragraph that only begins with a tab", () => {
    expect(blocksOf("\t这是一个缩进的段落，不是表格。\n下一段。")).toEqual([
      "“这是一个缩进的段落，不是表格。”",
      "“下一段。”",
    ]);
  });
});

describe("stacked tables", () => {
  it("have a cell a line, and rows parted by blank lines", () => {
    expect(cellsOf("\t规章\n\t0\n\t\n\n\t行政许可\n\t18\n\t2")).toEqual([
      ["规章", "0", ""],
      ["行政许可", "18", "2"],
    ]);
  });
  it("join the lines of a label", () => {
    expect(cellsOf("\t信息内容\n\t本年新\n制作数量\n\n\t规章\n\t1")[0]).toEqual([
      "信息内容",
      "本年新制作数量",
    ]);
  });
  it("join a label that goes on behind a blank line", () => {
    expect(cellsOf("\t规章\n\t0\n\n\t\n\t（三）不予\n\n公开\n\t1.属于国家秘密\n\t0")[1]).toEqual([
      "",
      "（三）不予公开",
      "1.属于国家秘密",
      "0",
    ]);
  });
  it("keep the pieces of a label in several lines", () => {
    const text = "\t行政复议\n\t\n\n\t结\n果\n维\n持\n\t总计\n\n\t0\n\t0";
    const cell = cellAt(text, 1, 0);
    expect(cell.text).toBe("结果维持");
    expect(cell.pieces?.map(({ from, to }) => text.slice(from, to))).toEqual([
      "结",
      "果",
      "维",
      "持",
    ]);
  });
  it("do not swallow the text below them", () => {
    expect(blocksOf("\t规章\n\t0\n\n\n四、政府信息公开行政复议情况\n正文。")).toEqual([
      "stacked 规章|0",
      "4 政府信息公开行政复议情况",
      "“正文。”",
    ]);
  });
});

describe("pipe tables", () => {
  it("may lack the rule, the outer bars or the last bar", () => {
    const rows = [
      ["规章", "0"],
      ["行政许可", "1"],
    ];
    expect(cellsOf("|规章|0|\n|行政许可|1|")).toEqual(rows);
    expect(cellsOf("规章 | 0\n---|---\n| 行政许可 | 1")).toEqual(rows);
    expect(cellsOf("| 规章 | 0 |\n|:--|--:|\n| 行政许可 | 1")).toEqual(rows);
  });
  it("resolve what Markdown escapes", () => {
    expect(cellsOf("| 甲\\|乙 | 商业<br>企业 |&nbsp;|")).toEqual([["甲|乙", "商业 企业", ""]]);
  });
  it("keep the place where a figure would be typed into an empty cell", () => {
    expect(cellAt("| 规章 |  | 0 |", 0, 1)).toMatchObject({
      from: 7,
      to: 7,
      slotFrom: 6,
      slotTo: 8,
    });
    expect(cellAt("|规章||0|", 0, 1)).toMatchObject({ from: 4, to: 4 });
  });
  it("end at a blank line and at text", () => {
    expect(blocksOf("|规章|0|\n正文\n|行政许可|1|\n\n|行政处罚|2|")).toEqual([
      "pipe 规章|0",
      "“正文”",
      "pipe 行政许可|1",
      "pipe 行政处罚|2",
    ]);
  });
});

describe("html tables", () => {
  it("have merged cells, and text parted by tags and entities", () => {
    const text =
      '<table><tr><td colspan="2" rowspan=3>商业<br/>企业</td><th><p><b>1</b>8</p></th><td>&nbsp;</td></tr></table>';
    expect(cellsOf(text)).toEqual([["商业 企业", "18", ""]]);
    expect(cellAt(text, 0, 0)).toMatchObject({ columns: 2, rows: 3 });
    expect(cellAt(text, 0, 1).pieces?.map(({ from, to }) => text.slice(from, to))).toEqual([
      "1",
      "8",
    ]);
  });
  it("put the caret of an empty cell between its tags", () => {
    const text = "<table><tr><td></td></tr></table>";
    expect(cellAt(text, 0, 0)).toMatchObject({ from: 15, to: 15, slotFrom: 11, slotTo: 20 });
  });
  it("may be half typed", () => {
    expect(cellsOf("<table><tr><td>规章<td>0<tr><td>行政许可<td>1")).toEqual([
      ["规章", "0"],
      ["行政许可", "1"],
    ]);
    expect(cellsOf("<table><td>规章</td></table>")).toEqual([["规章"]]);
  });
  it("end, unclosed, where a heading follows in another text", () => {
    expect(blocksOf("<table>\n<tr><td>规章</td><td>0</td>\n\n## 三、收到\n\n正文。")).toEqual([
      "html 规章|0",
      "#3 收到",
      "“正文。”",
    ]);
  });
  it("are read inside those that only arrange the page", () => {
    const text =
      "<table><tr><td>菜单</td><td><table><tr><td>规章</td></tr></table></td></tr></table>";
    expect(blocksOf(text)).toEqual(["“菜单”", "html 规章"]);
  });
  it("show nothing of scripts, styles and comments", () => {
    expect(blocksOf("<p>甲<!-- 乙 --></p><script>丙</script><style>丁</style><p>戊</p>")).toEqual([
      "“甲”",
      "“戊”",
    ]);
  });
});

const grid = {
  rows: [
    [
      { text: "甲|乙", columns: 2, rows: 1 },
      { text: "<丙> & 丁", columns: 1, rows: 1 },
    ],
    [
      { text: "戊", columns: 1, rows: 2 },
      { text: "0", columns: 1, rows: 1 },
      { text: "", columns: 1, rows: 1 },
    ],
    [
      { text: "己", columns: 1, rows: 1 },
      { text: "18", columns: 1, rows: 1 },
    ],
  ],
};

describe.each(Object.values(layouts))("the $id layout", (layout) => {
  it("reads back what it writes", () => {
    const text = layout.write(grid);
    const table = tableIn(text);
    expect(table.layout).toBe(layout.id);
    const texts = table.rows.map((row) =>
      row.cells.map((cell) => cell.text).filter((shown) => shown !== ""),
    );
    expect(texts).toEqual([
      ["甲|乙", "<丙> & 丁"],
      ["戊", "0"],
      ["己", "18"],
    ]);
    expect(tableIn(layout.write(gridOf(table))).rows.length).toBe(3);
  });

  it.each([0, 1, 2])("inserts a cell at %i", (index) => {
    const text = `${layout.write({ rows: [row("规章", "1"), row("行政许可", "2")] })}\n`;
    const first = tableIn(text).rows[0];
    if (!first) throw new Error("the table has no row");
    const result = cellsOf(applyEdits(text, [layout.insertCell(first, index, "新|<格>")]));
    const expected = ["规章", "1"];
    expected.splice(index, 0, "新|<格>");
    expect(result).toEqual([expected, ["行政许可", "2"]]);
  });

  it("inserts a row", () => {
    const text = `${layout.write({ rows: [row("规章", "1"), row("行政许可", "2")] })}\n`;
    const first = tableIn(text).rows[0];
    if (!first) throw new Error("the table has no row");
    const result = cellsOf(applyEdits(text, [layout.insertRow(first, row("行政处罚", "|"))]));
    expect(result).toEqual([
      ["规章", "1"],
      ["行政处罚", "|"],
      ["行政许可", "2"],
    ]);
  });
});

function row(...texts: string[]) {
  return texts.map((text) => ({ text, columns: 1, rows: 1 }));
}
