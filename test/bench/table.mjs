/**
 * Figures with what they are.
 * @typedef {object} Table
 * @property {string} title
 * @property {readonly string[]} heads
 * @property {readonly (readonly Cell[])[]} rows
 * @property {string} [note] what must be known to read it
 *
 * @typedef {string | number | undefined} Cell undefined where there is no figure
 */

/**
 * The table as text: the first column to the left, figures to the right.
 * @param {Table} table
 */
export function textTable({ title, heads, rows, note }) {
  const lines = [heads, ...rows.map((row) => row.map(shown))];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const drawn = lines.map((line) =>
    line
      .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return [title, ...drawn, ...(note ? [note] : [])].join("\n");
}

/**
 * The table in Markdown, under a heading of the third level.
 * @param {Table} table
 */
export function markdownTable({ title, heads, rows, note }) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const aligned = heads.map((_, at) => (at === 0 ? "---" : "--:"));
  const drawn = [line(heads), line(aligned), ...rows.map((row) => line(row.map(shown)))];
  return [`### ${title}`, "", ...(note ? [note, ""] : []), ...drawn].join("\n");
}

/** @param {Cell} value three significant digits or more */
function shown(value) {
  if (typeof value === "string") return value;
  if (value === undefined || Number.isNaN(value)) return "–";
  if (Number.isInteger(value) || value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
