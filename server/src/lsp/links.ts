import {
  type Definition,
  type DefinitionLink,
  DefinitionRequest,
  type DocumentHighlight,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  type Location,
  ReferencesRequest,
} from "vscode-languageserver";
import * as z from "zod/mini";
import { definitionAt, mentionsAt, referencesAt } from "../features/links";
import type { Analyzed } from "./documents";
import type { Endpoint, Server } from "./endpoint";
import { documentPosition } from "./params";
import { toRange } from "./to-lsp";

/** From a number in the text to its cell and from a total to its parts. */
export const definition: Endpoint = {
  capabilities: () => ({ definitionProvider: true }),
  register(server) {
    const { method } = DefinitionRequest;
    server.answer(method, documentPosition, (params): Definition | DefinitionLink[] | null => {
      const { uri } = params.textDocument;
      const asked = at(server, params);
      const found = asked && definitionAt(asked.analysis, asked.offset);
      if (!found) return null;
      const originSelectionRange = toRange(asked.document, found.origin);
      const ranges = found.targets.map((span) => toRange(asked.document, span));
      if (!server.client.definitionLinks) return ranges.map((range) => ({ uri, range }));
      return ranges.map((range) => ({
        originSelectionRange,
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }));
    });
  },
};

const referencesParams = z.extend(documentPosition, {
  context: z.object({ includeDeclaration: z.boolean() }),
});

/** From a cell to the numbers in the text and the totals that depend on it. */
export const references: Endpoint = {
  capabilities: () => ({ referencesProvider: true }),
  register(server) {
    server.answer(ReferencesRequest.method, referencesParams, (params): Location[] => {
      const asked = at(server, params);
      if (!asked) return [];
      const found = referencesAt(asked.analysis, asked.offset);
      const declared = params.context.includeDeclaration ? found.declarations : [];
      return [...declared, ...found.references].map((span) => ({
        uri: params.textDocument.uri,
        range: toRange(asked.document, span),
      }));
    });
  },
};

/** Marks all places that state the quantity at the cursor. */
export const highlights: Endpoint = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(server) {
    const { method } = DocumentHighlightRequest;
    server.answer(method, documentPosition, (params): DocumentHighlight[] => {
      const asked = at(server, params);
      if (!asked) return [];
      return mentionsAt(asked.analysis, asked.offset).map(({ span, kind }) => ({
        range: toRange(asked.document, span),
        kind: kind === "cell" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    });
  },
};

interface Asked extends Analyzed {
  readonly offset: number;
}

/** The document that is asked about, and where; absent when it is not open. */
function at(server: Server, params: z.infer<typeof documentPosition>): Asked | undefined {
  const analyzed = server.documents.analyzed(params.textDocument.uri);
  return analyzed && { ...analyzed, offset: analyzed.document.offsetAt(params.position) };
}
