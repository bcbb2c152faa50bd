import { type Connection, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis, Analyzer } from "../analysis/analyze";
import { findingsNow, type Retyped, retype } from "../analysis/retype";
import type { BoundReport } from "../report/bound-report";
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";
import type { ReportOptions } from "../workspace/folder-settings";
import { applyChanges } from "./apply-changes";
import { checkedSync, type SyncRefusal } from "./checked-sync";
import { megabytesAbove } from "./document-size";
import { comparable, isSettingsFile } from "./folder-uris";
import type { Folders } from "./folders";

/** A document with the analysis of its present version. */
export interface Analyzed {
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

/** What is to be shown of the present version of a document. */
export interface Shown extends Pick<Analysis, "recognition" | "findings" | "crashes" | "unused"> {
  readonly document: TextDocument;
  readonly report: BoundReport;
}

interface Kept {
  readonly options: ReportOptions;
  readonly forced: boolean;
  /** Of the text as it was when it was last read whole. */
  readonly analysis: Analysis;
  /** What was found since then without reading it. */
  retyped: Retyped | undefined;
  /** The edits since the later of the two. */
  readonly edits: Edit[];
}

/** More edits than these wait only where nobody asks; then it is quicker to read the text. */
const MOST_EDITS = 64;

/** So many characters tell what a document is, even behind the styles with which Word saves a page. */
const HEAD = 200_000;

/** How clients tell of edits: by the text that changed. */
export const SYNC = TextDocumentSyncKind.Incremental;

/** The open documents, their analyses, and where each was edited last. */
export class Documents {
  readonly all: TextDocuments<TextDocument>;
  readonly #analyze: Analyzer;
  readonly #kept = new Map<string, Kept>();
  readonly #forced = new Set<string>();
  readonly #edited = new Map<string, Span>();
  readonly #folders: Folders;
  readonly #maxSize: () => number;

  /** `maxSize` is the largest document that is analysed unasked, in megabytes. */
  constructor(analyze: Analyzer, folders: Folders, maxSize: () => number) {
    this.#analyze = analyze;
    this.#folders = folders;
    this.#maxSize = maxSize;
    this.all = new TextDocuments({
      create: (uri, languageId, version, content) => {
        this.#edited.delete(uri);
        this.#kept.delete(uri);
        return TextDocument.create(uri, languageId, version, content);
      },
      update: (document, changes, version) => {
        this.#noteEdits(document.uri, applyChanges(document, changes, version));
        return document;
      },
    });
  }

  /** Follows what the client tells; what cannot be followed is refused. */
  listen(connection: Connection, refuse: (refusal: SyncRefusal) => void): void {
    this.all.listen(checkedSync(connection, (uri) => this.all.get(uri)?.version, refuse));
  }

  /**
   * The document with its analysis, made anew only when text or settings changed; absent when it is not open,
   * is a settings file or is too large.
   */
  analyzed(uri: string): Analyzed | undefined {
    const document = this.all.get(uri);
    if (!document || isSettingsFile(uri)) return undefined;
    if (this.sizeAbove(document) !== undefined) {
      this.#kept.delete(uri);
      return undefined;
    }
    const known = this.#knownAbout(uri);
    if (known && !known.retyped && known.edits.length === 0)
      return { document, analysis: known.analysis };
    const options = this.#folders.optionsFor(uri);
    const forced = this.#forced.has(uri);
    const analysis = this.#analyze(document.getText(), { ...options, force: forced });
    this.#kept.set(uri, { options, forced, analysis, retyped: undefined, edits: [] });
    return { document, analysis };
  }

  /** What is to be shown of the document: the same as of its analysis, and told sooner where only counts were typed. */
  shown(uri: string): Shown | undefined {
    const document = this.all.get(uri);
    const known = this.#knownAbout(uri);
    const retyped = known && this.#retyped(known);
    if (!document || !retyped) {
      const analyzed = this.analyzed(uri);
      return analyzed && { document: analyzed.document, ...analyzed.analysis };
    }
    const { recognition, unused } = known.analysis;
    const { checked, crashes } = retyped;
    const findings = findingsNow(retyped);
    return { document, report: checked.report, recognition, findings, crashes, unused };
  }

  /** The document's size in megabytes, where it is too large to be analysed unasked; absent otherwise. */
  sizeAbove(document: TextDocument): number | undefined {
    if (this.#forced.has(document.uri)) return undefined;
    return megabytesAbove(document.getText(), this.#maxSize());
  }

  /** What the beginning of a document is, for one that is too large to be read whole. */
  analyzedHead(document: TextDocument): Analysis {
    const text = document.getText().slice(0, HEAD);
    return this.#analyze(text, { levels: {}, force: false });
  }

  /** The text of a settings file that is open; absent when it is not. */
  settingsText(uri: string): string | undefined {
    const wanted = comparable(uri);
    return this.all
      .all()
      .find((each) => isSettingsFile(each.uri) && comparable(each.uri) === wanted)
      ?.getText();
  }

  /** Where the last edit left its text; absent when the document was just opened or replaced whole. */
  lastEdit(uri: string): Span | undefined {
    return this.#edited.get(uri);
  }

  /** Checks the document as a report from now on, whatever it looks like. */
  force(uri: string): void {
    this.#forced.add(uri);
  }

  isForced(uri: string): boolean {
    return this.#forced.has(uri);
  }

  /** Drops everything kept of a document that was closed. */
  forget(uri: string): void {
    this.#kept.delete(uri);
    this.#forced.delete(uri);
    this.#edited.delete(uri);
  }

  /** What is kept of the document as far as it still holds: the text may have been edited since. */
  #knownAbout(uri: string): Kept | undefined {
    const known = this.#kept.get(uri);
    const holds =
      known?.options === this.#folders.optionsFor(uri) && known.forced === this.#forced.has(uri);
    return holds ? known : undefined;
  }

  #retyped(known: Kept): Retyped | undefined {
    const { analysis, edits, options } = known;
    if (edits.length === 0) return known.retyped;
    const retyped = retype(known.retyped ?? analysis, edits, options.levels);
    if (retyped) {
      known.retyped = retyped;
      edits.length = 0;
    }
    return retyped;
  }

  /** `edits` are absent when the whole text was replaced. */
  #noteEdits(uri: string, edits: readonly Edit[] | undefined): void {
    const known = this.#kept.get(uri);
    if (!edits || (known && known.edits.length + edits.length > MOST_EDITS)) this.#kept.delete(uri);
    else known?.edits.push(...edits);
    const last = edits?.at(-1);
    if (last) this.#edited.set(uri, { from: last.from, to: last.from + last.insert.length });
    else this.#edited.delete(uri);
  }
}
