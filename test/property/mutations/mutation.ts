import { applyEdits, type Edit } from "../../../server/src/text/edit";
import type { Span } from "../../../server/src/text/span";
import type { Picker } from "../restating/picker";
import { marked, type Place, placesOf } from "../restating/places";
import type { RestatingReport } from "../restating-reports";

/** One kind of mistake: which rule must find it, and how it is made in a correct report. */
export interface Mutation {
  readonly rule: string;
  /** What the author got wrong. */
  readonly mistake: string;
  /** The report with the mistake; absent when this report gives no occasion for it. */
  plant(report: RestatingReport, picker: Picker): Planted | undefined;
}

/** A report with one mistake in it. */
export interface Planted {
  readonly text: string;
  /** Where the mistake must be underlined. */
  readonly span: Span;
  /** What it may say should stand there; anything when absent. */
  readonly expected?: readonly string[];
}

/** Marks the stretch of an insertion that must be underlined. */
export function wrong(words: string): string {
  return marked("wrong", "", words);
}

/** The report with edits made, one of whose insertions marks the mistake. */
export function planted(
  { text }: RestatingReport,
  edits: readonly Edit[],
  words: Pick<Planted, "expected"> = {},
): Planted {
  const result = placesOf(
    applyEdits(
      text,
      [...edits].sort((a, b) => a.from - b.from),
    ),
  );
  const [place] = result.places;
  if (!place) throw new Error("the mistake is not marked");
  return { text: result.text, span: { from: place.from, to: place.to }, ...words };
}

/** The edit that puts other words into a place. */
export function replacing({ from, to }: Span, insert: string): Edit {
  return { from, to, insert };
}

/** All places of a kind. */
export function placesIn(
  { places }: RestatingReport,
  kind: string,
  name?: string,
): readonly Place[] {
  return places.filter((each) => each.kind === kind && (name === undefined || each.name === name));
}

/**
 * What is told in a sentence of its own, on one line, in words that every reader of reports knows. Without a
 * full stop before it a figure may belong to what stands there, and rare words nobody need read.
 */
export function toldPlainly(report: RestatingReport, kind: string): readonly Place[] {
  if (report.joint !== "。" || report.lines === "broken") return [];
  const said = placesIn(report, "said");
  const sentences = said.filter(
    ({ from }) => report.text.charAt(from - 1) !== "，" || said.some(({ to }) => to === from - 1),
  );
  return placesIn(report, kind).filter(
    (place) =>
      sentences.some(({ from, to }) => from <= place.from && to >= place.to) &&
      !looksBack(report, place),
  );
}

/** Whether the paragraph speaks of other years too. */
function looksBack({ text, year }: RestatingReport, { from, to }: Span): boolean {
  const paragraph = text.slice(text.lastIndexOf("\n", from) + 1, text.indexOf("\n", to));
  const years = paragraph.match(/\d{4}(?= ?年)/gu) ?? [];
  return (
    /累计|以来|加上年|上年(?!结转)|去年/u.test(paragraph) ||
    years.some((each) => Number(each) !== year)
  );
}

/** One of the places; absent when there is none. */
export function onePlace(places: readonly Place[], picker: Picker): Place | undefined {
  return places.length === 0 ? undefined : picker.from(places);
}

/** The words that stand in a place. */
export function wordsAt({ text }: RestatingReport, { from, to }: Span): string {
  return text.slice(from, to);
}

/** The quantity that a figure of the text restates, and its value. */
export function statedAt({ name }: Place): { readonly quantity: string; readonly value: number } {
  const [quantity = "", value = ""] = name.split("=");
  return { quantity, value: Number(value) };
}
