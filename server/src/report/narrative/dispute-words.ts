import type { Words } from "../../form/words";
import { countIn } from "../identities";
import { relatedPlace } from "../relations";
import { type CountClaim, claimedValue, type DenialClaim } from "./claim";
import type { Dispute } from "./dispute";
import type { LawfulReading } from "./restate";

/** The number as the text has it, with its unit, set into a Chinese sentence: ` 22 件`, `二十二件`. */
export function asWritten(claim: CountClaim | DenialClaim): string {
  const unit = claim.kind === "count" ? claim.unit : "";
  if (!/\d$/u.test(claim.written)) return claim.written + unit;
  return unit === "" ? ` ${claim.written}` : ` ${claim.written} ${unit}`;
}

/** What the table has where a dispute is: `表中“一、本年新收…·总计”为 3`, with a second reading when it differs. */
export function tableSays({ first, nearest }: Dispute): Words {
  const other = first.readings.find(({ sum }) => sum !== nearest.sum);
  const zh = `表中“${nearest.name.zh}”为 ${nearest.sum}`;
  const en = `in the table “${nearest.name.en}” is ${nearest.sum}`;
  if (!other || claimedValue(first.claim) === 0) return { zh, en };
  return {
    zh: `${zh}，“${other.name.zh}”为 ${other.sum}`,
    en: `${en} and “${other.name.en}” is ${other.sum}`,
  };
}

/** The cells of the reading that comes nearest, and the other places of the text that say the same. */
export function relatedPlaces({ nearest, others }: Dispute) {
  return [
    ...cellPlaces(nearest),
    ...others.slice(0, MOST_OTHERS).map(({ claim }) => ({
      span: claim.span,
      words: { zh: `文中另见：${claim.written}`, en: `the text also has: ${claim.written}` },
    })),
  ];
}

const MOST_CELLS = 8;
/** Nobody looks at more places; a text that repeats itself without end must not fill the list. */
const MOST_OTHERS = 10;

function cellPlaces({ cells }: LawfulReading) {
  const told = cells.length > 1 ? cells.filter((cell) => countIn(cell) !== 0) : cells;
  return told
    .slice(0, MOST_CELLS)
    .flatMap((cell) => (cell.node ? [relatedPlace({ cell, node: cell.node })] : []));
}
