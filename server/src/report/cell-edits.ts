import type { Cell } from "../syntax/tree";
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";
import { read } from "./reading";

/** The edits that make a cell say `text` and nothing else. Tags and padding around it stay. */
export function replaceText(cell: Cell, text: string): readonly Edit[] {
  const [first, ...rest] = cell.pieces ?? [{ from: cell.from, to: cell.to }];
  if (!first) return [];
  return [{ ...first, insert: text }, ...rest.map((piece) => ({ ...piece, insert: "" }))];
}

/**
 * The edits that give a cell another figure and leave the rest of it: unit, remark and padding. Where the
 * rest would change what the new figure says (`- 3`, `减4`, `1.5万`), or says nothing, the figure stands alone.
 */
export function replaceFigure(cell: Cell, figure: string): readonly Edit[] {
  const place = cell.pieces ? undefined : figurePlace(cell);
  if (!place) return replaceText(cell, figure);
  const before = cell.text.slice(0, place.from - cell.from);
  const behind = cell.text.slice(place.to - cell.from);
  const reading = read(before + figure + behind);
  const saysFigure = reading.kind === "number" && reading.value === Number(figure);
  return saysFigure ? [{ ...place, insert: figure }] : replaceText(cell, figure);
}

/** Where the digits of a cell stand, its sign included; absent when it has none or they are escaped. */
function figurePlace(cell: Cell): Span | undefined {
  if (cell.to - cell.from !== cell.text.length) return undefined;
  const match = /[+\-＋－−]?[\d０-９](?:[\d０-９,，.．]*[\d０-９])?/u.exec(cell.text);
  if (!match) return undefined;
  const from = cell.from + match.index;
  return { from, to: from + match[0].length };
}

/**
 * What to underline for a cell: its text, or, when it is empty, its place with the delimiter before it,
 * since an empty stretch cannot be seen.
 */
export function visibleSpan(cell: Cell): Span {
  if (cell.to > cell.from) return { from: cell.from, to: cell.to };
  if (cell.slotTo > cell.slotFrom) return { from: cell.slotFrom, to: cell.slotTo };
  return { from: Math.max(0, cell.slotFrom - 1), to: cell.slotTo };
}
