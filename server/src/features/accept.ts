import { acceptanceKey } from "../analysis/acceptance-key";
import type { Analysis } from "../analysis/analyze";
import { type Acceptance, type AcceptanceKey, acceptCommentOf } from "../report/acceptance";
import type { Finding } from "../rules/rule";
import { unusedAcceptance } from "../rules/unused-acceptance";
import type { Edit } from "../text/edit";
import { type Span, touches } from "../text/span";

/** A finding that the author may accept, and what an acceptance of it must say. */
export interface Acceptable {
  readonly finding: Finding;
  readonly key: AcceptanceKey;
}

/** The findings that the span touches and that can be accepted. */
export function acceptableAt({ findings, report }: Analysis, span: Span): readonly Acceptable[] {
  return findings
    .filter(({ rule, span: own }) => rule !== unusedAcceptance.id && touches(own, span))
    .map((finding) => ({ finding, key: acceptanceKey(finding, report.tree.text) }));
}

/** The reason that is written where the author cannot be asked. */
export const UNASKED_REASON = { zh: "已核对", en: "Checked" };

/**
 * Writes an acceptance as a comment at the end of the document, where it parts no table and no paragraph; in
 * an HTML document before the end of its body.
 */
export function commentEdit(text: string, acceptance: Acceptance): Edit {
  const comment = acceptCommentOf(acceptance);
  const body = Math.max(text.lastIndexOf("</body"), text.lastIndexOf("</BODY"));
  if (body >= 0) return { from: body, to: body, insert: `${comment}\n` };
  const end = text.trimEnd().length;
  const gap = end === 0 ? "" : text.endsWith("-->", end) ? "\n" : "\n\n";
  return { from: end, to: text.length, insert: `${gap}${comment}\n` };
}
