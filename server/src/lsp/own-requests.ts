import * as z from "zod/mini";
import {
  BLANK,
  type BlankResult,
  CHECK_ANYWAY,
  RECOMPUTE,
  type RecomputeResult,
} from "../contract";
import { blankReport, blankTable, yearToReport } from "../features/blank";
import { recompute } from "../features/fixes";
import { editionById } from "../form/editions";
import type { Endpoint } from "./endpoint";
import { position } from "./params";
import { toTextEdits } from "./to-lsp";

const checkAnywayParams = z.object({ uri: z.string() });
const recomputeParams = z.object({
  uri: z.string(),
  scope: z.enum(["row", "table", "report"]),
  position,
});
const blankParams = z.object({
  what: z.enum(["proactive", "requests", "cases", "report"]),
  layout: z.enum(["tabbed", "stacked", "pipe", "html"]),
  edition: z.enum(["2019", "2021"]),
});

/** The requests of `contract.ts`. Parameters of the wrong form are refused with the reason. */
export function ownRequests(recheck: (uri: string) => void): Endpoint {
  return {
    capabilities: () => ({}),
    register({ answer, hear, documents }) {
      hear(CHECK_ANYWAY, checkAnywayParams, ({ uri }) => {
        if (!documents.all.get(uri)) return;
        documents.force(uri);
        recheck(uri);
      });
      answer(RECOMPUTE, recomputeParams, ({ uri, scope, position }): RecomputeResult => {
        const analyzed = documents.analyzed(uri);
        if (!analyzed) return { version: 0, edits: [], written: 0, unknown: 0 };
        const { document, analysis } = analyzed;
        const { edits, written, unknown } = recompute(analysis, scope, document.offsetAt(position));
        return { version: document.version, edits: toTextEdits(document, edits), written, unknown };
      });
      answer(BLANK, blankParams, ({ what, layout, edition: id }): BlankResult => {
        const edition = editionById(id);
        if (what !== "report") return { snippet: blankTable(edition.tables[what], layout) };
        return { snippet: blankReport(edition, layout, yearToReport(new Date())) };
      });
    },
  };
}
