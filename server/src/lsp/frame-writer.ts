import {
  AbstractMessageWriter,
  Message,
  type MessageWriter,
  PublishDiagnosticsNotification,
} from "vscode-languageserver";
import { STATUS } from "../contract";

/** Where bytes go: Node's standard output, for one. `written` is called when they are out of our hands. */
export interface ByteSink {
  write(bytes: Uint8Array, written: () => void): unknown;
}

/** So many bytes are handed to the stream before the client has read them; a full stream keeps the rest here. */
const HANDED_OVER = 64 * 1024;
/** So many bytes of answers may wait before no more is read from a client that does not read them. */
const CROWDED = 64 * 1024 * 1024;

/**
 * Writes messages to a stream of bytes. While the client does not read, they wait here, and of the findings of
 * a document and of its status only the newest, so that a client that never reads again costs no more than a
 * list for each document.
 */
export class FrameWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #sink: ByteSink;
  readonly #crowd: (isCrowded: boolean) => void;
  readonly #encoder = new TextEncoder();
  readonly #waiting = new Map<string | symbol, Uint8Array>();
  #waitingBytes = 0;
  #handedOver = 0;
  #isCrowded = false;

  /** `crowd` hears when too much waits, and when it does no more. */
  constructor(sink: ByteSink, crowd: (isCrowded: boolean) => void) {
    super();
    this.#sink = sink;
    this.#crowd = crowd;
  }

  /** Settled at once: nobody has to wait for the client. */
  async write(message: Message): Promise<void> {
    const frame = this.#frame(message);
    if (this.#handedOver < HANDED_OVER && this.#waiting.size === 0) this.#handOver(frame);
    else this.#keep(keyOf(message), frame);
  }

  /** Whatever waits is lost: who ends a connection has ended the conversation before. */
  end(): void {
    this.#waiting.clear();
  }

  #frame(message: Message): Uint8Array {
    const body = this.#encoder.encode(JSON.stringify(message));
    const head = this.#encoder.encode(`Content-Length: ${body.length}\r\n\r\n`);
    const frame = new Uint8Array(head.length + body.length);
    frame.set(head);
    frame.set(body, head.length);
    return frame;
  }

  #handOver(frame: Uint8Array): void {
    this.#handedOver += frame.length;
    this.#sink.write(frame, () => {
      this.#handedOver -= frame.length;
      this.#handOverWaiting();
    });
  }

  #handOverWaiting(): void {
    for (const [key, frame] of this.#waiting) {
      if (this.#handedOver >= HANDED_OVER) break;
      this.#waiting.delete(key);
      this.#waitingBytes -= frame.length;
      this.#handOver(frame);
    }
    this.#tellCrowd();
  }

  /** The newest takes the place of the one that it makes out of date. */
  #keep(key: string | symbol, frame: Uint8Array): void {
    this.#waitingBytes += frame.length - (this.#waiting.get(key)?.length ?? 0);
    this.#waiting.set(key, frame);
    this.#tellCrowd();
  }

  #tellCrowd(): void {
    const isCrowded = this.#waitingBytes > CROWDED;
    if (isCrowded === this.#isCrowded) return;
    this.#isCrowded = isCrowded;
    this.#crowd(isCrowded);
  }
}

/** What the message is the newest of; nothing else is ever the same. */
function keyOf(message: Message): string | symbol {
  if (!Message.isNotification(message)) return Symbol();
  const { method, params } = message;
  const isReplaced = method === PublishDiagnosticsNotification.method || method === STATUS;
  if (!isReplaced || params === undefined || !("uri" in params)) return Symbol();
  return `${method} ${params.uri}`;
}
