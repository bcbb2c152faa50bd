import type { Analysis } from "../analysis/analyze";
import type { BoundCell } from "../report/bound-report";
import type { Fix } from "../report/fix";
import { type CheckedIdentity, countIn } from "../report/identities";
import { computeTotals, safeTotals, type Totals, totalEdits } from "../report/recompute";
import { upheldTotals } from "../report/upheld-totals";
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
 * What fix-all changes: totals alone, and of a table only when no equation that holds today is spoilt and
 * no figure of the author's is likelier wrong than a total. Applied again to its own result it changes
 * nothing.
 */
export function fixAll({ recognition, identities, sums }: Analysis): readonly Edit[] {
  if (recognition.kind === "none") return [];
  return totalEdits(safeTotals(identities, upheldTotals(sums)));
}

/** Which totals are computed anew. */
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
export function recompute(analysis: Analysis, scope: Scope, offset: number): Recomputed {
  const { report, identities } = analysis;
  const inScope = scopeOf(report, scope, offset);
  const totals = computeTotals(identities);
  const written = new Map([...totals].filter(([cell]) => cell.node && inScope(cell.node)));
  const unknown = unknownTotals(identities, totals).filter(({ node }) =>
    node ? inScope(node) : scope === "report",
  );
  return { edits: totalEdits(written), written: written.size, unknown: unknown.length };
}

/** The totals that stay unknown: their own place is lost, or a part is that no other total supplies. */
function unknownTotals(checked: readonly CheckedIdentity[], totals: Totals): readonly BoundCell[] {
  const unknown = new Set<BoundCell>();
  for (const { identity, left, right } of checked) {
    const cell = left[0];
    if (identity.kind === "balance" || !cell) continue;
    const isKnown = right.every((part) => totals.has(part) || countIn(part) !== undefined);
    if (!cell.node || !isKnown) unknown.add(cell);
  }
  return [...unknown];
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
