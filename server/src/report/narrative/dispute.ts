import type { TableForm } from "../../form/form";
import type { BoundCell, BoundReport } from "../bound-report";
import type { BrokenSum } from "../broken-sum";
import { countIn } from "../identities";
import type { Narrative } from "../narrative";
import { isTelling } from "../slip";
import { claimedValue, type Restatement } from "./claim";
import type { LawfulReading } from "./restate";

/**
 * A statement of the text with which no lawful reading of the tables agrees. `differs`: both have a number.
 * `denied`: the text says none. `absent`: the text has a number and the whole table is 0.
 */
export interface Dispute {
  readonly kind: "differs" | "denied" | "absent";
  /** The statement, and the others of the text that are wrong for the same reason. */
  readonly first: Restatement;
  readonly others: readonly Restatement[];
  /** What of the table comes nearest to it. */
  readonly nearest: LawfulReading;
  readonly table: TableForm;
}

/**
 * The disputes between text and tables, one for each cause. A cell that is itself wrong is no witness: what
 * agrees with its corrected figure is right, and whatever else is said of it waits until it is corrected.
 */
export function disputesIn(
  { restatements }: Narrative,
  sums: readonly BrokenSum[],
  report: BoundReport,
): readonly Dispute[] {
  const open = restatements.filter(({ claim, agrees }) => !claim.doubtful && !agrees);
  if (open.length === 0) return [];
  const blamed = blamedCells(sums);
  const wholes = wholesBefore(restatements);
  const disputes = new Map<string, Dispute & { readonly others: Restatement[] }>();
  for (const first of open) {
    const nearest = nearestOf(first, wholes.get(first));
    const table = nearest && tableOf(nearest, report);
    if (!nearest || !table || restsOn(first, blamed)) continue;
    const kind = kindOf(first, nearest, table, report);
    const key =
      kind === "absent"
        ? table.id
        : `${kind} ${first.claim.subjects.join()} ${claimedValue(first.claim)}`;
    const known = disputes.get(key);
    if (known) known.others.push(first);
    else disputes.set(key, { kind, first, others: [], nearest, table });
  }
  return [...disputes.values()];
}

/**
 * For every statement on applicants how its whole is to be read, by the place among the readings: where 收到
 * counts the new requests alone, so do 自然人 and 法人 behind it.
 */
function wholesBefore(restatements: readonly Restatement[]): ReadonlyMap<Restatement, number> {
  const found = new Map<Restatement, number>();
  let whole: Restatement | undefined;
  for (const each of restatements) {
    const [subject = ""] = each.claim.subjects;
    if (subject === "received") whole = each;
    const isPart = subject.startsWith("applicant.") && whole?.claim.passage === each.claim.passage;
    if (isPart && whole?.agrees) found.set(each, whole.readings.indexOf(whole.agrees));
  }
  return found;
}

/**
 * The reading that the whole asks for, else the one that a slip of the hand makes of the claim's number (32 for
 * 23), else the one nearest to it; absent when a figure is unknown, since then anything may be right.
 */
function nearestOf(
  { claim, readings }: Restatement,
  asked: number | undefined,
): LawfulReading | undefined {
  if (readings.some(({ sum }) => sum === undefined)) return undefined;
  const due = asked === undefined ? undefined : readings[asked];
  if (due) return due;
  let nearest: LawfulReading | undefined;
  let least = Number.POSITIVE_INFINITY;
  const value = claimedValue(claim);
  for (const reading of readings) {
    const sum = reading.sum ?? 0;
    const by = isTelling(value, sum) ? 0 : Math.abs(sum - value);
    if (by < least) [nearest, least] = [reading, by];
  }
  return nearest;
}

function blamedCells(sums: readonly BrokenSum[]): ReadonlySet<BoundCell> {
  return new Set(
    sums.flatMap(({ cell, counterpart }) => [cell, ...(counterpart ? [counterpart.cell] : [])]),
  );
}

function restsOn({ readings }: Restatement, blamed: ReadonlySet<BoundCell>): boolean {
  return blamed.size > 0 && readings.some(({ cells }) => cells.some((cell) => blamed.has(cell)));
}

function tableOf({ cells }: LawfulReading, { tables }: BoundReport): TableForm | undefined {
  const [cell] = cells;
  for (const { form } of tables.values()) {
    if (cell && form.rows.includes(cell.row)) return form;
  }
  return undefined;
}

function kindOf(
  { claim }: Restatement,
  { sum }: LawfulReading,
  table: TableForm,
  { tables }: BoundReport,
): Dispute["kind"] {
  if (claimedValue(claim) === 0) return "denied";
  // Table 2 has many rows that have nothing to do with one another.
  if (sum !== 0 || table.parts.length > 1) return "differs";
  const rows = tables.get(table.id)?.rows ?? [];
  const isEmpty = rows.every(({ cells }) => cells.every((cell) => countIn(cell) === 0));
  return isEmpty ? "absent" : "differs";
}
