import {
  type Connection,
  type TextDocumentContentChangeEvent,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis, Analyzer } from "../analysis/analyze";
import type { Span } from "../text/span";
import type { ReportOptions } from "../workspace/folder-settings";
import { comparable, isSettingsFile } from "./folder-uris";
import type { Folders } from "./folders";

/** A document with the analysis of its present version. */
export interface Analyzed {
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

interface Kept {
  readonly options: ReportOptions;
  readonly forced: boolean;
  readonly analysis: Analysis;
}

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

  constructor(analyze: Analyzer, folders: Folders) {
    this.#analyze = analyze;
    this.#folders = folders;
    this.all = new TextDocuments({
      create: (uri, languageId, version, content) =>
        TextDocument.create(uri, languageId, version, content),
      update: (document, changes, version) => {
        const updated = TextDocument.update(document, changes, version);
        this.#noteEdit(updated, changes);
        return updated;
      },
    });
  }

  listen(connection: Connection): void {
    this.all.listen(connection);
  }

  /**
   * The document with its analysis, made anew only when text or settings changed; absent when it is not open
   * or is a settings file.
   */
  analyzed(uri: string): Analyzed | undefined {
    const document = this.all.get(uri);
    if (!document || isSettingsFile(uri)) return undefined;
    const options = this.#folders.optionsFor(uri);
    const known = this.#kept.get(uri);
    const forced = this.#forced.has(uri);
    // The text decides and not the version: a client may send two texts under one.
    const text = document.getText();
    const isFresh =
      known?.analysis.report.tree.text === text &&
      known.options === options &&
      known.forced === forced;
    if (isFresh) return { document, analysis: known.analysis };
    const analysis = this.#analyze(text, { ...options, force: forced });
    this.#kept.set(uri, { options, forced, analysis });
    return { document, analysis };
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

  #noteEdit(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void {
    const last = changes.at(-1);
    if (!last || !("range" in last)) {
      this.#edited.delete(document.uri);
      return;
    }
    const from = document.offsetAt(last.range.start);
    this.#edited.set(document.uri, { from, to: from + last.text.length });
  }
}
