const HEAD_END = Buffer.from("\r\n\r\n");

/**
 * Parts what a language server writes into its messages.
 * @param {NodeJS.ReadableStream} stream
 * @param {(message: any) => void} take
 */
export function readMessages(stream, take) {
  /** @type {Buffer[]} */
  let held = [];
  let size = 0;
  let needed = 0;
  stream.on("data", (/** @type {Buffer} */ chunk) => {
    held.push(chunk);
    size += chunk.length;
    // A message of megabytes comes in many pieces, which are put together once.
    if (size < needed) return;
    let rest = held.length === 1 ? chunk : Buffer.concat(held);
    for (;;) {
      const headEnd = rest.indexOf(HEAD_END);
      const head = headEnd < 0 ? "" : rest.toString("latin1", 0, headEnd);
      const length = Number(/Content-Length: (\d+)/i.exec(head)?.[1] ?? 0);
      const end = headEnd + HEAD_END.length + length;
      needed = headEnd < 0 ? 0 : end;
      if (headEnd < 0 || rest.length < end) break;
      take(JSON.parse(rest.toString("utf8", headEnd + HEAD_END.length, end)));
      rest = rest.subarray(end);
    }
    held = [rest];
    size = rest.length;
  });
}
