import type { Language, Words } from "../form/words";

/** What a command speaks and listens to: the three streams of the process, or those of a test. */
export interface Terminal {
  /** A function, since merely looking at a process's standard input opens it. */
  stdin(): AsyncIterable<Uint8Array>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Writes to stdout, in large pieces, never faster than the reader at the other end takes them. */
export interface Output {
  write(text: string): Promise<void>;
  /** Writes what is still held back. */
  flush(): Promise<void>;
  /** Whether nobody reads any more, as behind `| head`. Further writes are dropped. */
  readonly closed: boolean;
}

const PIECE = 16_384;

/** Opens the standard output; from then on a reader who goes away ends nothing. */
export function openOutput({ stdout, stderr }: Terminal): Output {
  let held = "";
  let closed = false;
  const close = () => {
    closed = true;
  };
  // A reader that goes away early is no mistake of anybody's; without a listener the process would die of it.
  stdout.on("error", close);
  stderr.on("error", () => {});
  const flush = async () => {
    const text = held;
    held = "";
    if (closed || text === "") return;
    await new Promise<void>((resolve) => {
      stdout.write(text, (error) => {
        if (error) close();
        resolve();
      });
    });
  };
  return {
    async write(text) {
      held += text;
      if (held.length >= PIECE) await flush();
    },
    flush,
    get closed() {
      return closed;
    },
  };
}

/** Says something to the person at the terminal, apart from what the command puts out. */
export function tell({ stderr }: Terminal, words: Words, language: Language): void {
  stderr.write(`${visible(words[language])}\n`);
}

/** Says something about one document. */
export function tellAbout(
  terminal: Terminal,
  path: string,
  words: Words,
  language: Language,
): void {
  tell(terminal, { zh: `${path}：${words.zh}`, en: `${path}: ${words.en}` }, language);
}

/** The text on one line without control characters, with which a document could play tricks on a terminal. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
