import { l10n, window } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

const MOST_RESTARTS = 4;
const WITHIN_MILLISECONDS = 3 * 60 * 1000;

/**
 * Starts a server anew that has ended by itself, up to four times within three minutes, and says so. One
 * that ends before it was ready is not started again: it would end again.
 */
export function createCrashHandler(server: {
  hasRun(): boolean;
  tellFailure(message: string): void;
}): ErrorHandler {
  let crashes: readonly number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed() {
      if (!server.hasRun()) return { action: CloseAction.DoNotRestart, handled: true };
      const now = Date.now();
      crashes = [...crashes.filter((crash) => now - crash < WITHIN_MILLISECONDS), now];
      if (crashes.length > MOST_RESTARTS) {
        server.tellFailure(
          l10n.t(
            "Disclosure Report has stopped checking: it ended by itself {0} times.",
            crashes.length,
          ),
        );
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      void window.showWarningMessage(
        l10n.t("Disclosure Report ended by itself and was started again. Your text is untouched."),
      );
      return { action: CloseAction.Restart, handled: true };
    },
  };
}
