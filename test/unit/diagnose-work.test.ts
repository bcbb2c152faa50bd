import { expect, it } from "vitest";
import { diagnose } from "../../server/src/analysis/diagnose";
import { createBinder } from "../../server/src/report/bind";
import type { BoundCell } from "../../server/src/report/bound-report";
import { type CheckedIdentity, checkIdentities } from "../../server/src/report/identities";
import { parse } from "../../server/src/syntax/parse";
import { applyEdits } from "../../server/src/text/edit";
import { sampleWith } from "./reports";

// Counts how often blame looks at a cell or an equation. A clock would tell more about the machine.

const bind = createBinder();
const text = sampleWith("2021", "pipe");
const ids = [...bind(parse(text)).cells.keys()].filter((id) => /^(?:requests|cases)\./.test(id));

/** How often one diagnosis reads a property of a cell or an equation. */
function reads(figures: ReadonlyMap<string, number>): number {
  const { cells } = bind(parse(text));
  const edits = ids.flatMap((id) => {
    const node = cells.get(id)?.node;
    const figure = figures.get(id);
    return node && figure !== undefined
      ? [{ from: node.from, to: node.to, insert: String(figure) }]
      : [];
  });
  let count = 0;
  const counting = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, key) {
        count += 1;
        return Reflect.get(object, key);
      },
    });
  const known = new Map<BoundCell, BoundCell>();
  const counted = (cell: BoundCell) => {
    const proxy = known.get(cell) ?? counting(cell);
    known.set(cell, proxy);
    return proxy;
  };
  const identities: readonly CheckedIdentity[] = checkIdentities(
    bind(parse(applyEdits(text, edits))),
  ).map((each) =>
    counting({ ...each, left: each.left.map(counted), right: each.right.map(counted) }),
  );
  count = 0;
  diagnose(identities);
  return count;
}

/** How many cells all equations have: what it costs to see whether they hold. */
const clean = checkIdentities(bind(parse(text))).reduce(
  (sum, { left, right }) => sum + left.length + right.length,
  0,
);

/** Figures that look random and are the same in every run of the tests. */
function figureAt(index: number, run: number, most: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % (most + 1);
}

it("costs next to nothing when every equation holds", () => {
  expect(reads(new Map())).toBeLessThan(clean);
});

it.each([1, 3, 90, 9000])("costs little when every cell holds a random figure up to %i", (most) => {
  for (let run = 0; run < 10; run++) {
    const scrambled = new Map(ids.map((id, at) => [id, figureAt(at, run, most)]));
    expect(reads(scrambled)).toBeLessThan(6 * clean);
  }
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])("costs little when %i figures are wrong", (wrong) => {
  for (let run = 0; run < 40; run++) {
    const figures = new Map(
      Array.from({ length: wrong }, (_, at) => {
        const id = ids[figureAt(at, run, ids.length - 1)] ?? "";
        return [id, 1 + figureAt(at, run + 7, 2)];
      }),
    );
    expect(reads(figures)).toBeLessThan(12 * clean);
  }
});
