import type { BoundCell, BoundTable } from "../../server/src/report/bound-report";
import { replaceFigure } from "../../server/src/report/cell-edits";
import { countIn } from "../../server/src/report/identities";
import { applyEdits } from "../../server/src/text/edit";

/** One cell made wrong: what stood there, and what stands there now. */
export interface Planted {
  readonly cell: BoundCell;
  readonly right: number;
  readonly wrong: number;
}

/** A wrong figure as people make them: from a cell of a consistent report to the cells that are then wrong. */
type Slip = (cell: BoundCell, table: BoundTable, dice: number) => readonly Planted[];

/** The slips of one cell, by what the hand did. */
export const singleSlips = {
  "one digit another": digits((text, dice) => {
    const at = dice % text.length;
    const digit = String((Number(text[at]) + 1 + ((dice >> 8) % 8)) % 10);
    return at === 0 && digit === "0" ? undefined : text.slice(0, at) + digit + text.slice(at + 1);
  }),
  "two digits exchanged": digits((text, dice) => {
    const places = [...text].flatMap((digit, at) =>
      at > 0 && digit !== text[at - 1] && !(at === 1 && digit === "0") ? [at] : [],
    );
    const at = places[dice % places.length];
    if (at === undefined) return undefined;
    return text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1);
  }),
  "a digit doubled": digits((text, dice) => {
    const at = dice % text.length;
    return text.slice(0, at) + text.charAt(at) + text.slice(at);
  }),
  "a digit lost": digits((text, dice) => {
    const at = dice % text.length;
    const rest = text.slice(0, at) + text.slice(at + 1);
    return rest === "" || (rest.length > 1 && rest.startsWith("0")) ? undefined : rest;
  }),
  "a zero lost": digits((text) =>
    text.length > 1 && text.endsWith("0") ? text.slice(0, -1) : undefined,
  ),
  "a zero too many": digits((text) => `${text}0`),
  "a minus": digits((text) => `-${text}`),
  "a few more": (cell, _, dice) => one(cell, (countIn(cell) ?? 0) + 1 + (dice % 9)),
} satisfies Readonly<Record<string, Slip>>;

/** The slips of two cells. */
export const doubleSlips = {
  "exchanged with the cell to the right": (cell, table) => exchanged(cell, beside(table, cell)),
  "exchanged with the cell below": (cell, table) => exchanged(cell, below(table, cell)),
  "a few moved to the right": (cell, table, dice) => {
    const other = beside(table, cell);
    const figure = countIn(cell) ?? 0;
    const had = other && countIn(other);
    if (had === undefined || figure === 0) return [];
    const by = 1 + (dice % figure);
    return [...one(cell, figure - by), ...one(other, had + by)];
  },
  "two figures a few more": (cell, { rows }, dice) => {
    const cells = rows[(dice >> 4) % rows.length]?.cells ?? [];
    const other = cells[(dice >> 10) % cells.length];
    const [figure, others] = [countIn(cell), countIn(other)];
    if (other === cell || figure === undefined || others === undefined) return [];
    return [...one(cell, figure + 1 + (dice % 9)), ...one(other, others + 1 + ((dice >> 5) % 9))];
  },
} satisfies Readonly<Record<string, Slip>>;

/** The text with the wrong figures in it. */
export function plant(text: string, planted: readonly Planted[]): string {
  const edits = planted.flatMap(({ cell, wrong }) =>
    cell.node ? replaceFigure(cell.node, String(wrong)) : [],
  );
  return applyEdits(
    text,
    [...edits].sort((a, b) => a.from - b.from),
  );
}

function digits(change: (text: string, dice: number) => string | undefined): Slip {
  return (cell, _, dice) => {
    const figure = countIn(cell) ?? 0;
    if (figure === 0) return [];
    const changed = change(String(figure), dice);
    return changed === undefined ? [] : one(cell, Number(changed));
  };
}

function one(cell: BoundCell | undefined, wrong: number): readonly Planted[] {
  const right = countIn(cell);
  return cell && right !== undefined && right !== wrong ? [{ cell, right, wrong }] : [];
}

function exchanged(cell: BoundCell, other: BoundCell | undefined): readonly Planted[] {
  const [figure, others] = [countIn(cell), countIn(other)];
  if (!other || figure === undefined || others === undefined || figure === others) return [];
  return [...one(cell, others), ...one(other, figure)];
}

function beside({ rows }: BoundTable, cell: BoundCell): BoundCell | undefined {
  const row = rows.find(({ cells }) => cells.includes(cell));
  return row?.cells[row.cells.indexOf(cell) + 1];
}

function below({ rows }: BoundTable, cell: BoundCell): BoundCell | undefined {
  const at = rows.findIndex(({ cells }) => cells.includes(cell));
  return rows[at + 1]?.cells[rows[at]?.cells.indexOf(cell) ?? -1];
}
