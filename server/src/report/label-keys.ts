import { labelKey, withoutGloss, withoutNumber } from "./label-key";

/** The keys by which the form may know a label, `（二）部分公开（见附注）`. Each is the one before it where nothing goes. */
export interface LabelKeys {
  /** `二部分公开见附注`. */
  readonly whole: string;
  /** Without what brackets explain at its end: `二部分公开`. */
  readonly plain: string;
  /** Without its number as well: `部分公开`. */
  readonly bare: string;
}

/** Answers the keys of a label: `labelKeys` itself, or with a memory. */
export type KeysOf = (text: string) => LabelKeys;

/** The keys of a label by its text. */
export function labelKeys(text: string): LabelKeys {
  const plainText = withoutGloss(text);
  const bareText = withoutNumber(plainText);
  const whole = labelKey(text);
  const plain = plainText === text ? whole : labelKey(plainText);
  return { whole, plain, bare: bareText === plainText ? plain : labelKey(bareText) };
}
