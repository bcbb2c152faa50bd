import type { ClauseWords, Counted } from "./counted";
import { outcomeSubject } from "./outcome-subject";
import { requestListSubject } from "./request-list-subject";
import type { Topic } from "./topic";

/** What a quantity counts of table 3 or of a list of requests; absent when it counts nothing of them. */
export function requestsSubject(words: ClauseWords, topic: Topic): Counted | undefined {
  const about = words.lead + words.trail;
  if (!topic.requests && !REQUEST.test(about) && !APPLICANT_REQUEST.test(about)) return undefined;
  const outcome = outcomeSubject(words);
  if (outcome) return outcome;
  if (
    topic.subjects.has("received") &&
    topic.subjects.has("carried-in") &&
    /^(?:共计?|合计|总计)(?:有|为)?$/u.test(words.lead)
  )
    return { subjects: ["received"], dimension: undefined, doubtful: false };
  if (OTHER_MATTERS.test(about)) return undefined;
  if (CARRIED.test(words.lead) || /^(?:申请)?(?:结转|转结|转入|顺延)/u.test(words.trail))
    return carried(words);
  if (/撤回|撤销|撤件|补正|延期|超期|逾期|复议|诉讼|起诉|收费|未办|未答复|在办|正在/u.test(about))
    return undefined;
  return requestListSubject(words) ?? receivedOrHandled(words, topic);
}

/** Matters that are counted in 件 as well and have nothing to do with requests for information. */
const OTHER_MATTERS =
  /信访件|来信|来访|信箱|热线|留言|咨询|建议|提案|议案|举报件|投诉件|舆情|网民|许可申请|登记|更正|救助|低保|补贴|调解|仲裁|评查|转办|认证|帖|问题|案例|任务|文件公开/u;
const CARRIED = /结转|转结|转入|转至|转到|转下|顺延|跨年/u;

function carried({ lead, trail }: ClauseWords): Counted | undefined {
  const words = CARRIED.test(lead) ? lead : lead + trail;
  const out =
    /(?:结转|转结|转入|转至|转到|转|顺延)(?:至|到|入)?(?:下|次|明|\d{4}年)(?:一)?(?:年|继续|度)?|下一?年度?(?:继续)?(?:办理|处理|答复)|跨年/u.test(
      words,
    );
  const into =
    /(?:上一?年度?|去年|往年|\d{4}年度?)[^，]{0,6}(?:结转|转结|转入)|结转自?上|上一?年度?转/u.test(
      words,
    );
  // 结转 alone does not say from where to where.
  if (out === into) return { subjects: [], dimension: undefined, doubtful: true };
  const doubtful = /办结|办理完毕|答复|已|均/u.test(words.replace(/继续办理|办理答复/gu, ""));
  return { subjects: [out ? "carried-out" : "carried-in"], dimension: undefined, doubtful };
}

/** What is asked for, by name; 申请 alone may be for anything, a licence or a subsidy. */
const REQUEST =
  /(?:信息|政务)公开的?申请|依申请(?:公开)?|公开(?:政府)?信息的?申请|信息申请|申请(?:人)?(?:公开|获取)/u;
const APPLICANT_REQUEST = /(?:自然人|法人(?:或|和)其他组织)(?:提出|提交)?的?申请/u;
const PLAIN_REQUEST =
  /(?:收到|受理|接收|接到|新收|办理|办结|答复|处理|办复|共|有效|上述|各类|书面|的)申请|^申请/u;
const RECEIVED = /新收|收到|收悉|受理|接收|接到|新增/u;
const HANDLED = /办理|办结|办毕|答复|处理|回复|办复/u;
const BARE_HANDLED =
  /(?:共|全年|已|全部|依法|均|度|年|^)(?:按[时期])?(?:办理答复|答复办理|办结|办理|答复|办理信息公开答复)(?:完毕|完成)?(?:共|了)?$/u;

function receivedOrHandled({ lead, trail }: ClauseWords, topic: Topic): Counted | undefined {
  const named = REQUEST.exec(lead) ?? (topic.requests ? PLAIN_REQUEST.exec(lead) : null);
  const verb = RECEIVED.test(lead) || HANDLED.test(lead);
  const follows = verb && /^(?:的|有效|政府|信息|公开|依|主动){0,5}申请/u.test(trail);
  if (!named && !follows) {
    // 全年办结 17 件, where nothing else has been counted before in the sentence.
    if (!topic.requests || topic.otherMatter || !BARE_HANDLED.test(lead)) return undefined;
    return {
      subjects: ["handled"],
      dimension: undefined,
      doubtful: /按[时期]|电话|当场/u.test(lead),
    };
  }
  const tail = named ? lead.slice(named.index + named[0].length) : "";
  if (tail.length > LONGEST_TAIL) return undefined;
  const received = RECEIVED.test(lead) && !HANDLED.test(lead);
  // 受理并办结 may mean either, and so may 依申请公开 18 件 without a verb.
  return {
    subjects: [received ? "received" : "handled"],
    dimension: undefined,
    doubtful: A_PART.test(lead) || /^申请(?:属|因|为|系|涉|要求|内容|人)/u.test(trail),
  };
}

const LONGEST_TAIL = 10;
/** Words of requests of some kind only, and of what is not a request at all. */
const A_PART = /有效|涉及|关于|重点|类(?:信息)?申请|流程|制度|系统|平台|规范|按[时期]/u;
