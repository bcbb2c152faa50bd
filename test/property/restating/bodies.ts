/** A body that reports, invented, with the words that its report uses for it. */
export interface Body {
  readonly name: string;
  /** What kind of body it is: who must report by when, and on what, hangs on it. */
  readonly kind: "government" | "department" | "office" | "township" | "street" | "unit";
  /** How it calls itself: 我局, 我镇. */
  readonly we: string;
  /** Other names that its title may have; the signature has the full one. */
  readonly titles: readonly string[];
  /** Others who may sign, since they run the matter for it. */
  readonly signers: readonly string[];
  /** The area in whose name it does not report: an office speaks of 全区 without counting it. */
  readonly area: string;
}

/** Bodies of every kind. */
export const bodies: readonly Body[] = [
  body("青禾县农业农村局", "department", "我局", "全县"),
  body("云岭市发展和改革委员会", "department", "我委", "全市", ["云岭市发展改革委"]),
  body("海右省教育厅", "department", "我厅", "全省"),
  body("国家税务总局青禾县税务局", "department", "我局", "全县"),
  body("江东区卫生健康委员会", "department", "本委", "全区", ["江东区卫生健康委"]),
  body("江东区人民政府办公室", "office", "我办", "全区", ["江东区政府办公室", "江东区政府办"]),
  body("青禾县人民政府办公室", "office", "本机关", "全县"),
  body("青禾县人民政府", "government", "我县", "全国", ["青禾县"], ["青禾县人民政府办公室"]),
  body("江东区人民政府", "government", "全区", "全国", ["江东区"], ["江东区人民政府办公室"]),
  body("云岭市人民政府", "government", "我市", "全国", ["云岭市"]),
  body("海右省人民政府", "government", "我省", "全国", ["海右省"]),
  body("临溪镇人民政府", "township", "我镇", "全县", ["临溪镇", "青禾县临溪镇人民政府"]),
  body("石桥乡人民政府", "township", "我乡", "全县", ["石桥乡"]),
  body("南湖街道办事处", "street", "我街道", "全区", ["南湖街道", "江东区南湖街道办事处"]),
  body("江东区人民政府北苑街道办事处", "street", "街道", "全区"),
  body("青禾县人民医院", "unit", "我院", "全县"),
  body("云岭市第三中学", "unit", "我校", "全市"),
  body("青禾县不动产登记中心", "unit", "本中心", "全县"),
  body("云岭经济技术开发区管理委员会", "unit", "管委会", "全市"),
];

/** Whether the body is a people's government, whose report must speak of 考核, 评议 and 责任追究. */
export function isGovernment({ kind }: Body): boolean {
  return kind === "government" || kind === "township";
}

function body(
  name: string,
  kind: Body["kind"],
  we: string,
  area: string,
  otherTitles: readonly string[] = [],
  otherSigners: readonly string[] = [],
): Body {
  return {
    name,
    kind,
    we,
    area,
    titles: [name, ...otherTitles],
    signers: [name, ...otherSigners],
  };
}
