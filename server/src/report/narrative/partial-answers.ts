import type { ReadNumber } from "./read-passage";

/** How many items may follow what was answered. */
const MOST_ITEMS = 6;

/**
 * The numbers of a passage, with 答复 left open where it counts some of the requests only: 受理12件，答复7件，不予受理4件，
 * 不明确1件 tells all twelve one by one, so 7 is not how many were handled. Linear in their number.
 */
export function withPartialAnswers(numbers: readonly ReadNumber[]): readonly ReadNumber[] {
  let received: ReadNumber | undefined;
  return numbers.map((read, at) => {
    const { count } = read;
    if (count?.subjects[0] === "received") received = read;
    if (count?.subjects[0] !== "handled" || count.doubtful || !received?.count) return read;
    if (received.quantity.sentence.from !== read.quantity.sentence.from) return read;
    const isPart = makesUp(received.count.value - count.value, read, numbers, at + 1);
    return isPart ? { ...read, count: { ...count, doubtful: true } } : read;
  });
}

/** Whether the next items of the sentence, none of which a table or a list has otherwise, add up to the rest. */
function makesUp(
  rest: number,
  { quantity: { sentence, unit } }: ReadNumber,
  numbers: readonly ReadNumber[],
  from: number,
): boolean {
  let left = rest;
  for (const { quantity, count, listed } of numbers.slice(from, from + MOST_ITEMS)) {
    const isItem =
      quantity.sentence.from === sentence.from &&
      quantity.unit === unit &&
      !quantity.inBrackets &&
      !listed &&
      (count === undefined || isOutcome(count.subjects, count.dimension));
    if (!isItem) return false;
    left -= quantity.number.value;
    if (left === 0) return true;
  }
  return false;
}

const HANDLED_OR_CARRIED = /^(?:received|handled|carried-in|carried-out)$/u;

function isOutcome(subjects: readonly string[], dimension: string | undefined): boolean {
  if (dimension === "channel" || dimension === "applicant") return false;
  return !subjects.some((id) => HANDLED_OR_CARRIED.test(id));
}
