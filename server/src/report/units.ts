import Big from "big.js";

/** How many yuan each unit of money is worth. 万 alone, behind a sum of money, is 万元. */
const yuan: ReadonlyMap<string, number> = new Map([
  ["元", 1],
  ["万元", 10_000],
  ["万", 10_000],
  ["亿元", 100_000_000],
]);

/** What counts are counted in, and by how much the figure before the unit is multiplied. */
const counted: ReadonlyMap<string, number> = new Map([
  ...["件", "件次", "条", "项", "个", "宗", "起", "份", "次", "人"].map(
    (unit) => [unit, 1] as const,
  ),
  ["万", 10_000],
  ["万件", 10_000],
]);

/** Whether the word is a unit of counts or of money. */
export function isUnit(name: string): boolean {
  return yuan.has(name) || counted.has(name);
}

/** Whether the word is a unit of money. */
export function isMoneyUnit(name: string): boolean {
  return yuan.has(name);
}

/**
 * A count in plain digits without its unit: 3 件 is 3, 1.2 万件 is 12000. Exact, never rounded. Absent for
 * units of money.
 */
export function plainCount(digits: string, unit: string): string | undefined {
  const factor = counted.get(unit);
  if (factor === undefined) return undefined;
  return factor === 1 ? digits : new Big(digits).times(factor).toFixed();
}

/** A sum of money in another unit: 251000 元 is 25.1 万元. Exact, never rounded. */
export function convertMoney(digits: string, from: string, to: string): string {
  // Dividing by a power of ten is multiplying by its inverse, which a decimal holds exactly.
  return new Big(digits)
    .times(yuan.get(from) ?? 1)
    .times(1 / (yuan.get(to) ?? 1))
    .toFixed();
}

/** The unit of money that a column's head names: `采购总金额（单位：万元）` is 万元. Absent when it names none. */
export function moneyUnitIn(head: string): string | undefined {
  return /[万亿]?\s?元/u.exec(head)?.[0].replace(/\s/gu, "");
}

const NUMERALS = "零一二三四五六七八九";

/** How many decimals a column's head demands: `（万元，保留四位小数）` 4. Absent when it demands none. */
export function decimalsDemandedIn(head: string): number | undefined {
  const match =
    /(?:保留|精确到|精确至)(?:到|至)?(?:小数点?后)?\s?([\d０-９零一二两三四五六七八九])\s?位/u.exec(
      head,
    );
  const digit = match?.[1]?.replace("两", "二").normalize("NFKC");
  if (digit === undefined) return undefined;
  const numeral = NUMERALS.indexOf(digit);
  return numeral >= 0 ? numeral : Number(digit);
}

/**
 * The digits with as many decimals, zeros added or dropped at the end: never rounded. Unchanged when more
 * than zeros would have to go.
 */
export function withDecimals(digits: string, count: number): string {
  const [whole = "", fraction = ""] = digits.split(/[.．]/u);
  if (/[^0０]/u.test(fraction.slice(count))) return digits;
  return count === 0 ? whole : `${whole}.${fraction.slice(0, count).padEnd(count, "0")}`;
}
