import type { Connection } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis/analyze";
import { countBySeverity } from "../analysis/count-by-severity";
import { STATUS, type StatusParams } from "../contract";
import type { Finding } from "../rules/rule";
import { touches } from "../text/span";
import type { NoteOnce } from "./answers";
import type { Documents, Shown } from "./documents";
import type { Settings } from "./settings";
import type { SettingsFiles } from "./settings-files";
import { type Manner, toDiagnostic } from "./to-lsp";
import { type Unchecked, uncheckedDiagnostic } from "./unchecked";

/** What publishing needs of the server around it. */
interface Surroundings {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly files: SettingsFiles;
  readonly settings: () => Settings;
  readonly manner: () => Manner;
  /** Whether the client wants to know what documents are taken for. */
  readonly showsStatus: () => boolean;
  readonly noteOnce: NoteOnce;
}

/**
 * Publishes findings as the author types. Of edits that arrive together only the last is checked. Findings
 * that are gone are cleared at once and new ones shown at once, except in the cell that is being typed:
 * there a new one waits for a pause, so that a figure half typed is not called wrong.
 */
export class Publisher {
  readonly #around: Surroundings;
  readonly #due = new Set<string>();
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
  /** What the author sees now, by `identityOf`. */
  readonly #seen = new Map<string, ReadonlySet<string>>();
  readonly #told = new Map<string, string>();
  #started = false;
  #scheduled = false;
  #arrived = false;

  constructor(around: Surroundings) {
    this.#around = around;
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
    for (const document of this.#around.documents.all.all()) this.#publish(document.uri, "settled");
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
    this.#seen.delete(uri);
    this.#told.delete(uri);
    this.#around.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #publish(uri: string, moment: "typing" | "settled"): void {
    this.#endPause(uri);
    const document = this.#around.documents.all.get(uri);
    if (!document) return;
    try {
      const megabytes = this.#around.documents.sizeAbove(document);
      if (megabytes === undefined) this.#publishFindings(uri, moment);
      else this.#publishTooLarge(document, megabytes);
    } catch (error) {
      this.#around.noteOnce("A document could not be checked", error);
      this.#sendUnchecked(document, { why: "failed" }, { recognition: "none" });
    }
  }

  #publishFindings(uri: string, moment: "typing" | "settled"): void {
    const all = this.#around.documents.shown(uri);
    if (!all) return;
    this.#logCrashes(all);
    this.#around.files.noteUnused(uri, all.unused);
    const { findings } = all;
    const held = moment === "typing" ? this.#heldBack(uri, findings) : new Set<Finding>();
    const shown = held.size === 0 ? findings : findings.filter((finding) => !held.has(finding));
    this.#send(all, shown);
    if (held.size > 0) {
      this.#pauses.set(
        uri,
        setTimeout(() => this.#publish(uri, "settled"), this.#around.settings().typingPause),
      );
    }
  }

  #publishTooLarge(document: TextDocument, megabytes: number): void {
    const { recognition, report } = this.#around.documents.analyzedHead(document);
    const limit = this.#around.settings().maxDocumentSize;
    this.#sendUnchecked(
      document,
      { why: "too-large", megabytes, limit },
      { recognition: recognition.kind, ...namesOf(report) },
    );
  }

  /** What is taken for no report has no findings, and so it is not said of it either that it has none. */
  #sendUnchecked(
    { uri, version }: TextDocument,
    unchecked: Unchecked,
    known: Pick<StatusParams, "recognition" | "year" | "body">,
  ): void {
    const isTold = unchecked.why === "failed" || known.recognition === "report";
    const diagnostics = isTold ? [uncheckedDiagnostic(unchecked, this.#around.manner())] : [];
    this.#seen.delete(uri);
    this.#around.connection.sendDiagnostics({ uri, version, diagnostics });
    const counts = countBySeverity([]);
    this.#sendStatus(uri, () => ({ uri, forced: false, ...known, unchecked, counts }));
  }

  /** New findings where the last edit was made. */
  #heldBack(uri: string, findings: readonly Finding[]): ReadonlySet<Finding> {
    const edit = this.#around.documents.lastEdit(uri);
    const before = this.#seen.get(uri);
    if (!edit || !before || this.#around.settings().typingPause === 0) return new Set();
    return new Set(
      findings.filter((finding) => touches(finding.span, edit) && !before.has(identityOf(finding))),
    );
  }

  #send(all: Shown, findings: readonly Finding[]): void {
    const { document } = all;
    const { uri, version } = document;
    const manner = this.#around.manner();
    const diagnostics = findings.map((finding) => toDiagnostic(document, finding, manner));
    this.#seen.set(uri, new Set(findings.map(identityOf)));
    this.#around.connection.sendDiagnostics({ uri, version, diagnostics });
    this.#sendStatus(uri, () => statusOf(all, this.#around.documents.isForced(uri)));
  }

  /** Most edits change nothing that the status tells, so it is not sent with each. */
  #sendStatus(uri: string, statusNow: () => StatusParams): void {
    if (!this.#around.showsStatus()) return;
    const status = statusNow();
    const told = JSON.stringify(status);
    if (this.#told.get(uri) === told) return;
    this.#told.set(uri, told);
    this.#around.connection.sendNotification(STATUS, status);
  }

  #logCrashes({ crashes }: Shown): void {
    for (const { rule, error } of crashes)
      this.#around.noteOnce(`The rule ${rule} failed and is left out`, error);
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

function statusOf(
  { document: { uri }, report, recognition, findings }: Shown,
  isForced: boolean,
): StatusParams {
  const forced = isForced && recognition.kind !== "older";
  const checked = recognition.kind === "report" || forced;
  return {
    uri,
    recognition: recognition.kind,
    forced,
    ...(checked ? { edition: report.edition.id } : {}),
    ...namesOf(report),
    counts: countBySeverity(findings),
  };
}

function namesOf({ year, title }: Analysis["report"]): Pick<StatusParams, "year" | "body"> {
  return {
    ...(year === undefined ? {} : { year }),
    ...(title?.body ? { body: title.body } : {}),
  };
}
