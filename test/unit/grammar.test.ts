import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry } from "vscode-textmate";
import { editions } from "../../server/src/form/editions";
import type { Edition } from "../../server/src/form/form";

const root = new URL("../../", import.meta.url);
const grammarFile = "syntaxes/disclosure-report.tmLanguage.json";
const suffix = ".disclosure-report";

/** A piece of text with what the grammar calls it, the outermost first: `["总计", "markup.bold.total"]`. */
type Painted = readonly [text: string, ...scopes: string[]];

let paintLines: (text: string) => readonly (readonly Painted[])[];

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  await loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () =>
      parseRawGrammar(readFileSync(new URL(grammarFile, root), "utf8"), grammarFile),
  });
  const grammar = await registry.loadGrammar("text.disclosure-report");
  if (!grammar) throw new Error(`${grammarFile} is no grammar.`);
  paintLines = (text) => {
    let stack = INITIAL;
    return text.split(/\r?\n/).map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens
        .filter(({ scopes }) => scopes.length > 1)
        .map(({ startIndex, endIndex, scopes }) => [
          line.slice(startIndex, endIndex),
          ...scopes.slice(1).map((scope) => scope.replace(suffix, "")),
        ]);
    });
  };
});

/** What is painted in one line, or in several after one another. */
function paint(text: string): readonly Painted[] {
  return paintLines(text).flat();
}

describe("title and headings", () => {
  test.each([
    "幸福镇人民政府2020年政府信息公开工作年度报告",
    "北京市门头沟区政府 2020 年政府 信息公开工作年度报告",
    "2025年上海市人民政府办公厅政府信息公开工作年度报告",
    "平房地区2020年政府信息公开",
    "工作年度报告",
    "政府信息公开工作年度报告",
  ])("%s is the title", (line) => {
    expect(paint(line)).toEqual([[line, "markup.heading.title"]]);
  });

  test.each([
    "本机关2020年政府信息公开工作年度报告如下。",
    "根据上级要求，现发布2020年政府信息公开工作年度报告",
    "政府信息公开指南",
  ])("%s is no title", (line) => {
    expect(paint(line).flat()).not.toContain("markup.heading.title");
  });

  test.each(["一、总体情况", "四、政府信息公开行政复议、行政诉讼情况", "六、其他需要报告的事项"])(
    "%s is a heading",
    (line) => {
      expect(paint(line)).toEqual([
        [line.slice(0, 2), "markup.heading.section", "punctuation.definition.heading"],
        [line.slice(2), "markup.heading.section", "entity.name.section"],
      ]);
    },
  );

  test("a sentence that begins with 一、 is no heading", () => {
    expect(paint("一、加强领导。全年召开会议，研究部署。")).toEqual([]);
  });

  test("a sub-heading ends where its sentence begins", () => {
    const heading = "markup.heading.subsection";
    expect(paint("（一）主动公开。全年公开。")).toEqual([
      ["（一）", heading, "punctuation.definition.heading"],
      ["主动公开", heading, "entity.name.section"],
    ]);
    expect(paint("(二) 依申请公开")).toEqual([
      ["(二)", heading, "punctuation.definition.heading"],
      [" ", heading],
      ["依申请公开", heading, "entity.name.section"],
    ]);
  });

  test("（一） in the middle of a sentence is nothing", () => {
    expect(paint("按照前述（一）的要求办理。")).toEqual([]);
  });

  test("a numbered item has its number painted", () => {
    expect(paint("1.主动公开情况")).toEqual([["1.", "punctuation.definition.list"]]);
  });
});

describe("tables", () => {
  const row = "variable.other.row";
  const figure = "constant.numeric.figure";
  const total = ["markup.bold.total", "constant.numeric.figure.total"] as const;

  test("tabbed: labels and figures, the tabs untouched", () => {
    expect(paint("\t\t1. 属于国家秘密\t2\t0\t\t2")).toEqual([
      ["1. 属于国家秘密", row],
      ["2", figure],
      ["0", figure],
      ["2", figure],
    ]);
  });

  test("stacked: a cell a line", () => {
    expect(paint("\t规章\n\t0\n\t　　12\n\n\t（五）不予\n\n处理\n\t2.重复申请")).toEqual([
      ["规章", row],
      ["0", figure],
      ["12", figure],
      ["（五）不予", row],
      ["处理", row],
      ["2.重复申请", row],
    ]);
  });

  test("pipe: bars and the line under the heads", () => {
    const bar = "punctuation.separator.table";
    expect(paint("| 信息内容 | 总计 |\n| --- | ---: |\n| 行政许可 | 1,204 |")).toEqual([
      ["|", bar],
      ["信息内容", "support.type.head"],
      ["|", bar],
      ["总计", "markup.bold.total"],
      ["|", bar],
      ["| --- | ---: |", bar],
      ["|", bar],
      ["行政许可", row],
      ["|", bar],
      ["1,204", figure],
      ["|", bar],
    ]);
  });

  test("the row of （七）总计 has figures of its own, in one line", () => {
    const painted = paint("(七) 总计\t188\t0\t188").filter(([text]) => text !== "\t");
    expect(painted).toEqual([
      ["(七) 总计", "meta.row.total", "markup.bold.total"],
      ["188", "meta.row.total", ...total],
      ["0", "meta.row.total", ...total],
      ["188", "meta.row.total", ...total],
    ]);
  });

  test("the row of （七）总计 has figures of its own, over lines, and ends with them", () => {
    const lines = paintLines("\t（七）总计\n\t5\n\t\n\t5\n\n\t四、结转下年度继续办理\n\t0");
    expect(lines.map((line) => line.filter(([text]) => text !== "\t"))).toEqual([
      [["（七）总计", "meta.row.total", "markup.bold.total"]],
      [["5", "meta.row.total", ...total]],
      [],
      [["5", "meta.row.total", ...total]],
      [],
      [["四、结转下年度继续办理", row]],
      [["0", figure]],
    ]);
  });

  test("signs, units, placeholders and notes in cells", () => {
    const sign = "keyword.operator.sign";
    expect(paint("行政处罚\t+2450\t减4\t-8")).toEqual([
      ["行政处罚", row],
      ["+", sign],
      ["2450", figure],
      ["减", sign],
      ["4", figure],
      ["-", sign],
      ["8", figure],
    ]);
    expect(paint("\t764.8万元\t/\t-\t——\t22（其中修订16件）")).toEqual([
      ["764.8", figure],
      ["万元", "keyword.other.unit"],
      ["/", "constant.language.placeholder"],
      ["-", "constant.language.placeholder"],
      ["——", "constant.language.placeholder"],
      ["22", figure],
      ["（其中修订16件）", "comment.block.note"],
    ]);
    expect(paint("（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t1")).toEqual([
      ["（二）部分公开", row],
      ["（区分处理的，只计这一情形，不计其他情形）", row, "comment.block.note"],
      ["1", figure],
    ]);
    expect(paint("注：行政复议数量含上年度结转数量。")).toEqual([
      ["注：行政复议数量含上年度结转数量。", "comment.line.note"],
    ]);
  });

  test("part titles", () => {
    expect(paint("第二十条第(一)项\t\t\t")).toEqual([
      ["第二十条第(一)项", "entity.name.type.part"],
    ]);
  });

  test.each(editions)("knows every label of the edition of $id, in every layout", (edition) => {
    for (const label of labelsOf(edition)) {
      for (const line of [`\t${label}`, `${label}\t0`, `| ${label} | 0 |`]) {
        // From its first to its last character, so that no label is painted in half.
        expect(
          paint(line)
            .filter(([, ...scopes]) => scopes.some(isLabelScope) && !scopes.some(isFigureScope))
            .map(([text]) => text)
            .join(""),
          line,
        ).toBe(label);
      }
    }
  });
});

function labelsOf({ tables }: Edition): readonly string[] {
  const cells = Object.values(tables).flatMap(({ drawing }) => drawing.flat());
  return [...new Set(cells.flatMap((cell) => (cell.kind === "label" ? [cell.text] : [])))];
}

function isLabelScope(scope: string): boolean {
  return /^(variable\.other\.row|support\.type\.head|entity\.name\.type\.part|markup\.bold\.total|comment\.block\.note)$/.test(
    scope,
  );
}

function isFigureScope(scope: string): boolean {
  return scope.startsWith("constant.numeric.figure");
}

describe("running text", () => {
  test("dates, and figures with their units", () => {
    expect(
      paint("截至2020年12月31日，2020年度公开14257条，占98.5%，200余份，〔2019〕60号。"),
    ).toEqual([
      ["2020年12月31日", "constant.numeric.date"],
      ["2020年度", "constant.numeric.date"],
      ["14257", "constant.numeric"],
      ["条", "keyword.other.unit"],
      ["98.5", "constant.numeric"],
      ["%", "keyword.other.unit"],
      ["200", "constant.numeric"],
      ["份", "keyword.other.unit"],
    ]);
  });

  test("telephone numbers and addresses are no figures", () => {
    expect(paint("电话：010-68211133，邮编：400711，网址 www.example.gov.cn。")).toEqual([]);
  });
});

describe("a whole report", () => {
  test.each(["samples/correct-2019-stacked.txt", "samples/correct-2021-tabbed.txt"])(
    "%s has its title, six headings, five or four parts and no cell unpainted",
    (file) => {
      const text = readFileSync(new URL(file, root), "utf8");
      const lines = paintLines(text);
      const count = (scope: string) =>
        lines.filter((line) => line.some((painted) => painted.includes(scope))).length;
      expect(count("markup.heading.title")).toBe(1);
      expect(count("markup.heading.section")).toBe(6);
      expect(count("entity.name.type.part")).toBe(file.includes("2019") ? 5 : 4);
      expect(count("meta.row.total")).toBeGreaterThan(0);
      const bare = text.split(/\r?\n/).filter((line, at) => {
        const isTable = line.includes("\t") && line.trim() !== "";
        return isTable && (lines[at] ?? []).length === 0;
      });
      expect(bare).toEqual([]);
    },
  );
});
