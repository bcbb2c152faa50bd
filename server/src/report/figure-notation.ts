import { layouts } from "../syntax/tables/layouts";
import type { Edit } from "../text/edit";
import { replaceText } from "./cell-edits";
import type { PlacedCell, PlacedFigure } from "./odd-cells";
import { isUnit } from "./units";

/**
 * A figure as it is written, taken apart without losing a character: `+1,234 件（其中修订 2 件）` is the
 * lead `+`, the digits `1,234`, the unit ` 件` and the note.
 */
export interface FigureNotation {
  /** The sign, or 增 or 减 in its place. */
  readonly lead: string;
  /** From the first to the last digit. */
  readonly digits: string;
  /** The words behind the digits; a unit in brackets keeps them. */
  readonly unit: string;
  /** The remark in brackets at the end. */
  readonly note: string;
}

/** Takes a figure apart. */
export function notationOf({ node: { text }, reading }: PlacedFigure): FigureNotation {
  const remark = reading.manner?.note ?? "";
  const note = isUnit(unitName(remark)) ? "" : remark;
  const body = text.slice(0, text.length - note.length);
  const first = body.search(/[\d０-９]/u);
  const behind = /[^\d０-９]*$/u.exec(body)?.index ?? body.length;
  return {
    lead: body.slice(0, first),
    digits: body.slice(first, behind),
    unit: body.slice(behind).trimEnd(),
    note,
  };
}

/** The figure put together again. */
export function writtenFigure({ lead, digits, unit, note }: FigureNotation): string {
  return lead + digits + unit + note;
}

/** The bare name of the unit in a notation: ` （万元）` is 万元; empty when there is none. */
export function unitName(unit: string): string {
  return unit.replace(/[\s（）()]/gu, "");
}

/** The edits that make a cell say `text`, escaped as its table's layout needs it. */
export function rewriteCell({ node, row }: PlacedCell, text: string): readonly Edit[] {
  return replaceText(node, layouts[row.table.layout].escape(text));
}
