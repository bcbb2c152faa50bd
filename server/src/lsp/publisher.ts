import type { Connection } from "vscode-languageserver";
import type { Analysis } from "../analysis/analyze";
import { countBySeverity } from "../analysis/count-by-severity";
import { STATUS, type StatusParams } from "../contract";
import type { Finding } from "../rules/rule";
import { touches } from "../text/span";
import type { Analyzed, Documents } from "./documents";
import type { Settings } from "./settings";
import type { SettingsFiles } from "./settings-files";
import { type Manner, toDiagnostic } from "./to-lsp";

/**
 * Publishes findings as the author types. Of edits that arrive together only the last is checked. Findings
 * that are gone are cleared at once and new ones shown at once, except in the cell that is being typed:
 * there a new one waits for a pause, so that a figure half typed is not called wrong.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #settings: () => Settings;
  readonly #manner: () => Manner;
  readonly #files: SettingsFiles;
  readonly #due = new Set<string>();
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
  /** What the author sees now, by `identityOf`. */
  readonly #shown = new Map<string, ReadonlySet<string>>();
  readonly #told = new Map<string, string>();
  readonly #logged = new Set<string>();
  #started = false;
  #scheduled = false;
  #arrived = false;

  constructor(
    connection: Connection,
    documents: Documents,
    settings: () => Settings,
    manner: () => Manner,
    files: SettingsFiles,
  ) {
    this.#files = files;
    this.#connection = connection;
    this.#documents = documents;
    this.#settings = settings;
    this.#manner = manner;
  }

  /** Begins to publish: the settings are known now, so that nothing is said that they would silence. */
  start(): void {
    this.#started = true;
    if (this.#due.size > 0) this.#schedule();
  }

  /** The document has changed: checks it as soon as all that has arrived is read. */
  changed(uri: string): void {
    this.#due.add(uri);
    this.#arrived = true;
    if (this.#started && !this.#scheduled) this.#schedule();
  }

  /** Settings have changed: everything is said anew. */
  refreshAll(): void {
    if (!this.#started) return;
    for (const document of this.#documents.all.all()) this.#publish(document.uri, "settled");
  }

  /**
   * The connection hands over one message a turn of the event loop, behind whatever the last one scheduled,
   * so that only a second turn without a change means that none is left.
   */
  #schedule(): void {
    this.#scheduled = true;
    this.#arrived = false;
    setImmediate(() => setImmediate(() => this.#publishDue()));
  }

  #publishDue(): void {
    if (this.#arrived) {
      this.#schedule();
      return;
    }
    this.#scheduled = false;
    const due = [...this.#due];
    this.#due.clear();
    for (const uri of due) this.#publish(uri, "typing");
  }

  /** The document was closed: its findings go with it. */
  closed(uri: string): void {
    this.#due.delete(uri);
    this.#endPause(uri);
    this.#shown.delete(uri);
    this.#told.delete(uri);
    this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #publish(uri: string, moment: "typing" | "settled"): void {
    this.#endPause(uri);
    const analyzed = this.#documents.analyzed(uri);
    if (!analyzed) return;
    this.#logCrashes(analyzed);
    this.#files.noteUnused(uri, analyzed.analysis.unused);
    const { findings } = analyzed.analysis;
    const held = moment === "typing" ? this.#heldBack(uri, findings) : new Set<Finding>();
    const shown = held.size === 0 ? findings : findings.filter((finding) => !held.has(finding));
    this.#send(analyzed, shown);
    if (held.size > 0) {
      this.#pauses.set(
        uri,
        setTimeout(() => this.#publish(uri, "settled"), this.#settings().typingPause),
      );
    }
  }

  /** New findings where the last edit was made. */
  #heldBack(uri: string, findings: readonly Finding[]): ReadonlySet<Finding> {
    const edit = this.#documents.lastEdit(uri);
    const before = this.#shown.get(uri);
    if (!edit || !before || this.#settings().typingPause === 0) return new Set();
    return new Set(
      findings.filter((finding) => touches(finding.span, edit) && !before.has(identityOf(finding))),
    );
  }

  #send({ document, analysis }: Analyzed, findings: readonly Finding[]): void {
    const { uri, version } = document;
    const manner = this.#manner();
    const diagnostics = findings.map((finding) => toDiagnostic(document, finding, manner));
    this.#shown.set(uri, new Set(findings.map(identityOf)));
    this.#connection.sendDiagnostics({ uri, version, diagnostics });
    this.#sendStatus(uri, statusOf(uri, analysis, this.#documents.isForced(uri)));
  }

  /** Most edits change nothing that the status tells, so it is not sent with each. */
  #sendStatus(uri: string, status: StatusParams): void {
    const told = JSON.stringify(status);
    if (this.#told.get(uri) === told) return;
    this.#told.set(uri, told);
    this.#connection.sendNotification(STATUS, status);
  }

  #logCrashes({ analysis }: Analyzed): void {
    for (const { rule, error } of analysis.crashes) {
      if (this.#logged.has(rule)) continue;
      this.#logged.add(rule);
      const trace = error instanceof Error ? error.stack : String(error);
      this.#connection.console.error(`The rule ${rule} failed and is left out: ${trace}`);
    }
  }

  #endPause(uri: string): void {
    clearTimeout(this.#pauses.get(uri));
    this.#pauses.delete(uri);
  }
}

/** What makes a finding the same one after an edit: its rule and the cells it is about, else its words. */
function identityOf(finding: Finding): string {
  return `${finding.rule} ${finding.cells.length > 0 ? finding.cells.join(" ") : finding.say().en}`;
}

function statusOf(uri: string, analysis: Analysis, isForced: boolean): StatusParams {
  const { report, recognition, findings } = analysis;
  const forced = isForced && recognition.kind === "none";
  const checked = recognition.kind === "report" || forced;
  return {
    uri,
    recognition: recognition.kind,
    forced,
    ...(checked ? { edition: report.edition.id } : {}),
    ...(report.year === undefined ? {} : { year: report.year }),
    ...(report.title?.body ? { body: report.title.body } : {}),
    counts: countBySeverity(findings),
  };
}
