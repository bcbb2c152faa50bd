import { annotatedCell } from "./annotated-cell";
import { balance } from "./balance";
import { blankCell } from "./blank-cell";
import { caseTotal } from "./case-total";
import { decimalPlaces } from "./decimal-places";
import { digitGrouping } from "./digit-grouping";
import { duplicateRow } from "./duplicate-row";
import { duplicateSection } from "./duplicate-section";
import { emptySection } from "./empty-section";
import { extraCell } from "./extra-cell";
import { fractionalCount } from "./fractional-count";
import { fullWidthDigit } from "./full-width-digit";
import { missingCell } from "./missing-cell";
import { missingColumn } from "./missing-column";
import { missingRow } from "./missing-row";
import { missingSection } from "./missing-section";
import { missingTable } from "./missing-table";
import { mixedForm } from "./mixed-form";
import { negativeCount } from "./negative-count";
import { outcomeTotal } from "./outcome-total";
import { outdatedForm } from "./outdated-form";
import { placeholderCell } from "./placeholder-cell";
import { prematureForm } from "./premature-form";
import { rowLabel } from "./row-label";
import { rowOrder } from "./row-order";
import { rowTotal } from "./row-total";
import type { Rule } from "./rule";
import { sectionNumber } from "./section-number";
import { sectionOrder } from "./section-order";
import { sectionTitle } from "./section-title";
import { straySign } from "./stray-sign";
import { unitInCell } from "./unit-in-cell";
import { unknownRow } from "./unknown-row";
import { unreadableCell } from "./unreadable-cell";
import { unsignedChange } from "./unsigned-change";
import { wordedChange } from "./worded-change";

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
];
