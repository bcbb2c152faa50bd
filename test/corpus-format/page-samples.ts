import type { CorpusCase } from "./cases";
import { withoutMarks } from "./marks";

/** The two samples with which RULES.md explains a rule, or what its corpus file lacks. */
export type PageSamples =
  | {
      readonly kind: "samples";
      readonly wrong: CorpusCase;
      /** The same without the mistake, or another case. */
      readonly right: CorpusCase;
    }
  | { readonly kind: "lacking"; readonly what: string };

/** Picks the samples by the header `page:`, as `test/corpus/README.md` says. */
export function choosePageSamples(rule: string, cases: readonly CorpusCase[]): PageSamples {
  const [wrong, ...moreWrong] = cases.filter(({ page }) => page === "wrong");
  const [right, ...moreRight] = cases.filter(({ page }) => page === "right");
  if (!wrong) return lacking("no case has “page: wrong”");
  if (moreWrong.length > 0) return lacking("more than one case has “page: wrong”");
  if (moreRight.length > 0) return lacking("more than one case has “page: right”");
  if (!wrong.marked.includes(`⟧{${rule}}`)) return lacking(`“${wrong.sentence}” marks no ${rule}`);
  const after = wrong.after[0];
  if (after && isUnmarked(after.marked)) {
    if (right) return lacking(`“${right.sentence}” needs no “page: right”, there is “--- after”`);
    return { kind: "samples", wrong, right: { ...wrong, marked: after.marked, after: [] } };
  }
  const why = after ? "its first “--- after” leaves marks" : "it has no “--- after”";
  if (!right) return lacking(`“${wrong.sentence}” needs a case with “page: right”, since ${why}`);
  if (!isUnmarked(right.marked)) return lacking(`“${right.sentence}” has “page: right” and marks`);
  return { kind: "samples", wrong, right };
}

function isUnmarked(marked: string): boolean {
  return marked === withoutMarks(marked);
}

function lacking(what: string): PageSamples {
  return { kind: "lacking", what };
}
