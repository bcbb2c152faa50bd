import type { Range, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";

/**
 * Makes changes in a document one after the other, each in the text that the one before has left. Places behind
 * the end of a line or of the text mean that end, and a range may name its ends in any order.
 * Answers the same changes as edits; absent when the whole text was replaced.
 */
export function applyChanges(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): readonly Edit[] | undefined {
  let edits: Edit[] | undefined = [];
  for (const change of changes) {
    if (!("range" in change)) {
      TextDocument.update(document, [change], version);
      edits = undefined;
      continue;
    }
    const edit = { ...placeOf(document, change.range), insert: change.text };
    TextDocument.update(
      document,
      [{ range: soundRange(document, edit), text: change.text }],
      version,
    );
    edits?.push(edit);
  }
  return edits;
}

function placeOf(document: TextDocument, { start, end }: Range): Span {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/**
 * The range in lines and characters that exist. The library keeps its list of lines right for no others: a line
 * break put in at line 9 of a text of three lines leaves it with holes, and every later place is wrong.
 */
function soundRange(document: TextDocument, { from, to }: Span): Range {
  return { start: document.positionAt(from), end: document.positionAt(to) };
}
