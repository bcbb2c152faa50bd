import type { Cell } from "../syntax/tree";
import type { BoundRow } from "./bound-report";
import type { KeyedRow } from "./keyed-row";
import type { LabelMatch } from "./label-index";
import type { Reading } from "./reading";
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
  const { row, labels, readings } = keyed;
  let match: LabelMatch<RowShape> | undefined;
  let labelAt = -1;
  let group = false;
  let lastWords = -1;
  for (let at = 0; at < labels.length; at++) {
    const keys = labels[at];
    if (!keys) continue;
    const found = shape.rows.lookUp(keys);
    if (found) {
      match = found;
      labelAt = at;
    } else if (shape.groups.lookUp(keys)) group = true;
    if (readings[at]?.kind === "unreadable") lastWords = at;
  }
  const label = row.cells[labelAt];
  if (match && label && (row.cells.length > labelAt + 1 || !group)) {
    const { value, quality } = match;
    return { kind: "labelled", keyed, shape: value, quality, label, labelAt };
  }
  const words = row.cells[lastWords];
  const keys = labels[lastWords];
  if (!words || !keys) return undefined;
  if (!readings.slice(Math.max(labelAt, lastWords) + 1).some(isFigure)) return undefined;
  const known = shape.groups.lookUp(keys);
  if (known?.value === "local") return undefined;
  // The place of a group's own figures, which it has none of, may be struck out.
  if (known && readings.every(({ kind }) => kind !== "number")) return undefined;
  const near = shape.rows.find(keys);
  const place = { keyed, label: words, labelAt: lastWords };
  if (!near) return { kind: "unknown", ...place };
  return { kind: "labelled", shape: near.value, quality: near.quality, ...place };
}

function isFigure({ kind }: Reading): boolean {
  return kind === "number" || kind === "placeholder";
}
