import { l10n } from "vscode";
import type { BlankParams } from "../../server/src/contract";

/** A table or report to insert, with the words in which it is offered. */
export interface BlankChoice {
  readonly label: string;
  readonly description: string;
  readonly params: BlankParams;
}

/** Choices under one heading: those of one edition. */
export interface Group {
  readonly title: string;
  readonly choices: readonly BlankChoice[];
}

type What = BlankParams["what"];
type Layout = BlankParams["layout"];
type Edition = BlankParams["edition"];

const editions: readonly Edition[] = ["2021", "2019"];

/**
 * Everything that can be inserted, what fits the document first: its own edition in the layout of its kind,
 * then that edition in the other layouts, then the other edition. Where the edition is unknown, it is the one
 * in force.
 */
export function choicesFor(
  languageId: string,
  edition: string | undefined,
  what: readonly What[],
): readonly Group[] {
  const own = editions.filter((each) => each === edition);
  const inOrder = [...own, ...editions.filter((each) => each !== edition)];
  return inOrder.map((each) => ({
    title: nameEdition(each),
    choices: layoutsFor(languageId).flatMap((layout) =>
      what.map((one) => ({
        label: nameWhat(one),
        description: nameLayout(layout),
        params: { what: one, layout, edition: each },
      })),
    ),
  }));
}

function layoutsFor(languageId: string): readonly Layout[] {
  switch (languageId) {
    case "markdown":
      return ["pipe", "html", "tabbed", "stacked"];
    case "html":
      return ["html", "pipe", "tabbed", "stacked"];
    default:
      return ["tabbed", "stacked", "pipe", "html"];
  }
}

function nameEdition(edition: Edition): string {
  return edition === "2019"
    ? l10n.t("Form of 2019 (report years 2019, 2020)")
    : l10n.t("Form of 2021 (report years from 2021)");
}

function nameLayout(layout: Layout): string {
  switch (layout) {
    case "tabbed":
      return l10n.t("a row a line, tabs between the cells");
    case "stacked":
      return l10n.t("a cell a line, as saved from Word");
    case "pipe":
      return l10n.t("Markdown table");
    case "html":
      return l10n.t("HTML table");
  }
}

function nameWhat(what: What): string {
  switch (what) {
    case "proactive":
      return l10n.t("Section 2: proactive disclosure");
    case "requests":
      return l10n.t("Section 3: requests received and handled");
    case "cases":
      return l10n.t("Section 4: reviews and suits");
    case "report":
      return l10n.t("Blank report");
  }
}
