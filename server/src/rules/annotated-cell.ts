import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import { visibleSpan } from "../report/cell-edits";
import { cellWords } from "../report/cell-words";
import { notationOf } from "../report/figure-notation";
import { figuresOf } from "../report/odd-cells";
import { defineRule } from "./rule";

interface AnnotatedCell {
  readonly name: Words;
  readonly found: string;
  readonly expected: string;
  readonly note: string;
}

/** A figure with a remark in brackets behind it: `22（其中修订16件）`. A unit in brackets is none. */
export const annotatedCell = defineRule<AnnotatedCell>({
  id: "annotated-cell",
  group: "counts",
  level: "info",
  summary: {
    zh: "数字后面带括号说明的格。",
    en: "A figure with a remark in brackets after it.",
  },
  reason: {
    zh: "表中只填数字，说明宜写在表下或正文里，否则汇总时要逐个手改。",
    en: "The tables hold figures alone; remarks belong below the table or in the text, or else every summary is retyped by hand.",
  },
  whenOff: {
    zh: "说明离开数字就看不懂（如“其中修订 16 件”）、上级也同意写在格里的，可以关闭。",
    en: "Switch it off where a remark, such as how many documents were revised, makes no sense away from its figure and the supervising office accepts it in the cell.",
  },
  source: notice2021,
  *find({ oddCells }) {
    for (const placed of figuresOf(oddCells, "count", "change", "amount")) {
      if (!placed.reading.manner?.note) continue;
      const { note } = notationOf(placed);
      if (note === "") continue;
      const { cell, node } = placed;
      const found = node.text;
      const expected = found.slice(0, found.length - note.length).trimEnd();
      yield {
        span: visibleSpan(node),
        facts: { name: cellWords(cell), found, expected, note },
        cells: [cell.id],
        found,
        expected,
      };
    }
  },
  say: ({ name, expected, note }) => ({
    zh: `${name.zh}的 ${expected} 后面带有说明“${note}”。表中只填 ${expected}，说明请移到表下或正文里。`,
    en: `${name.en}: a remark, “${note}”, follows ${expected}. Leave the figure alone and move the remark below the table or into the text.`,
  }),
  fix: {
    none: {
      zh: "说明移到哪里由填报人决定，直接删掉会丢内容。",
      en: "The author decides where the remark goes; deleting it would lose what it says.",
    },
  },
});
