import { describe, expect, it } from "vitest";
import { type BodyKind, bodyKind, isGovernment } from "../../server/src/report/body-kind";

const names: readonly (readonly [BodyKind | undefined, string])[] = [
  ["government", "青禾县人民政府"],
  ["government", "北京市门头沟区政府"],
  ["government", "上海市人民政府"],
  ["government", "某某省"],
  ["government", "青禾县"],
  ["government", "平湖市"],
  ["government", "北京市朝阳区"],
  ["government", "城北区"],
  ["government", "甘南藏族自治州"],
  ["government", "鄂伦春自治旗人民政府"],
  ["government", "锡林郭勒盟行政公署"],
  ["government", "大兴安岭地区行署"],
  ["government", "阿勒泰地区"],
  ["government", "浦东新区"],
  ["government", "神农架林区"],
  ["government", "六枝特区人民政府"],
  ["government", "景德镇市"],
  ["government", "新乡市人民政府"],
  ["government", "青禾县人民政府（本级）"],
  ["township", "临溪镇人民政府"],
  ["township", "青禾县临溪镇"],
  ["township", "临溪镇政府"],
  ["township", "河口乡人民政府"],
  ["township", "三江回族乡"],
  ["township", "乌兰苏木人民政府"],
  ["township", "临溪镇人民政府办公室"],
  ["township", "临溪镇党政办"],
  ["sub-district", "东花市街道"],
  ["sub-district", "平房地区"],
  ["sub-district", "平房地区办事处"],
  ["sub-district", "华安街道办事处筹备组"],
  ["sub-district", "青禾县城关街道办事处"],
  ["sub-district", "城关街道办"],
  ["sub-district", "东城区人民政府东花市街道办事处"],
  ["department", "青禾县水务局"],
  ["department", "青禾县乡镇企业局"],
  ["department", "青禾县住房和城乡建设局"],
  ["department", "某某省教育厅"],
  ["department", "青禾县发展和改革委员会"],
  ["department", "某某市卫健委"],
  ["department", "北京市城市管理委员会"],
  ["department", "某某市国有资产监督管理委员会"],
  ["department", "重庆市北碚区人民政府办公室"],
  ["department", "上海市人民政府办公厅"],
  ["department", "青禾县府办"],
  ["department", "青禾县扶贫开发办公室"],
  ["department", "某某市公安局城北分局"],
  ["department", "国家税务总局青禾县税务局"],
  ["department", "教育部"],
  ["unit", "青禾县第一中学"],
  ["unit", "青禾县人民医院"],
  ["unit", "青禾县自来水有限公司"],
  ["unit", "青禾县政务服务中心"],
  ["unit", "某某职业技术学院"],
  ["unit", "国网青禾县供电公司"],
  ["unit", "青禾供电局"],
  ["unit", "青禾县图书馆"],
  [undefined, ""],
  [undefined, "某某高新区"],
  [undefined, "某某经济技术开发区管委会"],
  [undefined, "某某经济技术开发区管理委员会"],
  [undefined, "某某新区"],
  [undefined, "某某风景名胜区管理委员会"],
  [undefined, "某某市人民政府驻北京办事处"],
  [undefined, "幸福社区"],
  [undefined, "幸福村村民委员会"],
  [undefined, "中共青禾县委办公室"],
  [undefined, "青禾县委"],
  [undefined, "华安办"],
  [undefined, "青禾县消防救援大队"],
];

describe("the kind of a body", () => {
  it.each(names)("%s: %s", (kind, name) => {
    expect(bodyKind(name)).toBe(kind);
  });

  it("does not depend on white space", () => {
    expect(bodyKind("青禾县 水务 局")).toBe("department");
  });
});

describe("whether a body is a government", () => {
  it.each(["青禾县人民政府", "青禾县", "北京市门头沟区政府", "临溪镇人民政府", "临溪镇政府"])(
    "%s is",
    (name) => {
      expect(isGovernment(name)).toBe(true);
    },
  );

  it.each([
    "临溪镇",
    "青禾县人民政府办公室",
    "临溪镇人民政府办公室",
    "青禾县水务局",
    "东花市街道",
    "某某高新区",
    "",
  ])("%s is not", (name) => {
    expect(isGovernment(name)).toBe(false);
  });
});
