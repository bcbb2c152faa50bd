import type { LayoutId } from "../syntax/tree";
import type { BoundReport } from "./bound-report";

/** What a report is written in, as its own text shows. */
export type Looks = "html" | "markdown" | "plain";

/** HTML when its tables or its first words stand in tags, Markdown when it has `#` or tables of bars. */
export function looksOf({ tree }: BoundReport): Looks {
  const first = tree.blocks[0];
  if (first && first.kind !== "table" && /^\s*<[a-z!]/iu.test(tree.text.slice(0, first.from)))
    return "html";
  for (const block of tree.blocks) {
    if (block.kind === "table" && block.layout === "pipe") return "markdown";
    if (block.kind === "heading" && block.marked) {
      return tree.text.charAt(block.from - 1) === ">" ? "html" : "markdown";
    }
  }
  return tree.blocks.some((block) => block.kind === "table" && block.layout === "html")
    ? "html"
    : "plain";
}

/** The layout for a new table: that of the report's own ones, else the one that suits its text. */
export function layoutFor(report: BoundReport): LayoutId {
  for (const { nodes } of report.tables.values()) {
    const layout = nodes[0]?.layout;
    if (layout) return layout;
  }
  const looks = looksOf(report);
  return looks === "html" ? "html" : looks === "markdown" ? "pipe" : "tabbed";
}
