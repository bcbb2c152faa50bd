import { describe, expect, it } from "vitest";
import { createBinder } from "../../server/src/report/bind";
import { type Passage, passageSpan, passagesOf } from "../../server/src/report/prose";
import { parse } from "../../server/src/syntax/parse";

const bind = createBinder();
const passages = (text: string) => passagesOf(bind(parse(text)));
const report = (content: string) =>
  `# 青禾县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${content}\n`;

/** What stands in the source where the passage has the words. */
function under(source: string, passage: Passage | undefined, words: string): string {
  if (!passage) throw new Error("there is no such passage");
  const from = passage.text.indexOf(words);
  const span = passageSpan(passage, { from, to: from + words.length });
  return source.slice(span.from, span.to);
}

describe("the running text", () => {
  it("comes without white space, in half-width figures and full-width punctuation", () => {
    const text = report("2024 年,收到申请 **１８** 件(含 2 件撤回); 共 1,234 条。");
    expect(passages(text).map((passage) => passage.text)).toEqual([
      "2024年，收到申请18件（含2件撤回）；共1,234条。",
    ]);
    expect(under(text, passages(text)[0], "18")).toBe("１８");
    expect(under(text, passages(text)[0], "（含2件撤回）")).toBe("(含 2 件撤回)");
  });

  it("knows the section it stands in, and leaves out title, headings and tables", () => {
    const text = `青禾县水务局2024年政府信息公开工作年度报告\n编制说明。\n一、总体情况\n有序开展。\n三、收到和处理政府信息公开申请情况\n| a | b |\n| 1 | 2 |\n\n见上表。\n`;
    expect(passages(text).map(({ section, text: words }) => [section, words])).toEqual([
      [undefined, "编制说明。"],
      ["overview", "有序开展。"],
      ["requests", "见上表。"],
    ]);
  });

  it("joins the lines of one sentence, but not the items of a list", () => {
    const long =
      "全面贯彻党的十九大和十九届二中、三中、四中全会精神，以条例修订为指引，全力推动基层政务公开标准化，强化政策";
    const text = report(
      `${long}\n解读。\n\n其中当面申请3件；\n传真0件。\n1.主动公开；\n2.依申请公开。`,
    );
    expect(passages(text).map((passage) => passage.text)).toEqual([
      `${long}解读。`,
      "其中当面申请3件；传真0件。",
      "1.主动公开；",
      "2.依申请公开。",
    ]);
    expect(under(text, passages(text)[1], "件；传真0")).toBe("件；\n传真0");
  });

  it("finds its place between the tags and entities of a page", () => {
    const text =
      "<html><h1>青禾县水务局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>收到\n  &nbsp;<b>申请</b> <i>1</i>8 件&amp;办结 17件。</p>";
    const [passage] = passages(text);
    expect(passage?.text).toBe("收到申请18件&办结17件。");
    expect(under(text, passage, "17")).toBe("17");
    expect(under(text, passage, "18")).toBe("1</i>8");
    expect(under(text, passage, "&办")).toBe("&amp;办");
  });
});
