import { balance } from "./balance";
import { caseTotal } from "./case-total";
import { outcomeTotal } from "./outcome-total";
import { rowTotal } from "./row-total";
import type { Rule } from "./rule";

/** Every rule, in the order in which RULES.md lists them. */
export const rules: readonly Rule[] = [rowTotal, outcomeTotal, balance, caseTotal];
