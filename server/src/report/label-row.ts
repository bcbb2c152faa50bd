import type { Cell } from "../syntax/tree";
import type { BoundRow } from "./bound-report";
import type { KeyedRow } from "./keyed-row";
import type { LabelMatch } from "./label-index";
import { read } from "./reading";
import type { RowShape, TableShape } from "./table-shape";

/** A row whose label is known, before its figures are given to the columns. */
export interface LabelledRow {
  readonly kind: "labelled";
  readonly keyed: KeyedRow;
  readonly shape: RowShape;
  readonly quality: BoundRow["quality"];
  readonly label: Cell;
  readonly labelAt: number;
}

/** A row of figures whose label no row of the form has. */
export interface UnknownRow {
  readonly kind: "unknown";
  readonly keyed: KeyedRow;
  readonly label: Cell;
  readonly labelAt: number;
}

/**
 * Finds the label of a row among its cells, the deepest one; absent where the row has no figures, or only the
 * place of those that a group or a row of local statistics has.
 */
export function labelRow(shape: TableShape, keyed: KeyedRow): LabelledRow | UnknownRow | undefined {
  const { row, keys } = keyed;
  let match: LabelMatch<RowShape> | undefined;
  let labelAt = -1;
  let group = false;
  let lastWords = -1;
  for (const [at, key] of keys.entries()) {
    if (key === undefined) continue;
    const text = row.cells[at]?.text ?? "";
    const found = shape.rows.lookUp(key, text);
    if (found) {
      match = found;
      labelAt = at;
    } else if (shape.groups.lookUp(key, text)) group = true;
    if (read(text).kind === "unreadable") lastWords = at;
  }
  const label = row.cells[labelAt];
  if (match && label && (row.cells.length > labelAt + 1 || !group)) {
    const { value, quality } = match;
    return { kind: "labelled", keyed, shape: value, quality, label, labelAt };
  }
  const words = row.cells[lastWords];
  if (!words || !row.cells.slice(Math.max(labelAt, lastWords) + 1).some(isFigure)) return undefined;
  const key = keys[lastWords] ?? "";
  const known = shape.groups.lookUp(key, words.text);
  if (known?.value === "local") return undefined;
  // The place of a group's own figures, which it has none of, may be struck out.
  if (known && row.cells.every(({ text }) => read(text).kind !== "number")) return undefined;
  const near = shape.rows.find(key, words.text);
  const place = { keyed, label: words, labelAt: lastWords };
  if (!near) return { kind: "unknown", ...place };
  return { kind: "labelled", shape: near.value, quality: near.quality, ...place };
}

function isFigure({ text }: Cell): boolean {
  const { kind } = read(text);
  return kind === "number" || kind === "placeholder";
}
