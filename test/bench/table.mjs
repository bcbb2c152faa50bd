/**
 * Prints rows under heads, figures to the right with three significant digits or more.
 * @param {readonly string[]} heads
 * @param {readonly (readonly (string | number | undefined)[])[]} rows
 */
export function printTable(heads, rows) {
  const lines = [heads, ...rows.map((row) => row.map(shown))];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  for (const line of lines) {
    const cells = line.map((text, at) =>
      at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0),
    );
    console.log(cells.join("  ").trimEnd());
  }
}

/** @param {string | number | undefined} value */
function shown(value) {
  if (typeof value === "string") return value;
  if (value === undefined || Number.isNaN(value)) return "n/a";
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
