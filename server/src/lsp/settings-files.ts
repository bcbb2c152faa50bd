import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Acceptance } from "../report/acceptance";
import type { Level } from "../rules/rule";
import { unusedAcceptance } from "../rules/unused-acceptance";
import { harmless } from "../text/harmless";
import { type FolderAcceptance, readFolderSettings } from "../workspace/folder-settings";
import { unusedEntryWords } from "../workspace/unused-entry";
import type { Documents } from "./documents";
import { comparable, isSettingsFile } from "./folder-uris";
import type { Folders } from "./folders";
import { codeOf, type Manner, SOURCE, severities, toRange } from "./to-lsp";

/** A settings file that findings are shown in. */
interface Shown {
  readonly uri: string;
  readonly text: string;
}

/**
 * Publishes what is wrong in settings files, whether they are open or not, and the entries that accept what is
 * not found any more in an open report that they name.
 */
export class SettingsFiles {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #folders: Folders;
  readonly #manner: () => Manner;
  readonly #unused = new Map<string, readonly Acceptance[]>();
  readonly #told = new Map<string, string>();

  constructor(
    connection: Connection,
    documents: Documents,
    folders: Folders,
    manner: () => Manner,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#folders = folders;
    this.#manner = manner;
  }

  /** The report was checked: these acceptances answered no finding. */
  noteUnused(report: string, unused: readonly Acceptance[]): void {
    const before = this.#unused.get(report) ?? [];
    if (before.length === unused.length && before.every((each, at) => each === unused[at])) return;
    this.#unused.set(report, unused);
    this.publish();
  }

  forget(report: string): void {
    this.#unused.delete(report);
    this.publish();
  }

  /** Says anew what has changed; a file that holds for nothing and is not open has nothing wrong in it. */
  publish(): void {
    const files = this.#files();
    const present = new Set(files.map(({ uri }) => uri));
    for (const uri of this.#told.keys()) if (!present.has(uri)) this.#send(uri, []);
    for (const file of files) this.#send(file.uri, this.#problemsOf(file));
  }

  #files(): readonly Shown[] {
    const open = this.#documents.all
      .all()
      .filter(({ uri }) => isSettingsFile(uri))
      .map((document) => ({ uri: document.uri, text: document.getText() }));
    const known = new Set(open.map(({ uri }) => comparable(uri)));
    return [...open, ...this.#folders.files.filter(({ uri }) => !known.has(comparable(uri)))];
  }

  #problemsOf({ uri, text }: Shown): readonly Diagnostic[] {
    const document = TextDocument.create(uri, "json", 0, text);
    const file = this.#folders.files.find((each) => comparable(each.uri) === comparable(uri));
    const { complaints } = file?.text === text ? file.settings : readFolderSettings(text);
    const manner = this.#manner();
    const { language } = manner;
    const problems: Diagnostic[] = complaints.map(({ span, words }) => ({
      range: toRange(document, span),
      severity: DiagnosticSeverity.Warning,
      source: SOURCE,
      message: harmless(words[language]),
    }));
    const reports = file?.text === text ? this.#folders.reportsUnder(file) : [];
    const level = this.#levelFor(reports);
    if (!file || level === "off") return problems;
    const unused = new Set(reports.flatMap((report) => this.#unused.get(report) ?? []));
    const isUnused = (entry: FolderAcceptance) => entry.file !== undefined && unused.has(entry);
    for (const entry of file.settings.accepted.filter(isUnused)) {
      problems.push({
        range: toRange(document, entry.span),
        severity: severities[level],
        ...codeOf(unusedAcceptance.id, manner),
        source: SOURCE,
        message: harmless(unusedEntryWords(entry)[language]),
      });
    }
    return problems;
  }

  #levelFor([report]: readonly string[]): Level {
    const levels = report === undefined ? {} : this.#folders.optionsFor(report).levels;
    return levels[unusedAcceptance.id] ?? unusedAcceptance.level;
  }

  /** Most changes of a report change nothing here, so it is not sent with each. */
  #send(uri: string, diagnostics: readonly Diagnostic[]): void {
    const told = JSON.stringify(diagnostics);
    if ((this.#told.get(uri) ?? "[]") === told) return;
    if (diagnostics.length === 0) this.#told.delete(uri);
    else this.#told.set(uri, told);
    this.#connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }
}
