import { matchesOf } from "../text/matches";
import type { Span } from "../text/span";

/** What stands in every note; few passages hold any of it. */
const NOTE_HINT =
  /[（【[〔](?:此处|此栏|此段|这里|在此|本段|该处|请|由?各|根据|结合|按|待|需|填写|补充|概述|简述|简要|示例|模板)|单击|键入|Click/u;
/** Likewise in every prompt. */
const PROMPT_HINT = /(?:单位|机关)名称|^（.*情况$/u;
/** What a note asks for, and that it goes on in the same brackets. */
const WRITE = "(?:填|写|补充|修改|删|替换|改写|插入|输入|列出|说明|描述|概述|介绍)";
const REST = "[^（）【】[\\]]{0,60}";
const WHO = "各(?:单位|部门|镇|乡|街道)";

/** A note to the author in brackets: `（请填写主要问题）`, `【此处插入图片】`, `（待补充）`. */
const NOTE = new RegExp(
  `[（【[〔](?:${[
    `(?:此处|此栏|此段|这里|在此|本段|该处)(?:请|由[^（）]{1,12}|可|应|需)?${WRITE}${REST}`,
    `请(?:在此|自行|${WHO}|根据|结合|按照?)[^（）【】]{0,40}(?:填|写|补充|修改|删)${REST}`,
    `请(?:填(?!写?(?:《|.{0,8}申请表))|补充|输入|插入|改写|替换|删除)${REST}`,
    `由?${WHO}[^（）【】]{0,16}(?:自行|实际|如实)[^（）【】]{0,8}(?:填|写|补充|修改)${REST}`,
    `(?:根据|结合|按照?)(?:本(?:单位|部门|地)|各自)?实际(?:情况)?(?:填写|填报|补充)${REST}`,
    "(?:待|需)(?:填写?|补充?|完善|定|核实?|确认|修改)",
    `(?:填写(?:说明|单位|名称|年份)|(?:填写|补充)(?:内容|具体|数字|数据|数量|件数|日期))${REST}`,
    `(?:概述|简述|简要(?:说明|介绍|概述))[^（）【】]{0,40}(?:情况|工作|内容)${REST}`,
    "示例|模板|此处略",
  ].join("|")})[）】\\]〕]`,
  "gu",
);
/** What Word shows in a field that nobody has filled in. */
const FIELD =
  /单击(?:或点击)?(?:此处|以)?(?:输入|键入)(?:文字|日期|标题|内容)。?|[[【]在?此处键入[^，。；]{0,12}[\]】]|在此处键入公式。?|(?:Click or tap|Click) (?:here )?to enter (?:text|a date)\.?/gu;
/** The words of a blank report: `单位名称2025年…`, `（一）主动公开。2025年主动公开情况`. */
const PROMPT =
  /^[（〔【]?(?:单位名称|机关名称)[）〕】]?(?=\d{4}年)|^[（〔【](?:单位名称|机关名称)[）〕】]$|(?<=^\d{4}年度?)(?:单位名称|机关名称)|(?<=^（[一二三四五六]）(.{2,12})。)\d{4}年\1情况$/gu;

/** The notes to the author in a passage: what to write, not what is reported. */
export function notesIn(text: string): readonly Span[] {
  if (!NOTE_HINT.test(text)) return [];
  const notes = matchesOf(text, NOTE).filter(({ from }) => !isInTitle(text, from));
  return [...notes, ...matchesOf(text, FIELD)];
}

/** The words of a blank report that stand in a passage as they were. */
export function promptsIn(text: string): readonly Span[] {
  return PROMPT_HINT.test(text) ? matchesOf(text, PROMPT) : [];
}

const LONGEST_TITLE = 60;

/** 《依申请公开答复书（模板）》 names a document. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}
