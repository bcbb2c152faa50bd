import type { Language, Words } from "../form/words";
import { harmless } from "../text/harmless";

/** What a command speaks and listens to: the three streams of the process, or those of a test. */
export interface Terminal {
  /** A function, since merely looking at a process's standard input opens it. */
  stdin(): AsyncIterable<Uint8Array>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** Called before anything is written on the screen, for what must get out of the way. */
  beforeWriting?(): void;
}

/** Writes to stdout, in large pieces, never faster than the reader at the other end takes them. */
export interface Output {
  write(text: string): Promise<void>;
  /** Writes what is still held back. */
  flush(): Promise<void>;
  /** Whether nobody reads any more, as behind `| head`. Further writes are dropped. */
  readonly closed: boolean;
}

/** In characters, and in milliseconds: what is held back longer than this goes out with the next text. */
const PIECE = 16_384;
const LONGEST_WAIT = 200;

/** Opens the standard output; from then on a reader who goes away ends nothing. */
export function openOutput(terminal: Terminal): Output {
  const { stdout, stderr } = terminal;
  const onScreen = isScreen(stdout);
  let held = "";
  let since = performance.now();
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
    since = performance.now();
    if (closed || text === "") return;
    if (onScreen) terminal.beforeWriting?.();
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
      // Whoever looks on sees findings as they come, and in their place among what is told besides.
      const isDue = onScreen || performance.now() - since >= LONGEST_WAIT;
      if (isDue || held.length >= PIECE) await flush();
    },
    flush,
    get closed() {
      return closed;
    },
  };
}

/** Says something to the person at the terminal, apart from what the command puts out. */
export function tell(terminal: Terminal, words: Words, language: Language): void {
  terminal.beforeWriting?.();
  terminal.stderr.write(`${harmless(words[language])}\n`);
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

/** Whether somebody looks at the stream on a terminal, and it is no file and no pipe. */
export function isScreen(stream: NodeJS.WritableStream): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}
