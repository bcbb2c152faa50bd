import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./lsp/serve";

// The transport is chosen by the arguments: --stdio for any editor, --node-ipc for VS Code.
serve(createConnection(ProposedFeatures.all));
