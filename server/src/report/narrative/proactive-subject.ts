import type { ClauseWords, Counted } from "./counted";
import { nearBefore, startsNear } from "./near";
import { itemAround } from "./sentence";
import type { Topic } from "./topic";

const NORMS = /(?:行政)?规范性文件|规章/u;
const ABOUT_NORMS =
  /解读|备案|目录|清理|审查|修订|草案|意见|征求|库|汇编|评估|培训|送审|报备|重大|部门|起草/u;
const DECISIONS: readonly (readonly [RegExp, string])[] = [
  [/行政许可/u, "licensing.decisions"],
  [/行政处罚/u, "penalties.decisions"],
  [/行政强制/u, "coercion.decisions"],
];
const SHOWN = /公开|公示|发布|公布|信息|推送|上传|事项|清单|目录|条/u;

/** What a quantity counts of table 2: documents by what was done with them, decisions by their kind. */
export function proactiveSubject(words: ClauseWords, topic: Topic): Counted | undefined {
  return documentSubject(words, topic) ?? decisionSubject(words, topic);
}

function documentSubject({ lead, trail }: ClauseWords, topic: Topic): Counted | undefined {
  const about = lead + trail;
  const named = nearBefore(lead, NORMS, 6) || /^(?:行政)?(?:规范性文件|规章)/u.test(trail);
  if (!named && !(topic.documents && GOES_ON.test(lead))) return undefined;
  if (ABOUT_NORMS.test(about)) return undefined;
  const row = named ? (/规范性文件/u.test(about) ? "norms" : "rules") : topic.documents;
  const [done, doubt] = doneIn(about);
  if (!done) return undefined;
  return {
    subjects: [`${row}.${done}`],
    dimension: undefined,
    doubtful: doubt?.test(about) === true,
  };
}

/** 废止 1 件 behind 制发规范性文件 2 件. */
const GOES_ON =
  /^(?:其中)?(?:同时)?(?:废止|现行有效|现行|有效|新公开|新制作)(?:的|件数|数量|有|共|为){0,2}$/u;
/** What was done with documents, the column that counts it, and what leaves open whether it does. */
const DONE: readonly (readonly [words: RegExp, column: string, doubt: RegExp])[] = [
  [/废止|失效|宣布/u, "repealed", /失效|宣布|和|及|、/u],
  [/现行|有效/u, "in-force", /继续/u],
  [/制发|制定|印发|出台|新制作|制作/u, "made", /以|名义|政府/u],
  [/公开|公布|发布/u, "published", /$^/u],
];

function doneIn(about: string): readonly [column: string, doubt: RegExp] | readonly [] {
  const found = DONE.find(([words]) => words.test(about));
  return found ? [found[1], found[2]] : [];
}

function decisionSubject({ lead, trail }: ClauseWords, topic: Topic): Counted | undefined {
  const about = lead + trail;
  const kind = DECISIONS.find(([label]) => nearBefore(lead, label, 8) || startsNear(trail, label));
  if (!kind || SHOWN.test(about) || isOfShown(topic)) return undefined;
  // 作出行政许可决定12件，行政强制2件 says what was done once for the list.
  const goesOn = [...topic.subjects].some((id) => id.endsWith(".decisions"));
  if (!goesOn && !/决定|办理|作出|办结|实施/u.test(about)) return undefined;
  // A case that is handled need not end in a decision.
  const doubtful = !/决定/u.test(about) && /案|申请|业务/u.test(about);
  return { subjects: [kind[1]], dimension: undefined, doubtful };
}

/** Whether what is counted was shown to the public: 公布行政许可决定12件、行政处罚决定3件. */
function isOfShown({ quantity: { text, number, sentence } }: Topic): boolean {
  const { from } = itemAround(text, number.from, sentence);
  return /公开|公示|公布|发布/u.test(text.slice(from, number.from));
}
