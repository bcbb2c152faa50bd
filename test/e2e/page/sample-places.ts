import { readFile } from "node:fs/promises";
import path from "node:path";
import { samplesFolder } from "../built.mjs";

/** A cell of a sample, line and column counted from 1 and the column in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Where 总计 of row 一 stands in a tabbed sample or one of bars. */
export async function findTotalOfFirstRow(sample: string): Promise<Place> {
  const text = await readFile(path.join(samplesFolder, sample), "utf8");
  const lines = text.split("\n");
  const row = lines.findIndex((line) => /^(?:\| )?一、本年新收/.test(line));
  const total = /\d+(?=[\s|]*$)/.exec(lines[row] ?? "");
  return { line: row + 1, column: (total?.index ?? 0) + 1, length: total?.[0].length ?? 0 };
}

/** Where a text stands that the sample has once. */
export async function findText(sample: string, sought: string): Promise<Place> {
  const text = await readFile(path.join(samplesFolder, sample), "utf8");
  const lines = text.split("\n");
  const line = lines.findIndex((each) => each.includes(sought));
  const column = (lines[line] ?? "").indexOf(sought) + 1;
  return { line: line + 1, column, length: sought.length };
}
