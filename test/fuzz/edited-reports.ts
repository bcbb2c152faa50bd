import fc from "fast-check";
import { type Analysis, createAnalyzer } from "../../server/src/analysis/analyze";
import { firstDifference } from "./difference";
import { shortReport } from "./documents";
import { anySteps, changesOf, figuresTyped } from "./edits";
import { findFailing } from "./find-failing";
import { slowness } from "./patience";
import { smallestPair } from "./smallest";
import { changed, type Step } from "./step";
import type { Failure, Run, Target } from "./target";

/** Analyses the versions of one document, each as if there had been none before. */
type Editor = (text: string) => Analysis;

/** The one place that knows how an edited document is analysed. */
function openEditor(): Editor {
  const analyze = createAnalyzer();
  return (text) => analyze(text, { levels: { "unsigned-change": "info" }, force: false });
}

/** How many documents a round edits, and how often at most. */
const DOCUMENTS = 3;
const EDITS = 24;

/**
 * Documents edited at random, each version analysed by one analyzer: its answer must be the one that a new
 * analyzer gives, whatever the analyzer has seen before.
 */
export function editedReports(
  { watch }: Run,
  pool: readonly string[],
  open: () => Editor = openEditor,
): Target {
  const sessions = fc.tuple(
    fc.oneof(fc.constantFrom(...pool), shortReport),
    fc.oneof({ weight: 3, arbitrary: anySteps(EDITS) }, figuresTyped(EDITS)),
    fc.array(fc.nat(3), { minLength: EDITS, maxLength: EDITS }),
  );
  return {
    name: "edits",
    what: "reports edited in this process, compared with a fresh analysis",
    weight: 5,
    round(seed, isKnown) {
      let edits = 0;
      const failure = findFailing(sessions, seed, DOCUMENTS, ([report, steps, chances]) => {
        const versions = versionsOf(report, steps, pool);
        // Not every version is compared, so that some differences have time to grow.
        const isCompared = (at: number) => chances[at] === 0 || at === versions.length - 1;
        const editor = open();
        let what: string | undefined;
        versions.some((text, at) => {
          edits++;
          const slow = slowness(watch, text, () => {
            what = differenceIn(editor, text, isCompared(at));
          });
          what ??= slow;
          return what !== undefined;
        });
        return what === undefined || isKnown(what) ? undefined : { what, texts: versions };
      });
      return { inputs: DOCUMENTS, edits, failure: failure && smaller(failure, open) };
    },
  };
}

/** The report and what each step makes of it. */
export function versionsOf(
  report: string,
  steps: readonly Step[],
  pool: readonly string[],
): readonly string[] {
  const versions = [report];
  for (const step of steps) {
    const text = versions.at(-1) ?? "";
    versions.push(changed(text, changesOf(text, step, { past: versions, pool })));
  }
  return versions;
}

function differenceIn(editor: Editor, text: string, isCompared: boolean): string | undefined {
  try {
    const analysis = editor(text);
    const [crash] = analysis.crashes;
    if (crash) return `${crash.rule} threw ${String(crash.error)}`;
    if (!isCompared) return undefined;
    const difference = firstDifference(analysis, openEditor()(text));
    return difference === undefined ? undefined : `differs from a fresh analysis at ${difference}`;
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** Two small versions, where two are enough for the difference; else all of them. */
function smaller({ what, texts }: Failure, open: () => Editor): Failure {
  const differs = (before: string, after: string): string | undefined => {
    const editor = open();
    return differenceIn(editor, before, true) ?? differenceIn(editor, after, true);
  };
  for (let at = texts.length - 1; at > 0; at--) {
    const before = texts[at - 1] ?? "";
    const after = texts[at] ?? "";
    if (differs(before, after) === undefined) continue;
    const pair = smallestPair([before, after], (a, b) => differs(a, b) !== undefined);
    return { what: differs(...pair) ?? what, texts: pair };
  }
  return { what, texts };
}
