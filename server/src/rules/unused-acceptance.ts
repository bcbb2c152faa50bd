import type { UnusedAcceptance } from "../report/acceptance";
import { commentLine } from "../report/comment-line";
import { defineRule } from "./rule";

/**
 * A comment with which a finding was accepted, and that finding is no more: the value has changed, the mistake
 * is corrected, or the comment is not written as it should be.
 */
export const unusedAcceptance = defineRule<UnusedAcceptance>({
  id: "unused-acceptance",
  group: "completeness",
  level: "hint",
  summary: {
    zh: "“接受此项”的注释已经用不上了。",
    en: "A comment accepts a finding that is not there.",
  },
  reason: {
    zh: "接受的是当时那一格、那个数。数改了，或者问题改正了，注释就该删去，免得后来的人误以为还有问题。",
    en: "What was accepted is one figure in one cell. When it has changed or been corrected, the comment misleads whoever reads it next.",
  },
  whenOff: {
    zh: "想把核对过的说明一直留在文稿里备查的，可以关闭。",
    en: "Switch it off to keep the comments in the text as a record of what was looked into.",
  },
  source: {
    zh: "本软件的约定，与法规无关",
    en: "A convention of this product, not of the law",
  },
  find: ({ unusedAcceptances }) =>
    unusedAcceptances.map((unused) => {
      const { from, to } = unused.written.comment;
      return { span: { from, to }, facts: unused };
    }),
  say({ written: { rule, cell = "", value }, why }) {
    const place = value === undefined ? cell : `${cell}=${value}`;
    const what = place === "" ? rule : `${rule} ${place}`;
    switch (why) {
      case "unknown rule":
        return {
          zh: `没有“${rule}”这条规则，这条注释不起作用。规则的名称写在每条提示的末尾。`,
          en: `There is no rule “${rule}”, so this comment accepts nothing. A rule's name stands at the end of its findings.`,
        };
      case "no reason":
        return {
          zh: `这条注释没有写明理由，不起作用。请在末尾写上理由，如“已与上级核对”。`,
          en: "This comment gives no reason and accepts nothing. Write the reason at its end.",
        };
      case "no such finding":
        return {
          zh: `这条注释接受的“${what}”现在没有了：数已改过，或者问题已经改正。不再需要的请删去；仍要接受的，请在新的提示上重新选“接受此项”。`,
          en: `What this comment accepts, “${what}”, is not found any more: the figure has changed or the mistake is corrected. Delete the comment, or accept the new finding instead.`,
        };
    }
  },
  fix: ({ written }, { tree }) => [
    {
      title: { zh: "删去这条注释", en: "Delete the comment" },
      edits: [{ ...commentLine(tree.text, written.comment), insert: "" }],
      preferred: true,
    },
  ],
});
