import { annotatedCell } from "./annotated-cell";
import { balance } from "./balance";
import { blankCell } from "./blank-cell";
import { bodyName } from "./body-name";
import { caseTotal } from "./case-total";
import { casesWithoutRequests } from "./cases-without-requests";
import { changeEqualsDecisions } from "./change-equals-decisions";
import { conversionResidue } from "./conversion-residue";
import { decimalPlaces } from "./decimal-places";
import { digitGrouping } from "./digit-grouping";
import { duplicateRow } from "./duplicate-row";
import { duplicateSection } from "./duplicate-section";
import { duplicateTitle } from "./duplicate-title";
import { emptySection } from "./empty-section";
import { extraCell } from "./extra-cell";
import { fractionalCount } from "./fractional-count";
import { fullWidthDigit } from "./full-width-digit";
import { implausibleAmount } from "./implausible-amount";
import { missingCell } from "./missing-cell";
import { missingColumn } from "./missing-column";
import { missingFeeStatement } from "./missing-fee-statement";
import { missingRow } from "./missing-row";
import { missingSection } from "./missing-section";
import { missingSupervision } from "./missing-supervision";
import { missingTable } from "./missing-table";
import { mixedForm } from "./mixed-form";
import { negativeCount } from "./negative-count";
import { negativeStock } from "./negative-stock";
import { outcomeTotal } from "./outcome-total";
import { outdatedForm } from "./outdated-form";
import { partsTotal } from "./parts-total";
import { percentage } from "./percentage";
import { placeholderCell } from "./placeholder-cell";
import { placeholderText } from "./placeholder-text";
import { prematureForm } from "./premature-form";
import { reportingPeriod } from "./reporting-period";
import { rowLabel } from "./row-label";
import { rowOrder } from "./row-order";
import { rowTotal } from "./row-total";
import type { Rule } from "./rule";
import { sectionNumber } from "./section-number";
import { sectionOrder } from "./section-order";
import { sectionTitle } from "./section-title";
import { signedTooEarly } from "./signed-too-early";
import { signedTooLate } from "./signed-too-late";
import { stockBelowFlow } from "./stock-below-flow";
import { straySign } from "./stray-sign";
import { suitWithoutReview } from "./suit-without-review";
import { textContradiction } from "./text-contradiction";
import { textDeniesTable } from "./text-denies-table";
import { textVsTable } from "./text-vs-table";
import { titleYear } from "./title-year";
import { unbalancedBracket } from "./unbalanced-bracket";
import { unitInCell } from "./unit-in-cell";
import { unknownRow } from "./unknown-row";
import { unreadableCell } from "./unreadable-cell";
import { unsignedChange } from "./unsigned-change";
import { unusedAcceptance } from "./unused-acceptance";
import { wordedChange } from "./worded-change";
import { wrongYear } from "./wrong-year";

/** Every rule, in the order in which RULES.md lists them. */
export const rules: readonly Rule[] = [
  rowTotal,
  outcomeTotal,
  balance,
  caseTotal,
  negativeCount,
  fractionalCount,
  unreadableCell,
  blankCell,
  missingCell,
  extraCell,
  placeholderCell,
  unitInCell,
  straySign,
  annotatedCell,
  decimalPlaces,
  wordedChange,
  digitGrouping,
  fullWidthDigit,
  unsignedChange,
  missingSection,
  missingTable,
  missingRow,
  outdatedForm,
  sectionOrder,
  sectionNumber,
  duplicateSection,
  emptySection,
  rowOrder,
  duplicateRow,
  missingColumn,
  prematureForm,
  mixedForm,
  sectionTitle,
  rowLabel,
  unknownRow,
  textDeniesTable,
  textVsTable,
  partsTotal,
  textContradiction,
  percentage,
  signedTooEarly,
  reportingPeriod,
  wrongYear,
  signedTooLate,
  duplicateTitle,
  titleYear,
  bodyName,
  unusedAcceptance,
  placeholderText,
  missingSupervision,
  missingFeeStatement,
  unbalancedBracket,
  conversionResidue,
  stockBelowFlow,
  negativeStock,
  changeEqualsDecisions,
  implausibleAmount,
  casesWithoutRequests,
  suitWithoutReview,
];

const order: ReadonlyMap<string, number> = new Map(rules.map(({ id }, at) => [id, at]));

/** Whether a rule has the id. */
export function isRule(id: string): boolean {
  return order.has(id);
}

/** The rule's place in the list. */
export function orderOfRule(id: string): number {
  return order.get(id) ?? rules.length;
}
