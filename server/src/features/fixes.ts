import type { Analysis } from "../analysis/analyze";
import type { Fix } from "../report/fix";
import { checkIdentities } from "../report/identities";
import { computeTotals, safeTotals, type Totals, totalEdits } from "../report/recompute";
import type { Finding } from "../rules/rule";
import type { Edit } from "../text/edit";
import { type Span, touches } from "../text/span";

/** A repair with all the findings that it is offered for. */
export interface OfferedFix {
  readonly fix: Fix;
  readonly findings: readonly Finding[];
}

/** The repairs of the findings that the span touches; one that several findings share is offered once. */
export function fixesAt({ findings }: Analysis, span: Span): readonly OfferedFix[] {
  const offered = new Map<string, { fix: Fix; findings: Finding[] }>();
  for (const finding of findings) {
    if (!touches(finding.span, span)) continue;
    for (const fix of finding.fixes()) {
      const key = keyOf(fix);
      const known = offered.get(key);
      if (known) known.findings.push(finding);
      else offered.set(key, { fix, findings: [finding] });
    }
  }
  return [...offered.values()];
}

function keyOf({ edits }: Fix): string {
  const ordered = [...edits].sort((a, b) => a.from - b.from);
  return ordered.map(({ from, to, insert }) => `${from}-${to}-${insert}`).join(" ");
}

/**
 * What fix-all changes: totals alone, and of a table only when no equation that holds today is spoilt.
 * Applied again to its own result it changes nothing.
 */
export function fixAll({ report, recognition }: Analysis): readonly Edit[] {
  return recognition.kind === "none" ? [] : totalEdits(safeTotals(checkIdentities(report)));
}

export type Scope = "row" | "table" | "report";

/** Totals computed anew on request. */
export interface Recomputed {
  readonly edits: readonly Edit[];
  /** How many totals the edits write. */
  readonly written: number;
  /** How many totals cannot be computed, since figures they need are lost, empty or unreadable. */
  readonly unknown: number;
}

/** Computes the totals of the row or table at the offset, or of the whole report, whatever stands there now. */
export function recompute({ report }: Analysis, scope: Scope, offset: number): Recomputed {
  const checked = checkIdentities(report);
  const inScope = scopeOf(report, scope, offset);
  const totals: Totals = new Map(
    [...computeTotals(checked)].filter(([cell]) => cell.node && inScope(cell.node)),
  );
  const unknown = checked.filter(({ identity, left, difference }) => {
    const cell = left[0];
    if (identity.kind === "balance" || difference !== undefined || !cell) return false;
    return !totals.has(cell) && (cell.node === undefined ? scope === "report" : inScope(cell.node));
  });
  return {
    edits: totalEdits(totals),
    written: totals.size,
    unknown: new Set(unknown.map(({ left }) => left[0])).size,
  };
}

function scopeOf(
  { tables }: Analysis["report"],
  scope: Scope,
  offset: number,
): (span: Span) => boolean {
  if (scope === "report") return () => true;
  const at = { from: offset, to: offset };
  for (const table of tables.values()) {
    const spans = scope === "table" ? table.nodes : table.rows.map(({ node }) => node);
    const around = spans.find((span) => touches(span, at));
    if (around && scope === "row") return (cell) => touches(around, cell);
    if (around) return (cell) => table.nodes.some((node) => touches(node, cell));
  }
  return () => false;
}
