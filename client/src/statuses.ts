import { type Disposable, EventEmitter, type TextDocument, Uri, workspace } from "vscode";
import type { StatusParams } from "../../server/src/contract";
import type { LanguageServer } from "./language-server";

/** What the server takes each open document for, as it last said. Nothing is kept of closed documents. */
export class Statuses implements Disposable {
  readonly #byUri = new Map<string, StatusParams>();
  readonly #changes = new EventEmitter<StatusParams>();
  readonly #subscriptions: readonly Disposable[];

  /** A document has been analysed. */
  readonly onDidChange = this.#changes.event;

  constructor(server: LanguageServer) {
    this.#subscriptions = [
      this.#changes,
      server.onStatus((status) => {
        // One that was on its way when its document was closed comes too late.
        if (!workspace.textDocuments.some(({ uri }) => uri.toString() === status.uri)) return;
        this.#byUri.set(status.uri, status);
        this.#changes.fire(status);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#byUri.delete(uri.toString())),
    ];
  }

  /** Absent while the server has not seen the document, or never will. */
  of(document: TextDocument): StatusParams | undefined {
    return this.#byUri.get(document.uri.toString());
  }

  /** The documents that are checked because the author asked for it. */
  get forced(): readonly Uri[] {
    return [...this.#byUri.values()]
      .filter(({ forced }) => forced)
      .map(({ uri }) => Uri.parse(uri));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** Whether the document is checked as a report, so that its tables can be computed. */
export function isChecked(status: StatusParams | undefined): boolean {
  if (!status || status.unchecked) return false;
  return status.recognition === "report" || status.forced;
}
