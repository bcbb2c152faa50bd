import type { BoundCell } from "../report/bound-report";
import { lineStarts } from "../text/lines";
import { cellValue } from "./cell-value";
import type { ExtractedReport, ExtractPrinter } from "./extract";
import { headOf, rangeIn, toJson } from "./json";

/**
 * Figures for a program, one report a line:
 *
 *     { "version": 1, "reports": [ {"path": …, "edition": …, "year": …, "body": …, "cells": {…}} ] }
 */
export function extractJson(): ExtractPrinter {
  return {
    head: () => '{ "version": 1,\n  "reports": [',
    item: (extracted) => `\n    ${toJson(entryOf(extracted))}`,
    between: ",",
    foot: ({ reports }) => `${reports === 0 ? "" : "\n  "}] }\n`,
  };
}

function entryOf({ path, report }: ExtractedReport) {
  const { year, body } = headOf(report);
  const starts = lineStarts(report.tree.text);
  const cells = Object.fromEntries(
    [...report.cells.values()].map((cell) => [cell.id, cellEntry(cell, starts)]),
  );
  return { path, edition: report.edition.id, year, body, cells };
}

/** A missing cell stands nowhere, so it has neither text nor range. */
function cellEntry(cell: BoundCell, starts: readonly number[]) {
  const { node, reading } = cell;
  return {
    kind: reading.kind,
    value: cellValue(cell),
    raw: node?.text,
    range: node && rangeIn(starts, node),
  };
}
