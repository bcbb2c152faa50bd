import {
  AbstractMessageReader,
  type DataCallback,
  Disposable,
  ErrorCodes,
  Message,
  type MessageReader,
} from "vscode-languageserver";

/** Where bytes come from: Node's standard input, for one. */
export interface ByteSource {
  on(event: "data", listener: (bytes: Uint8Array) => void): unknown;
  off(event: "data", listener: (bytes: Uint8Array) => void): unknown;
}

/** Why something that a client has sent is no message. */
export interface Refusal {
  /** After `lost` it is not known where the next message begins, so nothing more is read. */
  readonly kind: "refused" | "lost";
  /** As in the answer: the protocol's code, the number of the request as far as there was one, the reason. */
  readonly code: number;
  readonly id: string | number | null;
  readonly reason: string;
}

/** Heads are two short lines at most; a longer one is something else. */
const LONGEST_HEAD = 4096;
/** What fits into one text of the JavaScript engine. */
const LARGEST_BODY = 512 * 1024 * 1024;

/**
 * Reads messages from a stream of bytes: `Content-Length: 42`, an empty line, and so many bytes of JSON in
 * UTF-8. Everything else is refused with the reason, at once and without being kept.
 */
export class FrameReader extends AbstractMessageReader implements MessageReader {
  readonly #source: ByteSource;
  readonly #refuse: (refusal: Refusal) => void;
  readonly #text = new TextDecoder("utf-8", { fatal: true });
  #head: Uint8Array = new Uint8Array();
  #body: { readonly length: number; readonly pieces: Uint8Array[]; missing: number } | undefined;
  #isLost = false;

  constructor(source: ByteSource, refuse: (refusal: Refusal) => void) {
    super();
    this.#source = source;
    this.#refuse = refuse;
  }

  listen(deliver: DataCallback): Disposable {
    const read = (bytes: Uint8Array) => {
      let rest = bytes;
      while (rest.length > 0 && !this.#isLost)
        rest = this.#body ? this.#readBody(rest, deliver) : this.#readHead(rest, deliver);
    };
    this.#source.on("data", read);
    return Disposable.create(() => this.#source.off("data", read));
  }

  #readHead(bytes: Uint8Array, deliver: DataCallback): Uint8Array {
    const all = this.#head.length === 0 ? bytes : joined([this.#head, bytes]);
    const end = endOfHead(all);
    const head = new TextDecoder("latin1").decode(all.subarray(0, end ?? LONGEST_HEAD));
    if (!STARTS_A_HEAD.test(head)) return this.#lose(`a head was expected, not ${quote(head)}`);
    if (end === undefined) {
      if (all.length >= LONGEST_HEAD) return this.#lose(`the head does not end: ${quote(head)}`);
      this.#head = all;
      return new Uint8Array();
    }
    this.#head = new Uint8Array();
    const given = CONTENT_LENGTH.exec(head)?.[1]?.trim();
    const length = Number(given);
    if (given === undefined) return this.#lose(`the head has no Content-Length: ${quote(head)}`);
    if (!/^\d+$/u.test(given) || length > LARGEST_BODY)
      return this.#lose(`Content-Length is no length that can be read: ${quote(given)}`);
    this.#body = { length, pieces: [], missing: length };
    const rest = all.subarray(end);
    // A body without bytes is over before another byte comes.
    return length === 0 ? this.#readBody(rest, deliver) : rest;
  }

  #readBody(bytes: Uint8Array, deliver: DataCallback): Uint8Array {
    const body = this.#body;
    if (!body) return bytes;
    const piece = bytes.subarray(0, body.missing);
    body.pieces.push(piece);
    body.missing -= piece.length;
    if (body.missing === 0) {
      this.#body = undefined;
      this.#deliver(body.pieces, deliver);
    }
    return bytes.subarray(piece.length);
  }

  #deliver(pieces: readonly Uint8Array[], deliver: DataCallback): void {
    const message = this.#decoded(pieces);
    if (message === undefined) return;
    if (!isMessage(message)) {
      this.#refuse(refusalOf(message));
      return;
    }
    try {
      deliver(message);
    } catch (error) {
      // A cancellation that names no request is a message and still cannot be taken in.
      this.#refuse({ ...refusalOf(message), reason: String(error) });
    }
  }

  #decoded(pieces: readonly Uint8Array[]): unknown {
    try {
      const [first = new Uint8Array()] = pieces;
      return JSON.parse(this.#text.decode(pieces.length === 1 ? first : joined(pieces)));
    } catch (error) {
      const reason = `the message is not JSON in UTF-8: ${String(error)}`;
      this.#refuse({ kind: "refused", code: ErrorCodes.ParseError, id: null, reason });
      return undefined;
    }
  }

  #lose(reason: string): Uint8Array {
    this.#isLost = true;
    this.#head = new Uint8Array();
    this.#refuse({ kind: "lost", code: ErrorCodes.ParseError, id: null, reason });
    return new Uint8Array();
  }
}

const STARTS_A_HEAD = /^[a-z]/iu;
const CONTENT_LENGTH = /^Content-Length:([^\r\n]*)/imu;

/** Where the body begins; absent when the head is not all there. Bare line feeds end lines too. */
function endOfHead(bytes: Uint8Array): number | undefined {
  const last = Math.min(bytes.length, LONGEST_HEAD);
  for (let at = 1; at < last; at++) {
    if (bytes[at] !== LINE_FEED) continue;
    const before = bytes[at - 1] === RETURN ? at - 2 : at - 1;
    if (bytes[before] === LINE_FEED) return at + 1;
  }
  return undefined;
}

const LINE_FEED = 10;
const RETURN = 13;

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function isMessage(value: unknown): value is Message {
  if (!isRecord(value)) return false;
  const message = value as unknown as Message;
  return (
    Message.isRequest(message) || Message.isNotification(message) || Message.isResponse(message)
  );
}

function refusalOf(value: unknown): Refusal {
  const id = isRecord(value) ? value.id : undefined;
  return {
    kind: "refused",
    code: ErrorCodes.InvalidRequest,
    id: typeof id === "string" || typeof id === "number" ? id : null,
    reason: "the message is no request, no notification and no response",
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const LONGEST_QUOTE = 60;

function quote(text: string): string {
  return JSON.stringify(text.slice(0, LONGEST_QUOTE));
}
