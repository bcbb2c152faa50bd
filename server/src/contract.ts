// What client and server say to each other beyond the Language Server Protocol. Shared by both sides, so
// it imports nothing.

/** Settings that the server asks for, as the client hands them over unchecked; the server checks them. */
export const SETTINGS_SECTION = "disclosureReport";

/**
 * The initialization option with which a client says where it shows RULES.md: an address that, with `#` and
 * a rule's id behind it, opens the page at that rule.
 */
export const RULES_PAGE = "rulesPage";

/** The initialization option with which a client says, by true, that it shows what documents are taken for. */
export const SHOWS_STATUS = "showsStatus";

/**
 * Tells the client what a document is taken for, whenever that changes. Notification, server → client, sent to
 * clients that set the initialization option `SHOWS_STATUS`.
 */
export const STATUS = "disclosureReport/status";

/** What the status item and the commands of the client go by. */
export interface StatusParams {
  readonly uri: string;
  readonly recognition: "report" | "older" | "none";
  /** Whether the document is checked because the author asked for it, recognised or not, large or not. */
  readonly forced: boolean;
  /**
   * Why the document is not checked although it may be a report: it is too large, with its size and the most
   * that is checked, in megabytes, or the checker failed. Only the head of a large one was looked at.
   */
  readonly unchecked?:
    | { readonly why: "too-large"; readonly megabytes: number; readonly limit: number }
    | { readonly why: "failed" };
  /** 2019 or 2021; absent when the document is no report that is checked. */
  readonly edition?: string;
  readonly year?: number;
  /** Who reports, as far as the title tells. */
  readonly body?: string;
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly hint: number;
  };
}

/** Checks a document although it was not recognised as a report, or is too large. Notification, client → server. */
export const CHECK_ANYWAY = "disclosureReport/checkAnyway";

/** The document that the author wants checked. */
export interface CheckAnywayParams {
  readonly uri: string;
}

/** Asks for the edits that write totals anew. Request, client → server. */
export const RECOMPUTE = "disclosureReport/recompute";

/** Which totals are to be written. */
export interface RecomputeParams {
  readonly uri: string;
  readonly scope: "row" | "table" | "report";
  /** The place in the document whose row or table is meant. */
  readonly position: { readonly line: number; readonly character: number };
}

/** `edits` belong to `version`; the client drops them when the document has moved on. */
export interface RecomputeResult {
  readonly version: number;
  readonly edits: readonly {
    readonly range: {
      readonly start: { readonly line: number; readonly character: number };
      readonly end: { readonly line: number; readonly character: number };
    };
    readonly newText: string;
  }[];
  /** How many totals are written, and how many are wrong but cannot be, since figures they need are lost. */
  readonly written: number;
  readonly unknown: number;
}

/** Asks for a blank table or a whole blank report, as a snippet with a tab stop for each figure. Request. */
export const BLANK = "disclosureReport/blank";

/** What is to be inserted, in which layout and of which edition. */
export interface BlankParams {
  readonly what: "proactive" | "requests" | "cases" | "report";
  readonly layout: "tabbed" | "stacked" | "pipe" | "html";
  readonly edition: "2019" | "2021";
}

/** The text to insert, in the syntax of snippets. */
export interface BlankResult {
  readonly snippet: string;
}

/**
 * The client's command that asks the author why a finding may stand and then sends `ACCEPT`. Its argument is
 * an `AcceptableFinding`. Offered to clients that set the initialization option `ASKS_FOR_REASON` to true.
 */
export const ACCEPT_COMMAND = "disclosureReport.acceptFinding";
export const ASKS_FOR_REASON = "asksForReason";

/** A finding by what an acceptance of it must say, with its message for the author who is asked. */
export interface AcceptableFinding {
  readonly uri: string;
  readonly rule: string;
  readonly cell?: string;
  readonly value?: string;
  readonly message: string;
}

/** Asks for the edits that write an acceptance down. Request, client → server. */
export const ACCEPT = "disclosureReport/accept";

/** Which finding the author lets stand, and why. */
export interface AcceptParams extends Omit<AcceptableFinding, "message"> {
  readonly reason: string;
}

/** The document to change, the report itself or a settings file; nothing when it cannot be written. */
export interface AcceptResult {
  readonly uri?: string;
  /** The version that the edits belong to; null when the document is not open. */
  readonly version?: number | null;
  /** Whether the file is to be made first. */
  readonly isNew?: boolean;
  readonly edits?: RecomputeResult["edits"];
}

/**
 * Asks for the settings file of a folder that the server cannot read itself. Request, server → client, sent to
 * clients that set the initialization option `READS_FOLDERS` to true.
 */
export const FOLDER_SETTINGS = "disclosureReport/folderSettings";
export const READS_FOLDERS = "readsFolders";

/** A folder by its URI. */
export interface FolderSettingsParams {
  readonly folder: string;
}

/** The text of the folder's settings file, if it has one, and whether it is the root of a repository. */
export interface FolderSettingsResult {
  readonly settings?: string;
  readonly top: boolean;
}
