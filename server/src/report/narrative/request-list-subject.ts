import { allMatches } from "../../text/all-matches";
import type { ClauseWords, Counted } from "./counted";
import { nearBefore } from "./near";

/** The item of a list of requests that a quantity counts, by who asked or in which way. Absent when it is none. */
export function requestListSubject(words: ClauseWords): Counted | undefined {
  return applicantOf(words.lead) ?? channelOf(words);
}

const CHANNEL =
  /当面|现场|窗口|书面|信函|信件|来函|邮寄|邮政|邮件|邮箱|电邮|传真|网络|网上|网站|在线|互联网|平台|线上|线下|微信|电话|口头|当场|其[他它](?:方式|渠道|形式|途径)/gu;
const ASKED = /申请|依申请|提出|提交|收到|受理|接收|方式|形式|渠道|途径|通过|以/u;
const NATURAL = /自然人|公民|个人/u;
/** 公民、法人和其他组织 are all who may ask. */
const EVERYBODY = /(?:公民|自然人|个人)(?:、|和|及|与|或|，)/u;
const LEGAL =
  /法人(?:或|和|及|与|、)?(?:其[他它])?组织|法人|(?:商业)?企业|科研机构|(?:社会)?公益组织|法律服务机构/u;
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/商业企业/u, "applicant.company"],
  [/科研机构/u, "applicant.research"],
  [/(?:社会)?公益组织/u, "applicant.welfare"],
  [/法律服务机构/u, "applicant.legal-service"],
];
const BEHIND_APPLICANT =
  /(?:提出|提交|申请|的|政府|信息|公开|数量|有|共|为|是|类|占|件数|：|方面|身份|人){0,8}$/u;

function applicantOf(lead: string): Counted | undefined {
  if (EVERYBODY.test(lead)) return undefined;
  const natural = NATURAL.test(lead);
  const legal = LEGAL.exec(lead);
  if (natural === (legal !== null)) return undefined;
  if (natural) {
    if (!nearBefore(lead, NATURAL, 16)) return undefined;
    return { subjects: ["applicant.natural-person"], dimension: "applicant", doubtful: false };
  }
  const kind = KINDS.find(([label]) => label.test(lead));
  const tail = lead.slice((legal?.index ?? 0) + (legal?.[0].length ?? 0));
  if (!BEHIND_APPLICANT.test(tail) || tail.length > 16) return undefined;
  const broad = /法人/u.test(legal?.[0] ?? "");
  if (kind) return { subjects: [kind[1]], dimension: "applicant", doubtful: false };
  // 企业 may mean companies alone or all that are no natural persons.
  return { subjects: ["applicant.legal"], dimension: "applicant", doubtful: !broad };
}

function channelOf({ lead, trail }: ClauseWords): Counted | undefined {
  const named = allMatches(lead, CHANNEL);
  if (named.length === 0 && !/^(?:的)?(?:是|为)?(?:通过|以)/u.test(trail)) return undefined;
  if (named.length === 0) {
    const behind = allMatches(trail, CHANNEL);
    if (behind.length !== 1) return undefined;
    return { subjects: [], dimension: "channel", doubtful: false };
  }
  const last = named.at(-1);
  const tail = lead.slice((last?.index ?? 0) + (last?.[0].length ?? 0));
  if (tail.length > 16) return undefined;
  // 通过网络、信函、当面等方式收到申请18件 counts them all together.
  const several =
    named.length > 1 && /[、和及与或等]/u.test(lead.slice(named[0]?.index ?? 0, last?.index));
  if (several || /等/u.test(tail))
    return { subjects: ["received"], dimension: undefined, doubtful: true };
  return { subjects: [], dimension: "channel", doubtful: !ASKED.test(lead) && tail.length > 6 };
}
