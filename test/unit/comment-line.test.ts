import { expect, it } from "vitest";
import { commentLine } from "../../server/src/report/comment-line";

const COMMENT = "<!-- x -->";

/** The text without what goes when its comment is deleted. */
function without(text: string): string {
  const at = text.indexOf(COMMENT);
  const { from, to } = commentLine(text, { from: at, to: at + COMMENT.length });
  return text.slice(0, from) + text.slice(to);
}

it.each([
  ["in the middle", `一\n${COMMENT}\n二`, "一\n二"],
  ["at the start", `${COMMENT}\n二`, "二"],
  ["at the end", `一\n${COMMENT}`, "一"],
  ["at the end, behind two signs that break a line", `一\r\n${COMMENT}`, "一"],
  ["at the end, below an empty line", `\r\n${COMMENT}`, ""],
  ["alone", COMMENT, ""],
  ["beside words", `一 ${COMMENT} 二`, "一  二"],
])("takes the line of a comment with it: %s", (_, text, expected) => {
  expect(without(text)).toBe(expected);
});
