/** How many UTF-16 units of an input are kept for the case that its analysis never ends. */
const ROOM = 12_000_000;
const HEAD_BYTES = 8;

/** Memory through which one thread tells another what it is working on. */
export type WatchMemory = SharedArrayBuffer;

export function createWatchMemory(): WatchMemory {
  return new SharedArrayBuffer(HEAD_BYTES + ROOM * 2);
}

/** Tells other threads what is being worked on. */
export interface Watch {
  /** Does the work with the text; how long it took, in milliseconds. */
  during(text: string, work: () => void): number;
}

export function createWatch(memory: WatchMemory): Watch {
  const head = new Int32Array(memory, 0, 2);
  const room = new Uint16Array(memory, HEAD_BYTES);
  return {
    during(text, work) {
      const length = Math.min(text.length, ROOM);
      for (let at = 0; at < length; at++) room[at] = text.charCodeAt(at);
      head[1] = length;
      // The serial is odd while something is being worked on.
      Atomics.add(head, 0, 1);
      const started = performance.now();
      try {
        work();
        return performance.now() - started;
      } finally {
        Atomics.add(head, 0, 1);
      }
    },
  };
}

/** Looks at the work from another thread. */
export interface Watcher {
  /** The text that is being worked on and for how long by now, in milliseconds; absent when there is none. */
  busy():
    | { readonly text: () => string; readonly length: number; readonly since: number }
    | undefined;
}

export function createWatcher(memory: WatchMemory): Watcher {
  const head = new Int32Array(memory, 0, 2);
  const room = new Uint16Array(memory, HEAD_BYTES);
  let serial = 0;
  let started = performance.now();
  return {
    busy() {
      const now = Atomics.load(head, 0);
      if (now !== serial) {
        serial = now;
        started = performance.now();
      }
      if (serial % 2 === 0) return undefined;
      const length = head[1] ?? 0;
      const text = () => textIn(room.subarray(0, length));
      return { text, length, since: performance.now() - started };
    },
  };
}

function textIn(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += 8192)
    pieces.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  return pieces.join("");
}
