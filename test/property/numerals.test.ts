import fc from "fast-check";
import { expect, it } from "vitest";
import { chineseNumeral, inMannerOf, numbersIn } from "../../server/src/report/narrative/numeral";
import { check } from "./check";

const value = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 9999 }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
  // Numbers with gaps in them: 10005000, 200000010.
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 8 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.reduce((sum, [digit, zeros]) => sum + digit * 10 ** zeros, 0))
    .filter((sum) => sum <= 1_000_000_000),
);
/** Text that holds no number and no word that makes one rough. */
const before = fc.constantFrom(
  "",
  "共收到政府信息公开申请",
  "全年，统一受理；第三方评估。进一步办结",
  "（二）依申请公开。收到",
  "其中：",
  "中央八项规定，审查",
  "附件3。答复",
  "电话：023-68211133。发放",
);
const unit = fc.constantFrom("件", "条", "份", "宗", "项", "个");
const behind = fc.constantFrom(
  "",
  "。",
  "，均已答复。",
  "；一是加强领导",
  "（二）第四条",
  "申请，统一答复",
);

/** The only number of the text must be this one. */
function expectOnly(text: string, from: number, written: string, expected: number): void {
  expect(numbersIn(text)).toMatchObject([{ from, to: from + written.length, value: expected }]);
}

it("reads back every numeral that it writes", () => {
  check(
    "numerals",
    fc.property(value, before, unit, behind, (number, head, counted, tail) => {
      const written = chineseNumeral(number);
      // 零 is a number only where nothing can follow: 零件 is a spare part.
      const text =
        number === 0 ? `${head}${written}${counted}` : `${head}${written}${counted}${tail}`;
      expectOnly(text, head.length, written, number);
      expect(numbersIn(text)[0]?.script).toBe("chinese");
    }),
    5000,
  );
});

it("reads back every figure, plain, grouped and in 万", () => {
  check(
    "figures",
    fc.property(value, before, unit, behind, (number, head, counted, tail) => {
      const inTenThousands = String(number / 10_000);
      for (const [written, expected] of [
        [String(number), number],
        [inMannerOf("1,234", number), number],
        [inMannerOf("1,234", number).replaceAll(",", " "), number],
        [`${inTenThousands}万`, number],
      ] as const) {
        expectOnly(`${head}${written}${counted}${tail}`, head.length, written, expected);
      }
    }),
    3000,
  );
});

it("says the same of a number with and without rough words, but for its roughness", () => {
  const about = fc.constantFrom(
    ["近", ""],
    ["约", ""],
    ["超过", ""],
    ["不足", ""],
    ["", "余"],
    ["", "多"],
  );
  const larger = value.filter((number) => number > 20);
  check(
    "rough numbers",
    fc.property(larger, about, before, unit, (number, [near = "", more = ""], head, counted) => {
      for (const written of [String(number), chineseNumeral(number)]) {
        const from = head.length + near.length;
        const text = `${head}${near}${written}${more}${counted}`;
        expectOnly(text, from, written, number);
        expect(numbersIn(text)[0]?.approximate).toBe(true);
      }
    }),
    2000,
  );
});

/** Any text at all, and one made of what numbers are made of. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...Array.from(
          "0123456789,.，。、：-—~/% 第约近余多几数来点元件条项个次月日年号（）一二三五九十百千万亿〇零两廿",
        ),
        "百分之",
        "以上",
        "分别为",
        "2025",
        "A4",
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join("")),
);

it("finds numbers inside of any text, in order and apart", () => {
  check(
    "any text",
    fc.property(anyText, (text) => {
      let end = 0;
      for (const { from, to, value: number, decimals } of numbersIn(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(Number.isFinite(number) && number >= 0).toBe(true);
        expect(Number.isInteger(decimals)).toBe(true);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    20_000,
  );
});

it("takes twice as long for twice the text", () => {
  for (const piece of [
    "1 234 ",
    "1",
    "一",
    "1,",
    "a1.",
    "三万5千",
    "第一、",
    "百分之九十八点五，",
    "200余万条",
  ]) {
    const time = (times: number) => {
      const text = piece.repeat(times);
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const start = performance.now();
        numbersIn(text);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    time(2000);
    expect(time(20_000)).toBeLessThan(time(5_000) * 12 + 20);
  }
});
