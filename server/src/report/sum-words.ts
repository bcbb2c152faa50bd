import type { Words } from "../form/words";
import type { BoundCell } from "./bound-report";
import type { BrokenSum } from "./broken-sum";
import { cellWords } from "./cell-words";
import { type CheckedIdentity, countIn, sumOf } from "./identities";

/** The addends as an author would check them, zeros left out: `11+1+3+2`. */
export function addition(cells: readonly BoundCell[]): string {
  const addends = cells.map((cell) => countIn(cell) ?? 0).filter((count) => count !== 0);
  return addends.length === 0
    ? "0"
    : addends.map((count) => (count < 0 ? `(${count})` : String(count))).join("+");
}

/** A total that differs from its parts: `（七）总计·自然人应为 17（11+1+3+2），现为 18，多 1。` */
export function wrongTotal(sum: BrokenSum): Words {
  const { root, cell, found } = sum;
  if (!isTotalOf(root, cell)) return blamedFigure(sum);
  const expected = sumOf(root.right) ?? 0;
  const name = cellWords(cell);
  const parts = partsBehind(expected, root.right);
  const by = Math.abs(found - expected);
  const zh = `${name.zh}应为 ${expected}${parts.zh}，现为 ${found}，${found > expected ? "多" : "少"} ${by}。`;
  const en = `${name.en} should be ${expected}${parts.en} but is ${found}, ${by} too ${found > expected ? "high" : "low"}.`;
  return join({ zh, en }, counterpartWords(sum));
}

/** The arithmetic in brackets; a single addend shows nothing that the sum does not. */
function partsBehind(sum: number, cells: readonly BoundCell[]): Words {
  const parts = addition(cells);
  if (sum === 0 && parts === "0") return { zh: "（各项都是 0）", en: " (all parts are 0)" };
  return parts === String(sum) ? { zh: "", en: "" } : { zh: `（${parts}）`, en: ` (${parts})` };
}

/** A figure that alone explains several equations: `（一）予以公开·自然人现为 12，改为 11 后…均相符。` */
export function blamedFigure(sum: BrokenSum): Words {
  const { root, cell, found, expected, follows } = sum;
  const name = cellWords(cell);
  const broken = [root, ...follows].map(identityWords);
  return {
    zh: `${name.zh}现为 ${found}，改为 ${expected} 后${broken.map((each) => each.zh).join("、")}才能相符，请核对这一格。`,
    en: `${name.en} is ${found}; only with ${expected} do ${broken.map((each) => each.en).join(" and ")} hold. Check this cell.`,
  };
}

/** An equation by name, a sum by its total: `（一）予以公开·总计`, `自然人一列的勾稽关系`. */
export function identityWords({ identity, left }: CheckedIdentity): Words {
  const cell = left[0];
  if (!cell) return { zh: "合计", en: "the total" };
  const column = cellWords(cell);
  switch (identity.kind) {
    case "row-total":
    case "outcome-total":
    case "case-total":
      return { zh: column.zh, en: `“${column.en}”` };
    case "balance":
      return {
        zh: `${cell.column.label}一列的勾稽关系`,
        en: `the balance of “${cell.column.english}”`,
      };
  }
}

function counterpartWords({ counterpart }: BrokenSum): Words | undefined {
  if (!counterpart) return undefined;
  const { cell, found, expected } = counterpart;
  const name = cellWords(cell);
  const by = Math.abs(found - expected);
  return {
    zh: `${name.zh}同时${found > expected ? "多" : "少"} ${by}，像是填错了格。`,
    en: `At the same time ${name.en} is ${by} too ${found > expected ? "high" : "low"}: the figure seems to stand in the wrong cell.`,
  };
}

function isTotalOf(identity: CheckedIdentity, cell: BoundCell): boolean {
  return identity.left.length === 1 && identity.left[0] === cell;
}

function join(first: Words, second: Words | undefined): Words {
  return second ? { zh: first.zh + second.zh, en: `${first.en} ${second.en}` } : first;
}
