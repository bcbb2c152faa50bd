import {
  type Command,
  commands,
  Disposable,
  LanguageStatusSeverity,
  l10n,
  type TextDocument,
  languages as vscodeLanguages,
  window,
} from "vscode";
import type { StatusParams } from "../../server/src/contract";
import { isSentToServer, languages } from "./documents";
import type { LanguageServer } from "./language-server";
import { describeCounts, describeReport } from "./status-words";
import { isChecked, type Statuses } from "./statuses";

/** What one line of the language status says. */
interface Shown {
  readonly severity: LanguageStatusSeverity;
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
  readonly command: Command | undefined;
}

/**
 * Says of the document in front, in the language status `{}`, whether it is checked as a report and what
 * was found. Keeps the context key `disclosureReport.active` too, on which commands and menus depend.
 */
export function showStatus(server: LanguageServer, statuses: Statuses): Disposable {
  const item = vscodeLanguages.createLanguageStatusItem("disclosureReport.status", [...languages]);
  item.name = l10n.t("Disclosure Report");
  const show = () => {
    const document = window.activeTextEditor?.document;
    const status = document && statuses.of(document);
    const active = server.state === "running" && isChecked(status);
    void commands.executeCommand("setContext", "disclosureReport.active", active);
    // The output is an editor too, but no document of ours: what was said of the last one stays.
    if (document && isSentToServer(document)) {
      Object.assign(item, describe(server, document, status));
    }
  };
  show();
  return Disposable.from(
    item,
    server.onDidChangeState(show),
    statuses.onDidChange(show),
    window.onDidChangeActiveTextEditor(show),
  );
}

function describe(
  server: LanguageServer,
  document: TextDocument,
  status: StatusParams | undefined,
): Shown {
  if (server.state === "stopped") return stopped();
  if (server.state === "starting" || !status) return waiting();
  if (isChecked(status)) return checked(status);
  if (status.unchecked) return unchecked(status.unchecked, document);
  return status.recognition === "older" ? older(status) : notRecognized(document);
}

function stopped(): Shown {
  return {
    severity: LanguageStatusSeverity.Error,
    text: l10n.t("Reports are not being checked"),
    detail: l10n.t("the checker has stopped"),
    busy: false,
    command: { command: "disclosureReport.restartServer", title: l10n.t("Restart") },
  };
}

function waiting(): Shown {
  const text = l10n.t("Annual report: looking at the document");
  const severity = LanguageStatusSeverity.Information;
  return { severity, text, detail: "", busy: true, command: undefined };
}

function checked(status: StatusParams): Shown {
  const { error, warning, info, hint } = status.counts;
  return {
    severity: severityOf(status),
    text: describeReport(status),
    detail: describeCounts(status.counts),
    busy: false,
    command:
      error + warning + info + hint === 0
        ? undefined
        : { command: "workbench.actions.view.problems", title: l10n.t("Show Problems") },
  };
}

function severityOf({ counts }: StatusParams): LanguageStatusSeverity {
  if (counts.error > 0) return LanguageStatusSeverity.Error;
  return counts.warning > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

function unchecked(reason: NonNullable<StatusParams["unchecked"]>, document: TextDocument): Shown {
  if (reason.why === "failed") {
    return {
      severity: LanguageStatusSeverity.Error,
      text: l10n.t("This document could not be checked"),
      detail: l10n.t("the checker has failed on it; the output says more"),
      busy: false,
      command: { command: "disclosureReport.showOutput", title: l10n.t("Show Output") },
    };
  }
  return {
    severity: LanguageStatusSeverity.Warning,
    text: l10n.t("Too large to be checked: {0} MB", reason.megabytes),
    detail: l10n.t("more than {0} MB, by disclosureReport.maxDocumentSize", reason.limit),
    busy: false,
    command: checkAnyway(document),
  };
}

function older({ year }: StatusParams): Shown {
  return {
    severity: LanguageStatusSeverity.Information,
    text:
      year === undefined
        ? l10n.t("Annual report of an older form, not checked")
        : l10n.t("Annual report for {0}, an older form, not checked", year),
    detail: l10n.t("the unified form began with 2019"),
    busy: false,
    command: undefined,
  };
}

function notRecognized(document: TextDocument): Shown {
  return {
    severity: LanguageStatusSeverity.Information,
    text: l10n.t("Not recognised as an annual report"),
    detail: l10n.t("no report title, fewer than two of its headings, none of its tables"),
    busy: false,
    command: checkAnyway(document),
  };
}

function checkAnyway({ uri }: TextDocument): Command {
  return {
    command: "disclosureReport.checkAnyway",
    title: l10n.t("Check Anyway"),
    arguments: [uri],
  };
}
