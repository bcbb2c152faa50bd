import {
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  type DidCloseTextDocumentParams,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  Disposable,
  type NotificationHandler,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import * as z from "zod/mini";
import { range, textDocument } from "./params";

type Sync = Parameters<TextDocuments<TextDocument>["listen"]>[0];

/** Something told of a document that cannot be. */
export interface SyncRefusal {
  readonly method: string;
  /** The document whose text is not known any more and that counts as closed therefore; absent when none is. */
  readonly lost: string | undefined;
  readonly reason: string;
}

/**
 * What a client tells of its documents, checked. Of a change that cannot be made nothing is made, and the
 * document counts as closed: findings in a text that is not the author's any more would stand at wrong places.
 */
export function checkedSync(
  connection: Connection,
  versionOf: (uri: string) => number | undefined,
  refuse: (refusal: SyncRefusal) => void,
): Sync {
  let close: NotificationHandler<DidCloseTextDocumentParams> = () => {};
  const hear = <Params>(
    method: string,
    schema: z.ZodMiniType<Params>,
    handle: (params: Params) => void,
  ) =>
    connection.onNotification(method, (raw: unknown) => {
      const params = schema.safeParse(raw);
      if (params.success) {
        handle(params.data);
        return;
      }
      const about = named.safeParse(raw);
      const uri = about.success ? about.data.textDocument.uri : undefined;
      const lost = uri === undefined || versionOf(uri) === undefined ? undefined : uri;
      if (lost !== undefined) close({ textDocument: { uri: lost } });
      refuse({ method, lost, reason: z.prettifyError(params.error) });
    });
  return {
    onDidOpenTextDocument: (handle) =>
      hear(DidOpenTextDocumentNotification.method, openParams, handle),
    onDidChangeTextDocument: (handle) =>
      hear(
        DidChangeTextDocumentNotification.method,
        changeParams,
        ({ textDocument: { uri, version }, contentChanges }) =>
          // Older clients send null for a version that they do not count.
          handle({
            textDocument: { uri, version: version ?? versionOf(uri) ?? 0 },
            contentChanges,
          }),
      ),
    onDidCloseTextDocument: (handle) => {
      close = handle;
      return hear(DidCloseTextDocumentNotification.method, named, handle);
    },
    onDidSaveTextDocument: (handle) => hear(DidSaveTextDocumentNotification.method, named, handle),
    // Nobody is asked before a document is saved.
    onWillSaveTextDocument: () => Disposable.create(() => undefined),
    onWillSaveTextDocumentWaitUntil: () => Disposable.create(() => undefined),
  };
}

const named = z.object({ textDocument });
const openParams = z.object({
  textDocument: z.object({
    uri: z.string(),
    languageId: z.string(),
    version: z.int(),
    text: z.string(),
  }),
});
const changeParams = z.object({
  textDocument: z.object({ uri: z.string(), version: z.nullish(z.int()) }),
  contentChanges: z.array(
    // A change without a place replaces the whole text, so a place that is none must not be overlooked.
    z.union([z.object({ range, text: z.string() }), z.strictObject({ text: z.string() })]),
  ),
});
