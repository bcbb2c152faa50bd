import type { Draft } from "./draft";

/** The report of an invented town for one year, in the trial form of 2019. */
export function draft2019(year = 2020): Draft {
  return {
    edition: "2019",
    title: `临溪镇人民政府${year}年政府信息公开工作年度报告`,
    preamble: [
      `根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。如有疑问，请与临溪镇人民政府党政办公室联系（地址：临溪镇河埠街8号，电话：0000-5550120）。`,
    ],
    text: {
      overview: [
        `${year}年，临溪镇认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，政府信息公开工作平稳有序。`,
        "（一）主动公开。全年制作规范性文件5件，公开4件。围绕惠农补贴、危房改造、饮水安全等群众关心的事项，在镇便民服务中心和各村公开栏张贴公示126期。",
        "（二）依申请公开。全年收到政府信息公开申请15件，其中自然人11件、法人或其他组织4件；上年结转1件。全年办结15件，其中予以公开8件、部分公开1件、不予公开2件、无法提供2件、不予处理2件；结转下年度继续办理1件。",
        "（三）政府信息管理。落实公文公开属性源头认定，发文时同步确定公开方式，发布前逐件进行保密审查。",
        "（四）平台建设。及时维护县政府网站临溪镇专栏，在村级便民服务点设置政府信息查阅处9个。",
        "（五）监督保障。将政府信息公开纳入各站所年度工作考核，组织人大代表和村民代表开展社会评议，群众总体满意。全年没有因政府信息公开工作受到责任追究的情形。",
      ],
      proactive: [],
      requests: [],
      cases: [],
      problems: [
        "一是公开内容的通俗性不够，部分政策解读照搬文件原文。二是村级公开栏更新不够及时。",
        `针对上述问题，临溪镇对政策解读实行由经办站所起草、由村民代表试读的办法，并把村级公开栏更新情况列入月度检查。${year + 1}年，将继续完善村级公开目录，提高公开质量。`,
      ],
      other: ["无其他需要报告的事项。"],
    },
    signed: ["临溪镇人民政府", `${year + 1}年1月18日`],
    figures: {
      "proactive.norms": "5 4 31",
      "proactive.licensing": "42 +3 218",
      "proactive.other-services": "16 0 94",
      "proactive.penalties": "12 -2 35",
      "proactive.coercion": "3 0 2",
      "proactive.fees": "2 0",
      "proactive.procurement": "6 128.3600",
      "requests.new": "11 3 1 0 0 0 15",
      "requests.carried-in": "1 0 0 0 0 0 1",
      "requests.granted": "5 2 1 0 0 0 8",
      "requests.partial": "1 0 0 0 0 0 1",
      "requests.third-party": "1 0 0 0 0 0 1",
      "requests.enforcement": "0 1 0 0 0 0 1",
      "requests.not-held": "2 0 0 0 0 0 2",
      "requests.petition": "1 0 0 0 0 0 1",
      "requests.repeat": "1 0 0 0 0 0 1",
      "requests.total": "11 3 1 0 0 0 15",
      "requests.carried-out": "1 0 0 0 0 0 1",
      "cases.count": "1 0 0 0 1 0 0 0 0 0 0 0 0 1 1",
    },
  };
}
