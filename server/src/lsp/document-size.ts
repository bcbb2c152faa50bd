const MEGABYTE = 1024 * 1024;

/** The size of a text in megabytes (1,048,576 bytes of UTF-8, as it is saved), where that is above the limit. */
export function megabytesAbove(text: string, limit: number): number | undefined {
  const most = limit * MEGABYTE;
  // A unit of UTF-16 is at most three bytes, so that ordinary documents are never counted.
  if (text.length * 3 <= most) return undefined;
  const bytes = bytesOf(text);
  return bytes > most ? Math.ceil((bytes / MEGABYTE) * 10) / 10 : undefined;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // The two halves of a character outside the first plane are four bytes together.
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3;
  }
  return bytes;
}
