import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptanceKey } from "../../server/src/analysis/acceptance-key";
import { type Analysis, createAnalyzer } from "../../server/src/analysis/analyze";
import type { Levels } from "../../server/src/analysis/run-rules";
import { commentEdit } from "../../server/src/features/accept";
import { acceptCommentOf, acceptedValue, readAcceptance } from "../../server/src/report/acceptance";
import { acceptCommentsIn } from "../../server/src/syntax/accept-comment";
import { parse } from "../../server/src/syntax/parse";
import { applyEdits } from "../../server/src/text/edit";
import { readCases } from "../corpus-format/cases";
import { documentOf, textOf } from "../corpus-format/document";
import { check } from "../property/check";
import { sampleWith } from "./reports";

const analyze = createAnalyzer();
const corpus = new URL("../corpus/", import.meta.url);

const NEW = "| 一、本年新收政府信息公开申请数量 |  |  | 14 | 6 | 0 | 1 | 2 | 0 | 23 |";
/** So many findings of each rule are tried. */
const ENOUGH = 3;

/** Documents of the corpus with the levels at which they are checked, a few for each rule. */
function* corpusTexts(): Generator<{ readonly text: string; readonly levels: Levels }> {
  for (const name of readdirSync(corpus).filter((each) => each !== "README.md")) {
    const mark = `⟧{${name.replace(".md", "")}}`;
    const { cases } = readCases(readFileSync(new URL(name, corpus), "utf8"));
    for (const each of cases.filter(({ marked }) => marked.includes(mark)).slice(0, ENOUGH))
      yield { text: textOf(documentOf(each)), levels: each.levels as Levels };
  }
}

function shownIn({ findings }: Analysis): readonly string[] {
  return findings.map(({ rule, say }) => `${rule} ${say().zh}`).sort();
}

describe("a comment that accepts a finding", () => {
  it("takes each finding of the corpus away, and nothing else", () => {
    let accepted = 0;
    for (const { text, levels } of corpusTexts()) {
      const before = analyze(text, { levels, force: false });
      for (const finding of before.findings) {
        if (finding.rule === "unused-acceptance") continue;
        const key = acceptanceKey(finding, text);
        const edit = commentEdit(text, { ...key, reason: "已核对" });
        const after = analyze(applyEdits(text, [edit]), { levels, force: false });
        const same = before.findings.filter(
          (each) => JSON.stringify(acceptanceKey(each, text)) === JSON.stringify(key),
        );
        expect(same, `${JSON.stringify(key)} stands for several findings`).toHaveLength(1);
        expect(shownIn(after), JSON.stringify(key)).toEqual(
          shownIn({ ...before, findings: before.findings.filter((each) => each !== finding) }),
        );
        expect(after.accepted.map(({ finding: { rule } }) => rule)).toContain(finding.rule);
        accepted++;
      }
    }
    expect(accepted).toBeGreaterThan(100);
  });

  it("of a text that differs from the table ends when either figure changes, and rests while a sum is wrong", () => {
    const report = (text: string, row: string) =>
      sampleWith("2021", "pipe", "全年收到政府信息公开申请23件", text, NEW, row);
    const comment =
      "<!-- disclosure-report-accept text-vs-table requests.new.total=22≠23 网上另计 -->";
    const rulesIn = (text: string) =>
      analyze(`${text}\n${comment}\n`, { levels: { "parts-total": "off" }, force: false })
        .findings.map(({ rule }) => rule)
        .sort();
    const said = "全年收到政府信息公开申请22件";
    expect(rulesIn(report(said, NEW))).toEqual([]);
    expect(rulesIn(report("全年收到政府信息公开申请21件", NEW))).toEqual([
      "text-vs-table",
      "unused-acceptance",
    ]);
    expect(rulesIn(report("全年收到政府信息公开申请23件", NEW))).toEqual(["unused-acceptance"]);
    const wrongTotal = NEW.replace("| 23 |", "| 32 |");
    expect(rulesIn(report(said, wrongTotal))).toEqual(["row-total"]);
  });

  it("is read back as it was written, whatever the value and the reason", () => {
    const words = fc.string({ unit: "binary", maxLength: 90 });
    const cell = fc.option(fc.constantFrom("requests.new.total", "cases.count.review.total"), {
      nil: undefined,
    });
    check(
      "comments of acceptance",
      fc.property(cell, words, words, (at, text, reason) => {
        const value = acceptedValue(text);
        const written = acceptCommentOf({
          rule: "row-total",
          ...(at === undefined ? {} : { cell: at }),
          ...(value === "" ? {} : { value }),
          reason: `因为 ${reason}`,
        });
        const [comment, ...more] = acceptCommentsIn(`前${written}后`);
        expect(more).toEqual([]);
        expect(comment).toMatchObject({ from: 1, to: 1 + written.length });
        const read = comment && readAcceptance(comment);
        expect(read?.rule).toBe("row-total");
        expect(read?.cell).toBe(at);
        expect(read?.value ?? "").toBe(value);
        expect(read?.reason).toMatch(/^因为/u);
      }),
      1000,
    );
  });

  it("belongs to no block of the document, wherever it stands", () => {
    const comment = acceptCommentOf({ rule: "row-total", value: "18", reason: "x | y\t2020年" });
    const text = `# 一${comment}、总体\n\n全年${comment}18件\n\n| 规章 | ${comment} 3 |\n\n甲\t${comment}2\n${comment}\n`;
    const plain = parse(text.replaceAll(comment, " "));
    const kinds = (blocks: ReturnType<typeof parse>["blocks"]) =>
      JSON.stringify(blocks, (key, value) =>
        /^(from|to|slotFrom|slotTo|pieces|ordinalSpan)$/.test(key)
          ? undefined
          : typeof value === "string"
            ? value.replace(/\s+/gu, " ")
            : value,
      );
    expect(kinds(parse(text).blocks)).toBe(kinds(plain.blocks));
  });

  it.each([
    "<!-- disclosure-report-accepted row-total x -->",
    "<!-- disclosure-report-accept row-total\n\n后文 -->",
    "<!-- disclosure-report-accept row-total",
    "disclosure-report-accept row-total x -->",
    `<!-- disclosure-report-accept ${"x".repeat(1000)} -->`,
  ])("is none when it is written otherwise (%#)", (text) => {
    expect(acceptCommentsIn(text)).toEqual([]);
  });

  it("costs no more than a pass over the text, closed or not", () => {
    const text = "<!-- disclosure-report-accept ".repeat(100_000);
    const started = performance.now();
    expect(acceptCommentsIn(text)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("the value of a finding outside the tables", () => {
  const at = (text: string, underlined: string, nth = 0) => {
    let from = -1;
    for (let count = 0; count <= nth; count++) from = text.indexOf(underlined, from + 1);
    const finding = {
      ...analyze(sampleWith("2021", "pipe", "## 五、存在的主要问题", "## 七、存在的主要问题"), {
        levels: {},
        force: false,
      }).findings[0],
      span: { from, to: from + underlined.length },
      cells: [],
      found: undefined,
    };
    return acceptanceKey(finding as never, text).value;
  };

  it("is the underlined text with enough of its line to tell it from others", () => {
    const text =
      "全年共收到政府信息公开申请XX件，办结YY件。\n联系电话：XX\n（此处填写）\n二、乙\n（此处填写）\n";
    expect(at(text, "XX")).toBe("息公开申请XX件办结YY");
    expect(at(text, "XX", 1)).not.toBe(at(text, "XX"));
    expect(at(text, "（此处填写）")).not.toBe(at(text, "（此处填写）", 1));
  });

  it("does not depend on tags, figures, comments or the lines around a long one", () => {
    const text = "甲\n本年度未发生收费\n乙";
    const same =
      "丙 3\n本年<b>度</b> 12 未<!-- disclosure-report-accept a b -->发生<i>收</i>费\n丁";
    expect(at(text, "发生")).toBe(at(same, "发生"));
  });

  it("is bounded, whatever is underlined", () => {
    const text = "很长".repeat(5000);
    expect(at(text, text)?.length).toBeLessThanOrEqual(60);
    expect(at(`${"<".repeat(50_000)}甲${">".repeat(50_000)}`, "甲")).toBe("甲");
  });
});

describe("acceptances from outside", () => {
  const text = sampleWith("2021", "pipe", "| 2 | 1 | 0 | 1 | 4 |", "| 2 | 1 | 0 | 1 | 5 |");
  const fits = { rule: "case-total", cell: "cases.count.review.total", value: "5", reason: "x" };

  it("hold for the finding with their rule, cell and value, and are named when there is none", () => {
    const others = [
      { ...fits, value: "4" },
      { ...fits, cell: "cases.count.direct.total" },
      { ...fits, rule: "row-total" },
    ];
    const { findings, accepted, unused } = analyze(text, {
      levels: {},
      force: false,
      accepted: [fits, ...others],
    });
    expect(findings).toEqual([]);
    expect(accepted).toMatchObject([{ by: fits, finding: { rule: "case-total" } }]);
    expect(unused).toEqual(others);
  });

  it("rest while their rule is off, and in a document that is no report", () => {
    const off = { levels: { "case-total": "off" }, force: false, accepted: [fits] } as const;
    expect(analyze(text, off).unused).toEqual([]);
    expect(analyze("会议纪要\n", { ...off, levels: {} }).unused).toEqual([]);
  });
});
