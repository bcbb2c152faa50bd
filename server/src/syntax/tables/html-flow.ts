import { isSpace } from "../../text/characters";
import type { Span } from "../../text/span";

/** The running text of one HTML block or cell, gathered from the stretches between tags and entities. */
export interface Flow {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where the text stands when tags or entities part it; absent when it is in one piece. */
  readonly pieces: readonly Span[] | undefined;
  /** The place in the source of an offset into `text`. */
  sourceOf(offset: number): number;
}

interface Stretch extends Span {
  readonly text: string;
}

/** Gathers stretches of text until a block ends. White space at both ends belongs to nobody. */
export class FlowBuffer {
  #stretches: Stretch[] = [];
  #blank: Span | undefined;

  /** Adds what stands in the source; `shown` is what the reader sees of it where that differs. */
  add(source: string, from: number, to: number, shown?: string): void {
    const text = shown ?? source.slice(from, to);
    if (isAllSpace(text)) {
      if (this.#stretches.length > 0) this.#stretches.push({ from, to, text: " " });
      else if (shown !== undefined) this.#blank ??= { from, to };
    } else this.#stretches.push({ from, to, text });
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
    const stretches = trimmed(this.#stretches);
    this.#stretches = [];
    this.#blank = undefined;
    const first = stretches[0];
    const last = stretches.at(-1);
    if (!first || !last) return undefined;
    const pieces = joinedPieces(stretches);
    return {
      text: stretches.map((stretch) => stretch.text).join("").replace(/\s+/g, " "),
      from: first.from,
      to: last.to,
      pieces: pieces.length > 1 ? pieces : undefined,
      sourceOf: (offset) => sourceOf(stretches, offset),
    };
  }
}

function trimmed(stretches: readonly Stretch[]): Stretch[] {
  const kept = [...stretches];
  while (kept.length > 0 && isAllSpace(kept.at(-1)?.text ?? "x")) kept.pop();
  const first = kept[0];
  if (first && first.to - first.from === first.text.length) {
    let lead = 0;
    while (isSpace(first.text.charCodeAt(lead))) lead++;
    kept[0] = { from: first.from + lead, to: first.to, text: first.text.slice(lead) };
  }
  const last = kept.at(-1);
  if (last && last.to - last.from === last.text.length) {
    let end = last.text.length;
    while (end > 0 && isSpace(last.text.charCodeAt(end - 1))) end--;
    kept[kept.length - 1] = { from: last.from, to: last.from + end, text: last.text.slice(0, end) };
  }
  return kept;
}

function joinedPieces(stretches: readonly Stretch[]): Span[] {
  const pieces: Span[] = [];
  for (const stretch of stretches) {
    if (isAllSpace(stretch.text)) continue;
    const last = pieces.at(-1);
    if (last?.to === stretch.from) pieces[pieces.length - 1] = { from: last.from, to: stretch.to };
    else pieces.push({ from: stretch.from, to: stretch.to });
  }
  return pieces;
}

function sourceOf(stretches: readonly Stretch[], offset: number): number {
  let passed = 0;
  for (const stretch of stretches) {
    if (offset <= passed + stretch.text.length) return Math.min(stretch.from + offset - passed, stretch.to);
    passed += stretch.text.length;
  }
  return stretches.at(-1)?.to ?? 0;
}

function isAllSpace(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}
