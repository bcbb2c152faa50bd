import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "../../server/src/syntax/parse";
import { leaves } from "../../server/src/syntax/tree";
import { lineStarts, positionAt } from "../../server/src/text/lines";
import { check } from "./check";
import { anyText } from "./texts";

it("gives any text back from the leaves of its tree", () => {
  check(
    "leaves",
    fc.property(anyText, (text) => {
      const spans = [...leaves(parse(text))];
      expect(spans.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
      expect(spans.every(({ from, to }) => from < to)).toBe(true);
    }),
    3000,
  );
});

it("keeps blocks, rows and cells in order, inside one another and apart", () => {
  check(
    "nesting",
    fc.property(anyText, (text) => {
      let reached = 0;
      for (const block of parse(text).blocks) {
        expect(block.from).toBeGreaterThanOrEqual(reached);
        expect(block.to).toBeGreaterThanOrEqual(block.from);
        reached = block.to;
        if (block.kind !== "table") continue;
        let cellEnd = block.from;
        for (const row of block.rows) {
          for (const cell of row.cells) {
            expect(cell.from).toBeGreaterThanOrEqual(cellEnd);
            expect(cell.to).toBeGreaterThanOrEqual(cell.from);
            expect(cell.slotFrom).toBeLessThanOrEqual(cell.from);
            expect(cell.slotTo).toBeGreaterThanOrEqual(cell.to);
            cellEnd = cell.to;
          }
        }
        expect(cellEnd).toBeLessThanOrEqual(block.to);
      }
      expect(reached).toBeLessThanOrEqual(text.length);
    }),
    3000,
  );
});

it("finds for every offset the line and character that lead back to it", () => {
  check(
    "positions",
    fc.property(anyText, (text) => {
      const starts = lineStarts(text);
      const lines = text.split(/\r\n|\r|\n/);
      expect(starts.length).toBe(lines.length);
      for (let offset = 0; offset <= text.length; offset++) {
        const { line, character } = positionAt(starts, offset);
        expect((starts[line] ?? -1) + character).toBe(offset);
        expect((starts[line + 1] ?? Number.POSITIVE_INFINITY) > offset).toBe(true);
      }
    }),
    500,
  );
});
