import { article } from "../form/source";
import type { Words } from "../form/words";
import { cellWords } from "../report/cell-words";
import { countIn } from "../report/identities";
import { type Contradiction, contradictionsIn } from "../report/narrative/contradiction";
import { relatedPlace } from "../report/relations";
import { defineRule } from "./rule";

/** A sentence that another place of the report makes untrue. */
export const textContradiction = defineRule<Contradiction>({
  id: "text-contradiction",
  group: "text",
  level: "warning",
  weighs: "counts",
  summary: {
    zh: "前后说法矛盾：说“全部办结”却有结转下年度，说“均获维持”却有纠正或尚未审结，同一个数写了两个值。",
    en: "Two statements that cannot both be true: all handled although some are carried over, all upheld although one was corrected or is pending, one quantity with two numbers.",
  },
  reason: {
    zh: "这类话往往是照抄来的，表里的数已经变了。",
    en: "Such sentences are often copied from last year while the figures have changed.",
  },
  whenOff: {
    zh: "一般不必关闭。“按期办结”“应办的均已办结”之类不会提示。",
    en: "There is hardly a reason to switch it off: it says nothing of “all handled in due time”.",
  },
  source: article(50),
  *find({ narrative, sums }) {
    for (const facts of contradictionsIn(narrative, sums)) {
      const { claim } = facts;
      yield facts.kind === "twice"
        ? {
            span: claim.span,
            facts,
            found: claim.written,
            related: [
              {
                span: facts.earlier.span,
                words: {
                  zh: `前文：${facts.earlier.written}`,
                  en: `before: ${facts.earlier.written}`,
                },
              },
            ],
          }
        : {
            span: claim.span,
            facts,
            cells: facts.cells.map(({ id }) => id),
            found: claim.written,
            related: facts.cells.flatMap((cell) =>
              cell.node ? [relatedPlace({ cell, node: cell.node })] : [],
            ),
          };
    }
  },
  say: contradictionWords,
  fix: {
    none: {
      zh: "哪一处对只有填报单位清楚，句子要重新写。",
      en: "Only the body knows which is right, and a sentence has to be written anew.",
    },
  },
});

function contradictionWords(facts: Contradiction): Words {
  if (facts.kind === "twice") {
    const { claim, earlier } = facts;
    return {
      zh: `同一项前文写的是 ${earlier.written}，这里是 ${claim.written}。请核对后统一。`,
      en: `The text gives the same quantity as ${earlier.written} further up and as ${claim.written} here. Check which is right, and use it in both places.`,
    };
  }
  const told = facts.cells.map((cell) => ({ name: cellWords(cell), figure: countIn(cell) }));
  const zh = told.map(({ name, figure }) => `“${name.zh}”为 ${figure}`).join("，");
  const en = told.map(({ name, figure }) => `“${name.en}” is ${figure}`).join(" and ");
  return {
    zh: `文中说“${facts.claim.written}”，表中${zh}，说法矛盾。请改正其中一处。`,
    en: `The text says “${facts.claim.written}”, but in the table ${en}. Correct one of them.`,
  };
}
