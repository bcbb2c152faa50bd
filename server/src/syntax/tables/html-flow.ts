import { isBlank, skipSpace, trimEnd } from "../../text/characters";
import type { Span } from "../../text/span";
import type { TextPiece } from "../tree";

/** The running text of one HTML block or cell, gathered from the stretches between tags and entities. */
export interface Flow {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where the text stands when tags or entities part it; absent when it is in one piece. */
  readonly pieces: readonly Span[] | undefined;
  /** What the text was gathered from. */
  readonly stretches: readonly Stretch[];
}

/** A stretch of the source with what the reader sees of it. */
interface Stretch extends Span {
  readonly text: string;
}

/** Gathers stretches of text until a block ends. White space at both ends belongs to nobody. */
export class FlowBuffer {
  #stretches: Stretch[] = [];
  #blank: Span | undefined;

  /** Adds what stands in the source; `shown` is what the reader sees of it where that differs. */
  add(source: string, from: number, to: number, shown?: string): void {
    const blank = shown === undefined ? isBlank(source, from, to) : isAllSpace(shown);
    if (!blank) this.#stretches.push({ from, to, text: shown ?? source.slice(from, to) });
    else if (this.#stretches.length > 0) this.#stretches.push({ from, to, text: " " });
    else if (shown !== undefined) this.#blank ??= { from, to };
  }

  /** A break between two lines or blocks inside a cell. */
  break(at: number): void {
    if (this.#stretches.length > 0) this.#stretches.push({ from: at, to: at, text: " " });
  }

  /** A visible blank, such as `&nbsp;`, that stands where nothing else does. */
  get blank(): Span | undefined {
    return this.#blank;
  }

  /** Hands over what was gathered and starts anew; absent when there was nothing to see. */
  take(): Flow | undefined {
    this.#blank = undefined;
    // Most cells and the space between two blocks are here in one stretch or none: both are quick.
    if (this.#stretches.length === 0) return undefined;
    const stretches = this.#stretches;
    this.#stretches = [];
    return flowOf(stretches);
  }

  /** As `take`, with the lines and blocks apart that breaks had joined. */
  takeLines(): readonly Flow[] {
    const lines: Stretch[][] = [];
    let line: Stretch[] | undefined;
    for (const stretch of this.#stretches) {
      if (stretch.from === stretch.to) line = undefined;
      else if (line) line.push(stretch);
      else if (!isAllSpace(stretch.text)) {
        line = [stretch];
        lines.push(line);
      }
    }
    this.#stretches = [];
    this.#blank = undefined;
    return lines.flatMap((each) => flowOf(each) ?? []);
  }
}

function flowOf(gathered: Stretch[]): Flow | undefined {
  const stretches = trimmed(gathered);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return undefined;
  return {
    text: textOf(stretches),
    from: first.from,
    to: last.to,
    pieces: piecesOf(stretches),
    stretches,
  };
}

/** Takes the white space off both ends, in the list itself. */
function trimmed(stretches: Stretch[]): readonly Stretch[] {
  while (stretches.length > 0 && isAllSpace(stretches.at(-1)?.text ?? "x")) stretches.pop();
  const first = stretches[0];
  if (first && isVerbatim(first)) {
    const lead = skipSpace(first.text, 0, first.text.length);
    if (lead > 0) {
      stretches[0] = { from: first.from + lead, to: first.to, text: first.text.slice(lead) };
    }
  }
  const last = stretches.at(-1);
  if (last && isVerbatim(last)) {
    const end = trimEnd(last.text, 0, last.text.length);
    if (end < last.text.length) {
      const kept = { from: last.from, to: last.from + end, text: last.text.slice(0, end) };
      stretches[stretches.length - 1] = kept;
    }
  }
  return stretches;
}

/** Whether the reader sees of a stretch what stands in the source. */
function isVerbatim({ from, to, text }: Stretch): boolean {
  return to - from === text.length;
}

/** What the stretches show, with white space drawn together. */
function textOf(stretches: readonly Stretch[]): string {
  let text = "";
  for (const stretch of stretches) text += stretch.text;
  // Most cells have none, and looking costs less than replacing.
  return WHITE.test(text) ? text.replace(/\s+/g, " ") : text;
}

function piecesOf(stretches: readonly Stretch[]): readonly Span[] | undefined {
  if (stretches.length === 1) return undefined;
  const pieces: Span[] = [];
  for (const stretch of stretches) {
    if (isAllSpace(stretch.text)) continue;
    const last = pieces.at(-1);
    if (last?.to === stretch.from) pieces[pieces.length - 1] = { from: last.from, to: stretch.to };
    else pieces.push({ from: stretch.from, to: stretch.to });
  }
  return pieces.length > 1 ? pieces : undefined;
}

/** As the flow's `pieces`, each with its place in the text; absent when the text is the source's own. */
export function textPieces({ stretches }: Flow): readonly TextPiece[] | undefined {
  const pieces: TextPiece[] = [];
  let at = 0;
  let afterSpace = false;
  for (const stretch of stretches) {
    const verbatim = isVerbatim(stretch);
    let piece: { at: number; from: number; to: number } | undefined;
    for (let index = 0; index < stretch.text.length; index++) {
      const isWhite = WHITE.test(stretch.text.charAt(index));
      if (isWhite && afterSpace) piece = undefined;
      else {
        if (!piece) {
          piece = { at, from: verbatim ? stretch.from + index : stretch.from, to: stretch.to };
          pieces.push(piece);
        }
        if (verbatim) piece.to = stretch.from + index + 1;
        at++;
      }
      afterSpace = isWhite;
    }
  }
  const only = pieces.length === 1 ? pieces[0] : undefined;
  return only && only.to - only.from === at ? undefined : pieces;
}

const WHITE = /\s/u;

function isAllSpace(text: string): boolean {
  return isBlank(text, 0, text.length);
}
