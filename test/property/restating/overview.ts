import type { EditionId } from "../../../server/src/form/form";
import { isGovernment } from "./bodies";
import { cases } from "./case-sentences";
import { managing, ofTheArea, publishing } from "./distractors";
import type { Picker } from "./picker";
import { marked, opensWith } from "./places";
import { proactiveSentences } from "./proactive-sentences";
import {
  applying,
  handling,
  handlingOtherwise,
  receiving,
  receivingNothing,
  receivingOtherwise,
} from "./request-sentences";
import { said, type Telling, tellOne, tellSome } from "./sentences";

/** One part of section 一: what it is called, and its sentences in one paragraph. */
export interface OverviewPart {
  readonly name: string;
  readonly text: string;
}

/** What section 一 tells, in its five usual parts. */
export function overviewParts(edition: EditionId, telling: Telling): readonly OverviewPart[] {
  const { body } = telling;
  const forArea = body.kind === "office" || body.kind === "department" ? ofTheArea : [];
  return [
    {
      name: "主动公开",
      text: paragraph(telling, [
        ...tellSome(publishing, 3, telling),
        ...tellSome(proactiveSentences(edition), 2, telling).map((words) =>
          said("proactive", words),
        ),
      ]),
    },
    { name: "依申请公开", text: paragraph(telling, requestsTold(telling)) },
    {
      name: "政府信息管理",
      text: paragraph(telling, ["健全公文公开属性源头认定机制", ...tellSome(managing, 2, telling)]),
    },
    {
      name: telling.picker.from(["平台建设", "政府信息公开平台建设"]),
      text: paragraph(telling, [
        "加强政府网站和政务新媒体管理",
        ...tellSome(publishing, 1, telling),
      ]),
    },
    {
      name: "监督保障",
      text: paragraph(telling, [
        ...(isGovernment(body) ? [supervision(telling.picker)] : ["加强组织领导，明确专人负责"]),
        ...tellSome([...managing, ...forArea], 2, telling),
      ]),
    },
  ];
}

function requestsTold(telling: Telling): readonly string[] {
  const { quantities, picker } = telling;
  const received = (quantities.received ?? 0) > 0;
  return [
    ...(picker.once(3) ? ["进一步畅通申请渠道，规范办理流程"] : []),
    received && picker.once(4)
      ? tellOne(receivingOtherwise, telling)
      : said("receiving", tellOne(received ? receiving : receivingNothing, telling)),
    ...tellSome(received ? applying : [], 1, telling).map((words) => said("applying", words)),
    ...tellSome(handling, 3, telling).map((words) => said("handling", words)),
    ...tellSome(handlingOtherwise, 1, telling),
    ...tellSome(cases, 2, telling).map((words) => said("cases", words)),
  ].filter((sentence) => sentence !== "");
}

/** Sentences one behind the other; 其中 goes on with the sentence before it. */
function paragraph({ joint }: Telling, sentences: readonly string[]): string {
  let text = sentences[0] ?? "扎实推进各项工作";
  for (const sentence of sentences.slice(1)) {
    text += (opensWith(sentence, "其中") ? "，" : joint) + sentence;
  }
  return `${text}。`;
}

/** What a government says of 考核, 评议 and 责任追究. */
function supervision(picker: Picker): string {
  const words = picker.from([
    "将政府信息公开纳入年度绩效考核，组织开展社会评议，全年没有责任追究情形",
    "落实工作考核、社会评议和责任追究制度，考核结果良好，未发生追责情况",
    "把政务公开纳入目标考核，聘请监督员12名开展评议活动2次，全年无责任追究",
  ]);
  return marked("supervision", "", words);
}
