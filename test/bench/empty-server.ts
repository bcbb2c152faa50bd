import {
  createConnection,
  type Diagnostic,
  DiagnosticSeverity,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

// The yardstick of the benchmark: a server on the same library that answers each change with an empty list; with
// `--finding`, every second one with a finding as large as ours. It checks nothing either, so that what lies between
// the two is the price of telling and not of finding.
const telling = process.argv.includes("--finding");
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental },
}));
documents.onDidChangeContent(({ document: { uri, version } }) =>
  connection.sendDiagnostics({
    uri,
    version,
    diagnostics: telling && version % 2 === 0 ? [finding(uri)] : [],
  }),
);

function finding(uri: string): Diagnostic {
  const range = { start: { line: 40, character: 12 }, end: { line: 40, character: 14 } };
  const place = (at: number) => ({
    location: { uri, range },
    message: `一、本年新收政府信息公开申请数量·商业企业：${at}`,
  });
  return {
    range,
    severity: DiagnosticSeverity.Error,
    code: "row-total",
    source: "disclosure-report",
    message: "一、本年新收政府信息公开申请数量·总计应为 15（11+3+1），现为 16，多 1。",
    relatedInformation: [1, 2, 3, 4, 5, 6].map(place),
  };
}

documents.listen(connection);
connection.listen();
