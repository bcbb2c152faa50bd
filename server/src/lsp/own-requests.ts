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
import { toTextEdits } from "./to-lsp";

const checkAnywayParams = z.object({ uri: z.string() });
const recomputeParams = z.object({
  uri: z.string(),
  scope: z.enum(["row", "table", "report"]),
  position: z.object({ line: z.number(), character: z.number() }),
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
    register({ connection, documents }) {
      connection.onNotification(CHECK_ANYWAY, (raw: unknown) => {
        const params = checkAnywayParams.safeParse(raw);
        if (!params.success) return;
        documents.force(params.data.uri);
        recheck(params.data.uri);
      });
      connection.onRequest(RECOMPUTE, (raw: unknown): RecomputeResult => {
        const { uri, scope, position } = recomputeParams.parse(raw);
        const analyzed = documents.analyzed(uri);
        if (!analyzed) return { version: 0, edits: [], written: 0, unknown: 0 };
        const { document, analysis } = analyzed;
        const { edits, written, unknown } = recompute(analysis, scope, document.offsetAt(position));
        return { version: document.version, edits: toTextEdits(document, edits), written, unknown };
      });
      connection.onRequest(BLANK, (raw: unknown): BlankResult => {
        const { what, layout, edition: id } = blankParams.parse(raw);
        const edition = editionById(id);
        if (what !== "report") return { snippet: blankTable(edition.tables[what], layout) };
        return { snippet: blankReport(edition, layout, yearToReport(new Date())) };
      });
    },
  };
}
