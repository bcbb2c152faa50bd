import { describe, expect, it } from "vitest";
import { createLabelIndex } from "../../server/src/report/label-index";
import { labelKey, withoutGloss, withoutNumber } from "../../server/src/report/label-key";
import { labelKeys } from "../../server/src/report/label-keys";

describe("labelKey", () => {
  it.each([
    ["（一） 予以公开", "(一)予以公开"],
    ["（三）不予\n\n公开", "（三）不予公开"],
    ["1．属于国家秘密", "1、属于国家秘密"],
    ["3.危及“三安全一稳定”", '3. 危及"三安全一稳定"'],
    ["总 计", "总计"],
    ["規範性檔案", "规范性档案"],
    ["⾏政许可", "行政许可"],
    ["１.属于国家秘密", "1.属于国家秘密"],
    ["其它处理", "其他处理"],
    ["商业\u200b企业", "商业企业"],
  ])("does not tell %s from %s", (one, other) => expect(labelKey(one)).toBe(labelKey(other)));

  it("tells one row from another", () => {
    expect(labelKey("1.属于国家秘密")).not.toBe(labelKey("2.属于国家秘密"));
    expect(labelKey("（六）其他处理")).not.toBe(labelKey("（七）总计"));
  });
});

describe("a label's number and gloss", () => {
  it.each([
    ["（一）予以公开", "予以公开"],
    ["3.其他", "其他"],
    ["一、本年新收", "本年新收"],
    ["( 12 ) 甲", " 甲"],
    ["１．属于国家秘密", "属于国家秘密"],
    ["⼆、上年结转", "上年结转"],
    ["十全十美", "十全十美"],
    ["2019年", "2019年"],
  ])("%s without number is %s", (text, bare) => expect(withoutNumber(text)).toBe(bare));

  it.each([
    ["（二）部分公开（区分处理的，只计这一情形）", "（二）部分公开"],
    ["采购总金额(万元)", "采购总金额"],
    ["规章（没有的填0）", "规章"],
    ["（二）", "（二）"],
    ["行政许可", "行政许可"],
  ])("%s without gloss is %s", (text, bare) => expect(withoutGloss(text)).toBe(bare));
});

describe("a label's keys", () => {
  it.each([
    ["（二）部分公开（见附注）", "二部分公开见附注", "二部分公开", "部分公开"],
    ["规章（没有的填0）", "规章没有的填0", "规章", "规章"],
    ["3.其它", "3其他", "3其他", "其他"],
    ["行政许可", "行政许可", "行政许可", "行政许可"],
  ])("of %s are %s, %s and %s", (text, whole, plain, bare) =>
    expect(labelKeys(text)).toEqual({ whole, plain, bare }),
  );
});

describe("a label index", () => {
  const index = createLabelIndex(
    [
      { value: "secret", label: "1.属于国家秘密", variants: [] },
      { value: "law", label: "2.其他法律行政法规禁止公开", variants: [] },
      {
        value: "partial",
        label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        variants: [],
      },
      { value: "total", label: "（七）总计", variants: ["合计"] },
      { value: "other", label: "3.其他", variants: [] },
    ],
    labelKeys,
    new Set([labelKey("其他")]),
  );
  const find = (text: string) => index.find(labelKeys(text));

  it("finds the printed label, with and without number and gloss", () => {
    expect(find("1.属于国家秘密")).toEqual({ value: "secret", quality: "exact" });
    expect(find("属于国家秘密")).toEqual({ value: "secret", quality: "exact" });
    expect(find("（二）部分公开")).toEqual({ value: "partial", quality: "exact" });
    expect(find("（二）部分公开（见附注）")).toEqual({ value: "partial", quality: "exact" });
  });
  it("finds variants and says so", () => {
    expect(find("合计")).toEqual({ value: "total", quality: "variant" });
  });
  it("finds by likeness what is cut off or a little changed", () => {
    expect(find("2.其他法律法规禁止公开")).toEqual({ value: "law", quality: "near" });
    expect(find("其他法律行政止公开")).toEqual({ value: "law", quality: "near" });
    expect(find("部分信息")).toBeUndefined();
  });
  it("does not compare by likeness when it only looks up", () => {
    expect(index.lookUp(labelKeys("2.其他法律法规禁止公开"))).toBeUndefined();
  });
  it("finds nothing for words that mean something else in the table, or anything short", () => {
    expect(find("其他")).toBeUndefined();
    expect(find("3.其他")).toEqual({ value: "other", quality: "exact" });
    expect(find("国家")).toBeUndefined();
    expect(find("")).toBeUndefined();
  });
});
