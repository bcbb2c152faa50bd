import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import { visibleSpan } from "../report/cell-edits";
import { cellWords } from "../report/cell-words";
import { relatedPlace, relationsOfKind, type StatedCount, statedCount } from "../report/relations";
import { defineRule } from "./rule";

interface StockBelowFlow {
  readonly stock: StatedCount;
  readonly added: StatedCount;
  /** Absent where the form does not ask what was taken away. */
  readonly removed: StatedCount | undefined;
  readonly ground: Words;
}

/** Fewer documents in all than this year alone brought: 新公开 12, 对外公开总数量 9. */
export const stockBelowFlow = defineRule<StockBelowFlow>({
  id: "stock-below-flow",
  group: "plausibility",
  level: "info",
  weighs: "counts",
  summary: {
    zh: "对外公开总数量不应少于本年新公开数量；现行有效件数不应少于本年制发减本年废止。",
    en: "The documents published in all are no fewer than those published this year, and those in force no fewer than those issued less those repealed.",
  },
  reason: {
    zh: "总数包括本年的数。总数反而更少，多半是两栏填反，或总数沿用了去年的。",
    en: "The whole includes this year's. Where it is less, two columns may be exchanged or last year's figure was left standing.",
  },
  whenOff: {
    zh: "本地把修订也计入制发，或把自然失效、宣布失效的不计入废止，因而总数确实可能更少的，可以关闭。",
    en: "Switch it off where your office counts revisions as issued or does not count expired documents as repealed, so that the whole may indeed be less.",
  },
  source: notice2021,
  *find(checked) {
    for (const relation of relationsOfKind(checked.report, "stock-below-flow")) {
      const stock = statedCount(checked, relation.stock);
      const added = statedCount(checked, relation.added);
      const removed =
        relation.removed === undefined ? undefined : statedCount(checked, relation.removed);
      if (!stock || !added || (relation.removed !== undefined && !removed)) continue;
      if (stock.count >= remaining(added, removed)) continue;
      const flow = removed ? [added, removed] : [added];
      yield {
        span: visibleSpan(stock.node),
        facts: { stock, added, removed, ground: relation.ground },
        cells: [stock, ...flow].map(({ cell }) => cell.id),
        found: stock.node.text,
        related: flow.map(relatedPlace),
      };
    }
  },
  say({ stock, added, removed, ground }) {
    const name = cellWords(stock.cell);
    const flow = flowWords(added, removed);
    return {
      zh: `${name.zh}是 ${stock.count}，少于${flow.zh}。${ground.zh}，请核对这几格。`,
      en: `${name.en} is ${stock.count}, less than ${flow.en}; ${ground.en}. Check these cells.`,
    };
  },
  fix: {
    none: {
      zh: "不知道总数和本年的数哪个填错了，由填报人核对后改。",
      en: "Whether the whole or this year's figure is wrong only the author can tell.",
    },
  },
});

function remaining(added: StatedCount, removed: StatedCount | undefined): number {
  return added.count - (removed?.count ?? 0);
}

/** `本年新公开数量 12`; with something taken away `本年制发件数减本年废止件数的 4（5−1）`. */
function flowWords(added: StatedCount, removed: StatedCount | undefined): Words {
  const plus = added.cell.column;
  if (!removed || removed.count === 0) {
    return { zh: `${plus.label} ${added.count}`, en: `the ${added.count} ${plus.english}` };
  }
  const minus = removed.cell.column;
  const left = remaining(added, removed);
  return {
    zh: `${plus.label}减${minus.label}的 ${left}（${added.count}−${removed.count}）`,
    en: `${left} (${added.count} ${plus.english} − ${removed.count} ${minus.english})`,
  };
}
