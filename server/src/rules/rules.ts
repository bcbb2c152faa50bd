import { annotatedCell } from "./annotated-cell";
import { balance } from "./balance";
import { blankCell } from "./blank-cell";
import { caseTotal } from "./case-total";
import { decimalPlaces } from "./decimal-places";
import { digitGrouping } from "./digit-grouping";
import { extraCell } from "./extra-cell";
import { fractionalCount } from "./fractional-count";
import { fullWidthDigit } from "./full-width-digit";
import { missingCell } from "./missing-cell";
import { negativeCount } from "./negative-count";
import { outcomeTotal } from "./outcome-total";
import { placeholderCell } from "./placeholder-cell";
import { rowTotal } from "./row-total";
import type { Rule } from "./rule";
import { straySign } from "./stray-sign";
import { unitInCell } from "./unit-in-cell";
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
];
