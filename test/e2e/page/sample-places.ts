import { readFile } from "node:fs/promises";
import path from "node:path";
import { samplesFolder } from "../built.mjs";

/** A cell of a sample, line and column counted from 1 and the column in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Where 总计 of row 一 stands in a tabbed sample. */
export async function findTotalOfFirstRow(sample: string): Promise<Place> {
  const text = await readFile(path.join(samplesFolder, sample), "utf8");
  const lines = text.split("\n").map((line) => line.trimEnd());
  const row = lines.findIndex((line) => line.startsWith("一、本年新收"));
  const line = lines[row] ?? "";
  const column = line.lastIndexOf("\t") + 1;
  return { line: row + 1, column: column + 1, length: line.length - column };
}
