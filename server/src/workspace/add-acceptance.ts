import { type FormattingOptions, modify, type Node } from "jsonc-parser";
import type { Acceptance } from "../report/acceptance";
import type { Edit } from "../text/edit";
import { parseJson } from "./parse-json";

/**
 * The edits that add an entry to a settings file in the manner in which it is written; absent when the file
 * is no JSON to which anything could be added.
 */
export function addAcceptance(
  text: string,
  file: string,
  { rule, cell, value, reason }: Acceptance,
): readonly Edit[] | undefined {
  const entry = { file, rule, cell, value, reason };
  if (text.trim() === "") {
    const whole = `${JSON.stringify({ accepted: [entry] }, null, 2)}\n`;
    return [{ from: 0, to: text.length, insert: whole }];
  }
  const { root, complaints } = parseJson(text);
  if (root?.type !== "object" || complaints.length > 0) return undefined;
  const list = root.children?.find(({ children }) => children?.[0]?.value === "accepted")
    ?.children?.[1];
  if (list && list.type !== "array") return undefined;
  const last = list?.children?.at(-1);
  const manner = mannerOf(text);
  const below = last && belowLast(text, last, entry, manner);
  if (below) return [below];
  const options = { formattingOptions: manner, isArrayInsertion: true };
  return modify(text, ["accepted", -1], entry, options).map(({ offset, length, content }) => ({
    from: offset,
    to: offset + length,
    insert: content,
  }));
}

/** Below an entry that has its lines to itself another one is written like it. */
function belowLast(
  text: string,
  { offset, length }: Node,
  entry: object,
  { insertSpaces, tabSize }: FormattingOptions,
): Edit | undefined {
  const lead = text.slice(text.lastIndexOf("\n", offset) + 1, offset);
  if (lead.trim() !== "") return undefined;
  const to = offset + length;
  const isOneLine = !text.slice(offset, to).includes("\n");
  const written = JSON.stringify(entry, null, insertSpaces ? tabSize : "\t");
  const like = isOneLine ? written.replace(/\n\s*/gu, " ") : written.replaceAll("\n", `\n${lead}`);
  return { from: to, to, insert: `,\n${lead}${like}` };
}

/** How the file is indented. Line breaks become those of the document where edits are made. */
function mannerOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)\S/u.exec(text)?.[1] ?? "  ";
  return indent.startsWith("\t")
    ? { insertSpaces: false, tabSize: 4, eol: "\n" }
    : { insertSpaces: true, tabSize: indent.length, eol: "\n" };
}
