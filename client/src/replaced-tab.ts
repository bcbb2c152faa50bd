import { type Disposable, TabInputText, type Uri, type WebviewPanel, window } from "vscode";

/** How long after its end a tab counts as replaced by the one that is just opening, in milliseconds. */
const JUST_NOW = 2000;

/**
 * Brings back the report when a page opened from one of its findings has replaced its tab: VS Code reuses a
 * tab that is only a preview, as after one click in the explorer, for whatever a link opens.
 */
export class ReplacedTab implements Disposable {
  #closed: { readonly uri: Uri; readonly at: number } | undefined;
  readonly #subscription = window.tabGroups.onDidChangeTabs(({ closed }) => {
    for (const { isPreview, input } of closed)
      if (isPreview && input instanceof TabInputText)
        this.#closed = { uri: input.uri, at: Date.now() };
  });

  /** Opens the replaced document, if there is one, in a tab of its own behind the page. */
  async bringBackBehind(page: WebviewPanel): Promise<void> {
    const closed = this.#closed;
    this.#closed = undefined;
    if (!closed || Date.now() - closed.at > JUST_NOW) return;
    const { viewColumn } = page;
    await window.showTextDocument(closed.uri, {
      preview: false,
      preserveFocus: true,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    });
    page.reveal();
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
