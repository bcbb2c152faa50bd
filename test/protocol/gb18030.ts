/** The text in GB18030, which Node can read but not write. Only characters of two bytes are known. */
export function inGb18030(text: string): Buffer {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const pair = [high, low];
      const character = decoder.decode(Uint8Array.from(pair));
      if (character.length === 1 && character !== "\ufffd") table.set(character, pair);
    }
  }
  return Buffer.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return [code];
      const pair = table.get(character);
      if (!pair) throw new Error(`${character} has no two-byte form in GB18030`);
      return pair;
    }),
  );
}
