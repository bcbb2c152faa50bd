import type { SectionForm } from "../form";
import { article } from "../source";

/** Shorter than this, 五 says nothing about a problem or an improvement. */
const SHORTEST_PROBLEMS = 10;

/** The six sections, which both notices and every published report have in this order. */
export const sections: readonly SectionForm[] = [
  {
    id: "overview",
    ordinal: 1,
    title: "总体情况",
    english: "Overview",
    variants: [
      "工作基本情况",
      "基本情况",
      "年度信息公开总体情况",
      "工作总体情况",
      "政府信息公开工作总体情况",
      "概述",
      "总体概况",
    ],
    marks: [["总体情况"]],
    hints: ["概况", "概述", "总述", "总体", "基本情况", "开展情况"],
    leastText: 1,
    blankText: [],
    table: undefined,
    source: article(50),
  },
  {
    id: "proactive",
    ordinal: 2,
    title: "主动公开政府信息情况",
    english: "Proactive disclosure",
    variants: [
      "行政机关主动公开政府信息情况",
      "主动公开政府信息的情况",
      "主动公开信息情况",
      "政府信息主动公开情况",
    ],
    marks: [["主动公开", "政府信息"]],
    hints: ["主动公开"],
    leastText: 0,
    blankText: [],
    table: "proactive",
    source: article(50, 1),
  },
  {
    id: "requests",
    ordinal: 3,
    title: "收到和处理政府信息公开申请情况",
    english: "Requests received and handled",
    variants: [
      "行政机关收到和处理政府信息公开申请情况",
      "收到和处理政府信息公开申请的情况",
      "收到的处理政府信息公开申请情况",
      "收到和处理信息公开申请情况",
      "政府信息公开申请情况",
    ],
    marks: [
      ["收到", "申请", "公开"],
      ["处理", "公开申请"],
    ],
    hints: ["申请"],
    leastText: 0,
    blankText: [],
    table: "requests",
    source: article(50, 2),
  },
  {
    id: "cases",
    ordinal: 4,
    title: "政府信息公开行政复议、行政诉讼情况",
    english: "Administrative reviews and suits",
    variants: [
      "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      "政府信息公开行政复议及行政诉讼情况",
      "政府信息公开行政复议和行政诉讼情况",
      "政府信息公开行政复议、诉讼情况",
      "政府信息公开行政法复议、行政诉讼情况",
      "行政复议、行政诉讼情况",
    ],
    marks: [["复议", "诉讼"]],
    hints: ["复议", "诉讼"],
    leastText: 0,
    blankText: [],
    table: "cases",
    source: article(50, 3),
  },
  {
    id: "problems",
    ordinal: 5,
    title: "存在的主要问题及改进情况",
    english: "Main problems and improvements",
    variants: [
      "政府信息公开工作存在的主要问题及改进情况",
      "存在问题及改进情况",
      "存在的问题及改进情况",
      "存在的主要问题及改进措施",
      "存在的问题及改进措施",
      "存在的主要问题和改进情况",
      "存在的主要问题及整改措施",
      "存在主要问题及改进情况",
    ],
    marks: [
      ["问题", "改进"],
      ["问题", "整改"],
      ["问题", "措施"],
    ],
    hints: ["问题", "不足"],
    leastText: SHORTEST_PROBLEMS,
    blankText: ["存在的主要问题", "改进情况"],
    table: undefined,
    source: article(50, 4),
  },
  {
    id: "other",
    ordinal: 6,
    title: "其他需要报告的事项",
    english: "Other matters",
    variants: [
      "需要报告的其他事项",
      "其它需要报告的事项",
      "其他需要报告事项",
      "其他报告事项",
      "其他事项",
    ],
    marks: [["需要报告", "事项"]],
    hints: ["其他", "其它", "报告"],
    leastText: 0,
    blankText: ["无其他需要报告的事项。"],
    table: undefined,
    source: article(50, 5),
  },
];

/**
 * The sections of the revised form. From then on reports state in 六 whether fees were charged, so it is
 * never left empty; before, nothing need stand there.
 */
export const revisedSections: readonly SectionForm[] = sections.map((section) =>
  section.id === "other"
    ? {
        ...section,
        leastText: 1,
        statesFees: true,
        blankText: ["本年度未收取信息处理费。", ...section.blankText],
      }
    : section,
);
