import { parse } from "../../server/src/syntax/parse";
import type { Block } from "../../server/src/syntax/tree";

/**
 * The blocks of a text, one a line, as tests compare them: `二 主动公开政府信息情况` a heading, `“…”` a paragraph,
 * `pipe a|b / 1|2` a table by its layout and rows.
 */
export function blocksOf(text: string): readonly string[] {
  return parse(text).blocks.map(shown);
}

/** The texts of the cells of the only table of a text. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const tables = parse(text).blocks.filter((block) => block.kind === "table");
  if (tables.length !== 1) throw new Error(`the text has ${tables.length} tables`);
  return tables[0]?.rows.map((row) => row.cells.map((cell) => cell.text)) ?? [];
}

function shown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${block.marked ? "#" : ""}${block.ordinal ?? ""} ${block.text}`;
    case "paragraph":
      return `“${block.text}”`;
    case "table":
      return `${block.layout} ${block.rows.map((row) => row.cells.map((cell) => cell.text).join("|")).join(" / ")}`;
  }
}
