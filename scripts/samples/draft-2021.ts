import type { Draft } from "./draft";

/** The report of an invented county bureau for one year, in the revised form of 2021. */
export function draft2021(year = 2025): Draft {
  return {
    edition: "2021",
    title: `青禾县水务局${year}年政府信息公开工作年度报告`,
    preamble: [
      `本报告根据《中华人民共和国政府信息公开条例》第五十条和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。所列数据的统计期限为${year}年1月1日至${year}年12月31日。如对本报告有疑问，请与青禾县水务局办公室联系（地址：青禾县堤东路26号，电话：0000-5550168）。`,
    ],
    text: {
      overview: [
        `${year}年，我局深入贯彻《中华人民共和国政府信息公开条例》，围绕防汛抗旱、河湖管理、农村供水等重点工作，扎实推进政府信息公开。`,
        "（一）主动公开。全年制发行政规范性文件2件，废止1件，现行有效9件，均在县政府网站公开并同步解读。发布汛情、水质、停水检修等信息412条。",
        "（二）依申请公开。全年收到政府信息公开申请23件，其中当面提交5件、信函7件、网络11件；上年结转3件。按申请人分，自然人14件，法人或其他组织9件。全年办理答复25件，其中予以公开11件、部分公开3件、不予公开5件、无法提供4件、不予处理1件、其他处理1件；结转下年度继续办理1件。",
        "（三）政府信息管理。修订政府信息公开指南和主动公开基本目录，公文起草时同步确定公开属性，公开前严格履行保密审查。",
        "（四）政府信息公开平台建设。优化县政府网站水务专栏检索功能，规范管理政务新媒体账号1个，每月自查错敏信息。",
        "（五）监督保障。局办公室配备专职人员1名，全年组织业务培训2次；将政府信息公开列入股室年度考核，主动接受社会评议，全年无责任追究情形。",
      ],
      proactive: [],
      requests: [],
      cases: [],
      problems: [
        "存在的主要问题：一是政策解读形式较为单一，以文字解读为主；二是依申请公开答复文书的说理不够充分。",
        `改进情况：一是对涉企、涉农政策增加图解和问答，全年制作图解6篇；二是建立答复文书由法规股会审的制度，对复议纠正的案件逐案分析。${year + 1}年，我局将继续提高答复质量，减少争议。`,
      ],
      other: [`${year}年，我局未收取政府信息公开信息处理费。无其他需要报告的事项。`],
    },
    signed: ["青禾县水务局", `${year + 1}年1月15日`],
    figures: {
      "proactive.norms": "2 1 9",
      "proactive.licensing": "136",
      "proactive.penalties": "17",
      "proactive.coercion": "2",
      "proactive.fees": "48.6",
      "requests.new": "14 6 0 1 2 0 23",
      "requests.carried-in": "2 1 0 0 0 0 3",
      "requests.granted": "6 3 0 1 1 0 11",
      "requests.partial": "2 1 0 0 0 0 3",
      "requests.third-party": "1 0 0 0 0 0 1",
      "requests.internal": "0 1 0 0 0 0 1",
      "requests.process": "1 0 0 0 0 0 1",
      "requests.enforcement": "1 1 0 0 0 0 2",
      "requests.not-held": "2 0 0 0 1 0 3",
      "requests.needs-making": "0 1 0 0 0 0 1",
      "requests.petition": "1 0 0 0 0 0 1",
      "requests.overdue-correction": "1 0 0 0 0 0 1",
      "requests.total": "15 7 0 1 2 0 25",
      "requests.carried-out": "1 0 0 0 0 0 1",
      "cases.count": "2 1 0 1 4 1 0 0 0 1 1 0 0 1 2",
    },
  };
}
