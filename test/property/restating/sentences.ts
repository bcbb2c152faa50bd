import type { Body } from "./bodies";
import { type NumberManner, numberManners, writeNumber, writePercentage } from "./numbers";
import type { Paper } from "./papers";
import type { Picker } from "./picker";
import { marked } from "./places";
import type { Quantities } from "./quantities";

/**
 * A way to say something of a report. In its words these stand for what the report makes of them:
 * - `{received}` a quantity; `{received%}` one that its words leave open, so that no rule need judge it;
 * - `{granted%handled}` a share;
 * - `{c1}` `{c2}` `{c3}` parts that add up to what was received, `{c0}` a part that is 0;
 * - `{any}` a figure that no table has, `{some}` a part that no table has;
 * - `{Y}` `{Y-1}` `{Y+1}` years, `{Y!}` the report's own where another one may stand too;
 * - `{we}` `{area}` names.
 */
export interface Sentence {
  readonly words: string | ((telling: Telling) => string);
  /** Whether it may be said of these quantities; always when absent. */
  readonly when?: (quantities: Quantities) => boolean;
}

/** Who says what, and how it writes figures. */
export interface Telling {
  readonly quantities: Quantities;
  readonly body: Body;
  readonly year: number;
  readonly picker: Picker;
  readonly manner: NumberManner;
  readonly paper: Paper;
  /** What stands between the sentences of a paragraph. */
  readonly joint: string;
}

/** The sentences that are true of these quantities. */
function fitting(sentences: readonly Sentence[], quantities: Quantities): readonly Sentence[] {
  return sentences.filter(({ when }) => when?.(quantities) ?? true);
}

/** The words of one of the sentences that fit; nothing where none does. */
export function tellOne(sentences: readonly Sentence[], telling: Telling): string {
  const fit = fitting(sentences, telling.quantities);
  return fit.length === 0 ? "" : tell(telling.picker.from(fit), telling);
}

/** Some of the sentences that fit, in their order, `most` at most. */
export function tellSome(sentences: readonly Sentence[], most: number, telling: Telling) {
  const fit = fitting(sentences, telling.quantities);
  return telling.picker.some(fit, most).map((sentence) => tell(sentence, telling));
}

/** The words as a place of their own: what they are about. Nothing stays nothing. */
export function said(about: string, words: string): string {
  return words === "" ? "" : marked("said", about, words);
}

/** The words of a sentence, with its figures and years marked as places. */
export function tell({ words }: Sentence, telling: Telling): string {
  const { body, year, quantities, picker } = telling;
  const text = typeof words === "string" ? words : words(telling);
  const parts = text.includes("{c1}") ? partition(quantities.received ?? 0, picker) : [];
  return text.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    if (name === "we") return body.we;
    if (name === "area") return body.area;
    if (name === "Y!") return String(year);
    if (name === "Y") return marked("year", "report", writeYear(year, telling));
    if (name === "Y-1") return String(year - 1);
    if (name === "Y+1") return String(year + 1);
    if (name === "any") return figure(2 + picker.below(400), telling, undefined);
    if (name === "some") {
      return figure(picker.below((quantities.received ?? 0) + 1), telling, undefined);
    }
    const part = /^c(\d)$/.exec(name)?.[1];
    if (part !== undefined) {
      return figure(quantityOf(name, quantities, parts), telling, ["part", name]);
    }
    const [quantity = "", whole] = name.split("%");
    const value = quantityOf(quantity, quantities, parts);
    if (whole === "") return figure(value, telling, undefined);
    if (whole === undefined) return figure(value, telling, ["claim", quantity]);
    const all = quantityOf(whole, quantities, parts);
    const share = marked("percent", `${value}/${all}`, writePercentage(value, all, picker));
    return share + picker.from(["%", "％"]);
  });
}

function quantityOf(name: string, quantities: Quantities, parts: readonly number[]): number {
  const part = /^c(\d)$/.exec(name)?.[1];
  const value = part === undefined ? quantities[name] : [0, ...parts][Number(part)];
  if (value === undefined) throw new Error(`there is no quantity ${name}`);
  return value;
}

/** Most figures of a report are written alike. */
function figure(
  value: number,
  { manner, picker, paper }: Telling,
  place: readonly [string, string] | undefined,
): string {
  const own = picker.once(8) ? picker.from(numberManners) : manner;
  const { before, figure: written, after } = writeNumber(value, own, paper);
  const inner = place ? marked(place[0], `${place[1]}=${value}`, written) : written;
  return before + inner + after;
}

function writeYear(year: number, { manner, picker }: Telling): string {
  return manner === "spaced" && picker.once(2) ? `${year} ` : String(year);
}

/** The whole in three parts. */
function partition(whole: number, picker: Picker): readonly number[] {
  const first = picker.below(whole + 1);
  const second = picker.below(whole - first + 1);
  return [first, second, whole - first - second];
}
