import type { Analysis } from "../analysis/analyze";
import type { Language } from "../form/words";
import type { Severity } from "../rules/rule";
import { checkJson } from "./check-json";
import { checkText } from "./check-text";
import type { Printer } from "./command";

/** One document that was checked, for a printer. */
export interface CheckedDocument {
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** What was found in all documents together. */
export interface CheckSummary {
  /** How many documents were recognised and checked, and how many were not. */
  readonly reports: number;
  readonly others: number;
  /** How many files and folders could not be read or checked. */
  readonly failed: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings are left out, since their authors let them stand. */
  readonly accepted: number;
}

/** How findings are written down. */
export type CheckPrinter = Printer<CheckedDocument, CheckSummary>;

/** Which printer, and in which language. Plain data, since the printer is made anew in every thread. */
export interface CheckFormat {
  readonly name: string;
  readonly language: Language;
}

const printers: Readonly<Record<string, (language: Language) => CheckPrinter>> = {
  text: checkText,
  json: checkJson,
};

/** The formats of `check`; the first is the default. */
export const checkFormats: readonly string[] = Object.keys(printers);

/** A printer that serves any number of documents. */
export function checkPrinter({ name, language }: CheckFormat): CheckPrinter {
  return (printers[name] ?? checkText)(language);
}
