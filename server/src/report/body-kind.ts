/**
 * What a reporting body is: a government from the county up; a department, the government's own office
 * included; a township; a sub-district; a unit, such as a school, a hospital or a company.
 */
export type BodyKind = "government" | "department" | "township" | "sub-district" | "unit";

/**
 * The kind of the body by its name as a title gives it: `青禾县水务局`, `临溪镇人民政府`, `东花市街道`. Absent where the
 * name does not tell, as of `高新区管委会`, which is neither a government nor one of its departments.
 */
export function bodyKind(name: string): BodyKind | undefined {
  const plain = plainName(name);
  return endings.find(({ ending }) => ending.test(plain))?.kind;
}

/**
 * Whether the body is a people's government of any level, of which article 50(4) asks more than of others.
 * A township is one only where its name says 政府; a county's name alone means its government.
 */
export function isGovernment(name: string): boolean {
  const kind = bodyKind(name);
  return kind === "government" || (kind === "township" && plainName(name).endsWith("政府"));
}

/** Where a name ends in one of these, it is of that kind; the first ending that fits counts. */
const endings: readonly {
  readonly ending: RegExp;
  readonly kind: BodyKind | undefined;
}[] = [
  // Offices that a government keeps in another city are no sub-districts.
  { ending: /驻.{1,12}办事处$/u, kind: undefined },
  { ending: /(?:街道|街道办|街办|办事处)$/u, kind: "sub-district" },
  { ending: /(?:大兴安岭|塔城|阿勒泰|阿克苏|喀什|和田|阿里)地区$/u, kind: "government" },
  // 平房地区 in Beijing; the prefectures of that name stand above.
  { ending: /.地区$/u, kind: "sub-district" },
  {
    ending: /.(?:镇|乡|苏木)(?:(?:人民)?政府)?(?:(?:党政|综合)?办公室|党政办)?$/u,
    kind: "township",
  },
  { ending: /(?:行政公署|行署|政府)$/u, kind: "government" },
  { ending: /^(?:浦东|.{0,6}滨海)新区$/u, kind: "government" },
  {
    ending:
      /(?:开发|经开|高新|新|园|景|社|小|校|示范|实验|试验|保税|管理|保护|旅游|度假|合作|功能|产业|工业|风景名胜|服务|灌|库|牧|商务|物流|集聚|集中|联系|矿务)区$/u,
    kind: undefined,
  },
  { ending: /.(?:省|市|县|区|州|旗|盟)$/u, kind: "government" },
  { ending: /(?:供电|电业|工程)局$/u, kind: "unit" },
  { ending: /(?:局|厅|审计署|总署)$/u, kind: "department" },
  { ending: /(?:政府|府|编|扶贫|人防|信访|外事?|台|侨|法制|接待|防空)办$/u, kind: "department" },
  // Offices of the party report on no disclosure of the government's.
  { ending: /(?:党委|[省市县区州旗]委|党工委)办公室$/u, kind: undefined },
  { ending: /办公[室厅]$/u, kind: "department" },
  { ending: /(?:监督|城市|建设|国有资产|能源)管理委员会$/u, kind: "department" },
  {
    ending: /(?:管理|村民|居民|社区|工作|党|纪律检查|监察|编制|常务|园|区)委员会$/u,
    kind: undefined,
  },
  { ending: /委员会$/u, kind: "department" },
  {
    ending:
      /(?:发改|发展改革|卫健|卫计|卫生健康|住建|建|国资|经信|科|教|城管|交通|商务|农业农村|民|民宗|体)委$/u,
    kind: "department",
  },
  {
    ending:
      /^(?:中华人民共和国)?(?:外交|教育|公安|司法|财政|民政|商务|水利|科学技术|工业和信息化|人力资源和?社会保障|自然资源|生态环境|住房和城乡建设|交通运输|农业农村|文化和旅游|应急管理|退役军人事务)部$/u,
    kind: "department",
  },
  {
    ending:
      /(?:中学|小学|大学|学院|学校|幼儿园|附中|党校|医院|卫生院|保健院|研究院|研究所|防治所|监督所|公司|集团|中心|图书馆|博物馆|文化馆|档案馆|纪念馆|管理站|服务站|林场|农场|水厂|电视台|管理处|服务处|管理所)$/u,
    kind: "unit",
  },
];

/** The name without white space and what says no more than that the body itself is meant. */
function plainName(name: string): string {
  return name
    .slice(0, LONGEST)
    .replace(/\s/gu, "")
    .replace(/[（(][^（()）]{0,30}[)）]$/u, "")
    .replace(/(?:本级|机关|筹备组)$/u, "");
}

const LONGEST = 200;
