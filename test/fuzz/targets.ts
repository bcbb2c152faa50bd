import { editedReports } from "./edited-reports";
import { growth } from "./growth";
import { reportPool } from "./pool";
import { repeats } from "./repeats";
import { servedReports } from "./served-reports";
import type { Run, Target } from "./target";
import { mutatedReports, randomBytes, randomGrammar, randomStrings } from "./text-targets";
import { typedCounts } from "./typed-counts";

/** The targets by their names, in the order in which they run. */
const targets: Readonly<Record<string, (run: Run, pool: readonly string[]) => Target>> = {
  bytes: randomBytes,
  strings: randomStrings,
  grammar: randomGrammar,
  reports: mutatedReports,
  edits: editedReports,
  typing: typedCounts,
  server: servedReports,
  repeats,
  growth,
};

/** The targets of these names, all when none is given; fails when there is no such target. */
export function createTargets(run: Run, only: readonly string[]): readonly Target[] {
  const pool = reportPool(run.reports);
  const names = only.length === 0 ? Object.keys(targets) : only;
  return names.map((name) => {
    const create = targets[name];
    if (!create) throw new Error(`no target ${name}; there are ${Object.keys(targets).join(", ")}`);
    return create(run, pool);
  });
}
