import fc from "fast-check";
import { type Analysis, createAnalyzer } from "../../server/src/analysis/analyze";
import { findingsNow, type Retyped, retype } from "../../server/src/analysis/retype";
import type { Finding } from "../../server/src/rules/rule";
import type { Edit } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";
import { firstDifference } from "./difference";
import { shortReport } from "./documents";
import { changesOf, figuresTyped } from "./edits";
import { findFailing } from "./find-failing";
import { changed } from "./step";
import type { Run, Target } from "./target";

const LEVELS = { "unsigned-change": "info" } as const;
/** How many documents a round types in, and how many edits it makes at most. */
const DOCUMENTS = 3;
const EDITS = 24;

/**
 * Counts typed into reports without reading them again: the findings must be those of a fresh analysis, in the
 * same words and at the same places.
 */
export function typedCounts({ watch }: Run, pool: readonly string[]): Target {
  let typed = 0;
  let all = 0;
  const sessions = fc.tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pool) }, shortReport),
    figuresTyped(EDITS),
  );
  return {
    name: "typing",
    what: "counts typed into reports, compared with a fresh analysis",
    weight: 4,
    round(seed, isKnown) {
      let edits = 0;
      const failure = findFailing(sessions, seed, DOCUMENTS, ([report, steps]) => {
        const analyze = createAnalyzer();
        const read = (text: string) => analyze(text, { levels: LEVELS, force: false });
        const versions = [report];
        let known: Analysis | Retyped = read(report);
        let what: string | undefined;
        for (const step of steps) {
          const before = versions.at(-1) ?? "";
          const changes = changesOf(before, step, { past: versions, pool });
          const text = changed(before, changes);
          versions.push(text);
          edits++;
          watch.during(text, () => {
            const next = retyped(known, changes);
            if (typeof next === "string") what = next;
            else if (next) what = differenceIn(next, text);
            known = typeof next === "object" ? next : read(text);
            if (next) typed++;
          });
          if (what !== undefined) break;
        }
        return what === undefined || isKnown(what) ? undefined : { what, texts: versions };
      });
      all += edits;
      return { inputs: DOCUMENTS, edits, failure };
    },
    conclude: () => ({
      report: `${typed} of ${all} edits were typed without reading the report again`,
      failure: undefined,
    }),
  };
}

/** What is known after the edits, or why it is not; absent when the text must be read again. */
function retyped(known: Analysis | Retyped, edits: readonly Edit[]): Retyped | string | undefined {
  try {
    return retype(known, edits, LEVELS);
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function differenceIn(typed: Retyped, text: string): string | undefined {
  const [crash] = typed.crashes;
  if (crash) return `${crash.rule} threw ${String(crash.error)}`;
  const fresh = createAnalyzer()(text, { levels: LEVELS, force: false });
  const difference = firstDifference(findingsNow(typed).map(shown), fresh.findings.map(shown));
  return difference && `differs from a fresh analysis at ${difference}`;
}

/** What an author sees of a finding. Repairs are made from a fresh analysis when they are asked for. */
function shown({ fixes: _, span, related, ...finding }: Finding) {
  return {
    ...finding,
    span: bare(span),
    related: related.map((each) => ({ words: each.words, span: bare(each.span) })),
  };
}

/** A span may come with what else is known of its place. */
function bare({ from, to }: Span): Span {
  return { from, to };
}
