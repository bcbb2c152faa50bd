import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  commands,
  Disposable,
  env,
  l10n,
  Uri,
  window,
  workspace,
} from "vscode";
import { SETTINGS_SECTION } from "../../server/src/contract";
import { ReplacedTab } from "./replaced-tab";
import { rulesPageHtml } from "./rules-page-html";

/** The scheme for which package.json names the editor that shows the page. */
const SCHEME = "disclosure-report-rules";
const EDITOR = "disclosureReport.rulesPage";

/** The address of RULES.md in the editor; with a rule's id as its fragment it opens the page there. */
export function rulesPageUri(): Uri {
  // The last part of the path is what the tab is called.
  return Uri.from({ scheme: SCHEME, path: `/${l10n.t("Rules")}` });
}

/**
 * Opens the addresses above as a rendered page. They are no commands, since hovers run none, and no files,
 * since a file opens as its source; the text in the package is all that is needed.
 */
export function showRulesPage(extension: Uri): Disposable {
  const replaced = new ReplacedTab();
  const provider: CustomReadonlyEditorProvider = {
    openCustomDocument: (uri): CustomDocument => ({ uri, dispose: () => undefined }),
    async resolveCustomEditor({ uri }, panel) {
      await replaced.bringBackBehind(panel);
      const { webview } = panel;
      webview.options = { enableScripts: true, localResourceRoots: [] };
      const file = await workspace.fs.readFile(Uri.joinPath(extension, "RULES.md"));
      const body = await render(new TextDecoder().decode(file));
      webview.html = rulesPageHtml({ body, rule: uri.fragment, language: language() });
    },
  };
  const webviewOptions = { enableFindWidget: true };
  return Disposable.from(
    replaced,
    window.registerCustomEditorProvider(EDITOR, provider, { webviewOptions }),
  );
}

/** By the Markdown that comes with VS Code; as its source where somebody has switched that off. */
async function render(markdown: string): Promise<string> {
  try {
    return await commands.executeCommand<string>("markdown.api.render", markdown);
  } catch {
    return `<pre>${markdown.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre>`;
  }
}

/** The language of the findings. */
function language(): string {
  const chosen = workspace.getConfiguration(SETTINGS_SECTION).get("language", "auto");
  return chosen === "auto" ? env.language : chosen;
}
