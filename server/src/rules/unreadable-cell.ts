import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import { visibleSpan } from "../report/cell-edits";
import { cellWords } from "../report/cell-words";
import { defineRule } from "./rule";

interface UnreadableCell {
  readonly name: Words;
  readonly text: string;
}

const LONGEST_QUOTE = 20;

/** Words, or a figure that is none, where a figure belongs. */
export const unreadableCell = defineRule<UnreadableCell>({
  id: "unreadable-cell",
  group: "counts",
  level: "error",
  summary: {
    zh: "应填数字的格里是文字或认不出的数。",
    en: "A cell for a figure holds words, or a figure that cannot be read.",
  },
  reason: {
    zh: "认不出的数不能参加合计和汇总。这一行、这一列的合计都暂不核对。",
    en: "What cannot be read cannot be added up. The sums of its row and its column are left unchecked.",
  },
  whenOff: {
    zh: "上级要求在个别格里写文字（如“见附件”）的，可以降低级别；关闭以后，认错的数和写坏的数也不再提示。",
    en: "Lower it where the supervising office wants words such as 见附件 in some cells; switched off, it no longer shows figures that are spoiled by a slip either.",
  },
  source: notice2021,
  *find({ oddCells }) {
    for (const { cell, node } of oddCells) {
      if (cell.reading.kind !== "unreadable") continue;
      yield {
        span: visibleSpan(node),
        facts: { name: cellWords(cell), text: shortened(node.text) },
        cells: [cell.id],
        found: node.text,
      };
    }
  },
  say: ({ name, text }) => ({
    zh: `${name.zh}应填数字，现在是“${text}”。请改成数字，没有发生的填 0；要说明的话写到表外。`,
    en: `${name.en} should be a figure but reads “${text}”. Write a figure, 0 if there was none; explain it outside the table.`,
  }),
  fix: {
    none: {
      zh: "应填几只有填报人知道。",
      en: "Only the author knows the figure.",
    },
  },
});

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
