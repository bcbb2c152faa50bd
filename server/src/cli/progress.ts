import { fstatSync } from "node:fs";
import type { Words } from "../form/words";
import type { Order } from "./command";
import { isScreen, type Terminal } from "./terminal";

/** A line at the bottom of a terminal that says how far the work is. */
export interface Progress {
  /** So many documents are done, with so many errors so far. */
  show(done: number, errors: number): void;
  /** Takes the line away, since something else is written; it comes back by itself. */
  hide(): void;
  /** Takes it away for good. */
  close(): void;
}

/** In milliseconds. Whoever waits less needs no line. */
const PATIENCE = 500;
const INTERVAL = 100;
/** In columns; narrower terminals get no bar, since a line that wraps cannot be taken away. */
const NARROW = 64;
const BAR = 20;
const CLEAR = "\r\u001b[K";

const silent: Progress = { show() {}, hide() {}, close() {} };

/**
 * Shows a line on a terminal that somebody looks at, and nothing elsewhere. `count` tells how many documents
 * there are altogether; until it does, the line goes without.
 *
 *     正在检查 [######--------------] 3120/10000，错误 12
 */
export function openProgress(
  { progress, language }: Pick<Order, "progress" | "language">,
  { stdout, stderr }: Pick<Terminal, "stdout" | "stderr">,
  count: () => Promise<number>,
): Progress {
  if (!progress || !isScreen(stderr) || process.env.TERM === "dumb" || mayEndOnScreen(stdout))
    return silent;
  let state = { done: 0, errors: 0 };
  let total: number | undefined;
  let visible = "";
  let counting = false;

  const hide = () => {
    if (visible !== "") stderr.write(CLEAR);
    visible = "";
  };
  const draw = () => {
    if (!counting) {
      counting = true;
      count().then(
        (all) => {
          total = all;
        },
        // Without the whole the line still says how many are done.
        () => undefined,
      );
    }
    const line = lineOf(state, total, widthOf(stderr))[language];
    if (line === visible) return;
    stderr.write(`${CLEAR}${line}`);
    visible = line;
  };
  const interrupt = () => {
    close();
    // The signal does what it would have done without the line.
    process.kill(process.pid, "SIGINT");
  };
  let timer = setTimeout(() => {
    draw();
    timer = setInterval(draw, INTERVAL);
  }, PATIENCE);
  const close = () => {
    clearInterval(timer);
    process.off("SIGINT", interrupt);
    hide();
  };
  process.once("SIGINT", interrupt);
  return {
    show(done, errors) {
      state = { done, errors };
    },
    hide,
    close,
  };
}

/** Whether what is written may come out on the same terminal by another program's hand, as with `| less`. */
function mayEndOnScreen(stdout: NodeJS.WritableStream): boolean {
  if (isScreen(stdout) || !("fd" in stdout) || typeof stdout.fd !== "number") return false;
  try {
    const stat = fstatSync(stdout.fd);
    return stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}

function widthOf(stream: NodeJS.WritableStream): number {
  // Some terminals do not know their size and say 0.
  return "columns" in stream && typeof stream.columns === "number" ? stream.columns || 80 : 80;
}

function lineOf(
  { done, errors }: { readonly done: number; readonly errors: number },
  total: number | undefined,
  columns: number,
): Words {
  // A file may have come in since they were counted.
  const all = total === undefined ? undefined : Math.max(total, done, 1);
  const count = all === undefined ? `${done}` : `${done}/${all}`;
  const filled = all === undefined ? 0 : Math.floor((done / all) * BAR);
  const bar =
    all === undefined || columns < NARROW
      ? ""
      : `[${"#".repeat(filled)}${"-".repeat(BAR - filled)}] `;
  return {
    zh: `正在检查 ${bar}${count}，错误 ${errors}`,
    en: `Checking ${bar}${count}, errors ${errors}`,
  };
}
