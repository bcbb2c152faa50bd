/** A text as Markdown that shows just that text, inside a paragraph or a cell of a table. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replace(/[\\`*_[\]<>|~$]/g, (mark) => `\\${mark}`);
}

/** The same at the beginning of a line, where a sign or a number would open a list. */
export function escapeLine(text: string): string {
  return escapeText(text)
    .replace(/^[-+#](?=\s|$)/, (mark) => `\\${mark}`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A table; its first row is the head. Shorter rows are filled up with empty cells. */
export function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const [head = "", ...body] = rows.map(
    (row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? "").join(" | ")} |`,
  );
  return [head, `| ${Array.from({ length: width }, () => "---").join(" | ")} |`, ...body];
}
