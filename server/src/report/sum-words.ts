import { capitalized, type Words } from "../form/words";
import type { BoundCell } from "./bound-report";
import type { BrokenSum, Counterpart } from "./broken-sum";
import { cellWords } from "./cell-words";
import { isTotalOf } from "./decided-value";
import { type CheckedIdentity, countIn, sumOf } from "./identities";
import { directionWords, slipWords } from "./slip-words";

/** The addends as an author would check them, zeros left out: `11+1+3+2`. */
export function addition(cells: readonly BoundCell[]): string {
  const addends = cells.map((cell) => countIn(cell) ?? 0).filter((count) => count !== 0);
  return addends.length === 0
    ? "0"
    : addends.map((count) => (count < 0 ? `(${count})` : String(count))).join("+");
}

/**
 * A total that differs from its parts: `（七）总计·自然人应为 17（11+1+3+2），现为 18，多 1。` Where more speaks for
 * the total than for its parts, it is not said to be wrong.
 */
export function wrongTotal(sum: BrokenSum): Words {
  const { root, cell, found } = sum;
  if (!isTotalOf(root, cell)) return blamedFigure(sum);
  const expected = sumOf(root.right) ?? 0;
  const name = cellWords(cell);
  const parts = partsBehind(expected, root.right);
  const by = Math.abs(found - expected);
  if (sum.upheldBy) {
    const words = {
      zh: `${name.zh}为 ${found}，各项之和为 ${expected}${parts.zh}，${expected > found ? "多" : "少"} ${by}。`,
      en: `${name.en} is ${found}, but its parts make ${expected}${parts.en}, ${by} too ${expected > found ? "high" : "low"}.`,
    };
    return join(words, upheldWords(sum.upheldBy, found));
  }
  const words = {
    zh: `${name.zh}应为 ${expected}${parts.zh}，现为 ${found}，${found > expected ? "多" : "少"} ${by}。`,
    en: `${name.en} should be ${expected}${parts.en} but is ${found}, ${by} too ${found > expected ? "high" : "low"}.`,
  };
  return join(join(words, slipSentence(sum)), counterpartWords(sum));
}

/** A figure that explains broken equations: `（一）予以公开·自然人现为 12，改为 11 后…才能相符，请核对这一格。` */
export function blamedFigure(sum: BrokenSum): Words {
  const { root, cell, found, expected, follows, slip, blame } = sum;
  const name = cellWords(cell);
  const broken = [root, ...follows].map(identityWords);
  const zh = broken.map((each) => each.zh).join("、");
  const en = broken.map((each) => each.en).join(" and ");
  const how = slip && slipWords(slip);
  const words: Words =
    blame === "sure"
      ? {
          zh: `${name.zh}现为 ${found}，改为 ${expected} 后${zh}才能相符，${how ? `${how.zh}，` : ""}请核对这一格。`,
          en: `${name.en} is ${found}; only with ${expected} do ${en} hold${how ? `, and ${how.en}` : ""}. Check this cell.`,
        }
      : {
          zh: `${name.zh}现为 ${found}${how ? `，${how.zh}` : ""}；改为 ${expected}，${zh}就相符，请核对这一格。`,
          en: `${name.en} is ${found}${how ? `, and ${how.en}` : ""}; with ${expected} ${en} would hold. Check this cell.`,
        };
  return join(words, counterpartWords(sum));
}

/** The arithmetic in brackets; a single addend shows nothing that the sum does not. */
function partsBehind(sum: number, cells: readonly BoundCell[]): Words {
  const parts = addition(cells);
  if (sum === 0 && parts === "0") return { zh: "（各项都是 0）", en: " (all parts are 0)" };
  return parts === String(sum) ? { zh: "", en: "" } : { zh: `（${parts}）`, en: ` (${parts})` };
}

/** An equation by name, a sum by its total: `（一）予以公开·总计`, `自然人一列的勾稽关系`. */
function identityWords({ identity, left }: CheckedIdentity): Words {
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

function upheldWords(by: "sums" | "text", found: number): Words {
  return by === "sums"
    ? {
        zh: "改动总计会使别的合计不符，请先核对各项。",
        en: "Another total would upset sums that hold, so check its parts first.",
      }
    : {
        zh: `正文写的也是 ${found}，请先核对各项。`,
        en: `The text says ${found} as well, so check its parts first.`,
      };
}

function slipSentence({ slip }: BrokenSum): Words | undefined {
  if (!slip) return undefined;
  const { zh, en } = slipWords(slip);
  return { zh: `${zh}。`, en: `${capitalized(en)}.` };
}

function counterpartWords({ counterpart, found, expected }: BrokenSum): Words | undefined {
  if (!counterpart || expected === undefined) return undefined;
  const name = cellWords(counterpart.cell);
  const { how } = counterpart;
  if (how === "exchanged") {
    return {
      zh: `${name.zh}现为 ${counterpart.found}，应为 ${counterpart.expected}，两格的数像是填反了。`,
      en: `${capitalized(name.en)} is ${counterpart.found} and should be ${counterpart.expected}: the two cells seem to have each other's figure.`,
    };
  }
  const by = Math.abs(counterpart.found - counterpart.expected);
  const high = counterpart.found > counterpart.expected;
  const also = {
    zh: `${name.zh}同时${high ? "多" : "少"} ${by}`,
    en: `At the same time ${name.en} is ${by} too ${high ? "high" : "low"}`,
  };
  if (how === "both") {
    return { zh: `${also.zh}，两格都要改。`, en: `${also.en}; both cells must be changed.` };
  }
  const place = misplacedWords(counterpart, { found, expected });
  return {
    zh: `${also.zh}，像是填错了格${place.zh}。`,
    en: `${also.en}: the figure seems to stand in the wrong cell${place.en}.`,
  };
}

/** Where the figure belongs, when all that stands in one cell belongs into the one beside it. */
function misplacedWords(
  counterpart: Counterpart,
  blamed: { readonly found: number; readonly expected: number },
): Words {
  const { direction } = counterpart;
  const none = { zh: "", en: "" };
  if (!direction) return none;
  const side = directionWords(direction);
  if (blamed.expected === 0) {
    return { zh: `，应填在${side.zh}一格`, en: ` and to belong into the one ${side.en}` };
  }
  return counterpart.expected === 0
    ? { zh: `，填到了${side.zh}一格`, en: `, the one ${side.en}` }
    : none;
}

function join(first: Words, second: Words | undefined): Words {
  return second ? { zh: first.zh + second.zh, en: `${first.en} ${second.en}` } : first;
}
