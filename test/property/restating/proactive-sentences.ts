import type { EditionId } from "../../../server/src/form/form";
import type { Quantities } from "./quantities";
import type { Sentence } from "./sentences";

const some = (q: Quantities, name: string) => (q[name] ?? 0) > 0;

const decisions: readonly Sentence[] = [
  { words: "全年作出行政许可决定{licences}件，行政处罚决定{penalties}件，行政强制{coercion%}件" },
  { when: (q) => some(q, "licences"), words: "{Y}年办理行政许可{licences}件" },
  { when: (q) => some(q, "penalties"), words: "共作出行政处罚决定{penalties}件" },
];

const norms: Readonly<Record<EditionId, readonly Sentence[]>> = {
  "2019": [
    { words: "全年新制作规范性文件{normsMade}件，新公开{normsSecond%}件" },
    { when: (q) => some(q, "normsSecond"), words: "{Y}年，公开规范性文件{normsSecond}件" },
    { when: (q) => some(q, "normsMade"), words: "{we}印发规范性文件{normsMade}件" },
  ],
  "2021": [
    {
      words: "全年制发行政规范性文件{normsMade}件，废止{normsSecond%}件，现行有效{normsInForce%}件",
    },
    { when: (q) => some(q, "normsMade"), words: "{Y}年，{we}制发行政规范性文件{normsMade}件" },
    {
      when: (q) => some(q, "normsInForce"),
      words: "现行有效的行政规范性文件{normsInForce}件，均已在政府网站集中公开",
    },
    { when: (q) => q.normsMade === 0, words: "{Y}年未制发行政规范性文件" },
    { when: (q) => some(q, "normsSecond"), words: "清理废止行政规范性文件{normsSecond%}件" },
  ],
};

/** How reports speak of what table 2 counts. */
export function proactiveSentences(edition: EditionId): readonly Sentence[] {
  return [...(norms[edition] ?? []), ...decisions];
}
