import { type Analysis, createAnalyzer } from "../../server/src/analysis/analyze";
import { fixAll } from "../../server/src/features/fixes";
import type { BoundCell } from "../../server/src/report/bound-report";
import type { Finding } from "../../server/src/rules/rule";
import { leaves, type SyntaxTree } from "../../server/src/syntax/tree";
import { applyEdits, type Edit } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";

/** How documents are checked when only the soundness of the answer counts: as reports, by every rule. */
export const EVERYTHING = { levels: { "unsigned-change": "info" }, force: true } as const;

/** Says what is wrong with the way in which a text is analysed; nothing when all is well. */
export type SoundnessCheck = (text: string) => readonly string[];

/**
 * A check of what must hold for any text whatever: nothing throws, the leaves of the tree are the text, every
 * span lies inside and on whole characters, words and repairs can be made, fix-all writes totals alone and
 * nothing a second time.
 */
export function createSoundnessCheck(): SoundnessCheck {
  const analyze = createAnalyzer();
  return (text) => {
    try {
      const analysis = analyze(text, EVERYTHING);
      return [
        ...analysis.crashes.map(({ rule, error }) => `${rule} threw ${traceOf(error)}`),
        ...treeComplaints(analysis.report.tree),
        ...analysis.findings.flatMap((finding) => findingComplaints(text, finding)),
        ...fixAllComplaints(analysis, (fixed) => analyze(fixed, EVERYTHING)),
      ];
    } catch (error) {
      return [`threw ${traceOf(error)}`];
    }
  };
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function treeComplaints(tree: SyntaxTree): readonly string[] {
  const { text } = tree;
  const complaints: string[] = [];
  let reached = 0;
  for (const { from, to } of leaves(tree)) {
    if (from !== reached || to <= from)
      complaints.push(`a leaf at ${from}-${to}, after ${reached}`);
    reached = to;
  }
  if (reached !== text.length) complaints.push(`the leaves end at ${reached} of ${text.length}`);
  let end = 0;
  for (const block of tree.blocks) {
    if (block.from < end || block.to < block.from)
      complaints.push(`a ${block.kind} at ${block.from}-${block.to}, after ${end}`);
    end = block.to;
  }
  return complaints;
}

function findingComplaints(text: string, finding: Finding): readonly string[] {
  const complaints: string[] = [];
  const { rule, related } = finding;
  for (const span of [finding.span, ...related]) {
    const { from, to } = "span" in span ? span.span : span;
    if (!isWhole(text, { from, to })) complaints.push(`${rule}: a span at ${from}-${to}`);
  }
  for (const words of [finding.say(), ...related.map((each) => each.words)]) {
    if (words.zh === "" || words.en === "") complaints.push(`${rule}: no words`);
    if (/undefined|NaN/u.test(words.zh)) complaints.push(`${rule}: ${words.zh}`);
  }
  for (const { title, edits } of finding.fixes()) {
    const where = `${rule}, “${title.en}”`;
    complaints.push(...editComplaints(text, edits).map((what) => `${where}: ${what}`));
    if (applyEdits(text, edits) === text) complaints.push(`${where}: changes nothing`);
  }
  return complaints;
}

function editComplaints(text: string, edits: readonly Edit[]): readonly string[] {
  const complaints: string[] = [];
  let reached = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const place = `${edit.from}-${edit.to}`;
    if (!isWhole(text, edit)) complaints.push(`an edit at ${place}`);
    if (edit.from < reached) complaints.push(`an edit at ${place} overlaps one up to ${reached}`);
    reached = edit.to;
  }
  return complaints;
}

/** Whether the span lies in the text and parts neither a surrogate pair nor CR and LF. */
function isWhole(text: string, { from, to }: Span): boolean {
  return from >= 0 && from <= to && to <= text.length && !parts(text, from) && !parts(text, to);
}

function parts(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 13 && after === 10) return true;
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

function fixAllComplaints(
  analysis: Analysis,
  analyze: (text: string) => Analysis,
): readonly string[] {
  const edits = fixAll(analysis);
  if (edits.length === 0) return [];
  const { text } = analysis.report.tree;
  const complaints = editComplaints(text, edits).map((what) => `fix-all: ${what}`);
  const totals = totalsOf(analysis);
  for (const { from, to } of edits) {
    const isTotal = [...totals].some(({ node }) => node && node.from <= from && to <= node.to);
    if (!isTotal) complaints.push(`fix-all: an edit at ${from}-${to}, which is no total`);
  }
  const after = analyze(applyEdits(text, edits));
  const again = fixAll(after);
  if (again.length > 0)
    complaints.push(`fix-all: writes ${JSON.stringify(again)} when it is applied again`);
  const written = new Set([...totals].map(({ id }) => id));
  for (const [id, { reading }] of analysis.report.cells) {
    const now = after.report.cells.get(id)?.reading;
    if (!written.has(id) && JSON.stringify(now) !== JSON.stringify(reading))
      complaints.push(`fix-all: ${id} was ${JSON.stringify(reading)}, is ${JSON.stringify(now)}`);
  }
  return complaints;
}

function totalsOf({ identities }: Analysis): ReadonlySet<BoundCell> {
  return new Set(
    identities
      .filter(({ identity }) => identity.kind !== "balance")
      .flatMap(({ left }) => left.slice(0, 1)),
  );
}
