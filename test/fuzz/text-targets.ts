import fc from "fast-check";
import { decode } from "../../server/src/cli/decode";
import { anyText } from "../property/texts";
import { anyDocument, shortReport } from "./documents";
import { anySteps, changesOf } from "./edits";
import { soundTexts } from "./sound-texts";
import { changed } from "./step";
import type { Run, Target } from "./target";

/** Bytes of any kind, read as the command line reads files. */
export function randomBytes({ watch }: Run, pool: readonly string[]): Target {
  return soundTexts(
    {
      name: "bytes",
      what: "random and damaged bytes, decoded as the command line does",
      weight: 1,
    },
    anyBytes(pool).map((bytes) => {
      const decoded = decode(bytes);
      return "text" in decoded ? decoded.text : "";
    }),
    watch,
  );
}

/** Characters of any kind. */
export function randomStrings({ watch }: Run): Target {
  return soundTexts(
    {
      name: "strings",
      what: "lone surrogates, NUL, BOM, line breaks of all kinds, very long lines",
      weight: 1,
    },
    anyString,
    watch,
  );
}

/** What the grammar is made of, in any order. */
export function randomGrammar({ watch }: Run): Target {
  return soundTexts(
    {
      name: "grammar",
      what: "titles, headings, labels, figures, tables and tags in any order",
      weight: 2,
    },
    fc.oneof({ weight: 1, arbitrary: anyText }, { weight: 3, arbitrary: anyDocument }),
    watch,
  );
}

/** Whole reports with some of their parts deleted, doubled, moved and exchanged. */
export function mutatedReports({ watch }: Run, pool: readonly string[]): Target {
  const mutated = fc
    .tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pool) }, shortReport), anySteps(12))
    .map(([report, steps]) =>
      steps.reduce(
        (text, step) => changed(text, changesOf(text, step, { past: [], pool })),
        report,
      ),
    );
  return soundTexts(
    { name: "reports", what: "real reports mutated and spliced", weight: 3 },
    mutated,
    watch,
  );
}

/** Nothing but bytes, bytes behind a byte order mark, and reports of which some bytes are damaged or lost. */
function anyBytes(pool: readonly string[]): fc.Arbitrary<Uint8Array> {
  const random = fc.uint8Array({ maxLength: 3000 });
  const marked = fc
    .tuple(fc.constantFrom([0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]), random)
    .map(([mark, rest]) => Uint8Array.from([...mark, ...rest]));
  const damage = fc.array(fc.tuple(fc.nat(2 ** 20), fc.nat(255)), { minLength: 1, maxLength: 40 });
  const damaged = fc
    .tuple(fc.constantFrom(...pool), fc.constantFrom<BufferEncoding>("utf8", "utf16le"), damage)
    .map(([text, encoding, places]) => {
      const bytes = Uint8Array.from(Buffer.from(text, encoding));
      for (const [at, byte] of places) if (bytes.length > 0) bytes[at % bytes.length] = byte;
      return bytes;
    });
  return fc.oneof(random, marked, damaged);
}

const oddCharacters: readonly string[] = [
  ..."\0\b\t\n\v\f\r\u001b\u007f\u0085\u00a0\u00ad",
  ..."\u0300\u061c\u200b\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\u3000\ufeff\ufffd\uffff",
  "\ud800",
  "\udbff",
  "\udc00",
  "\udfff",
  "😀",
  "𠮷",
  "👨‍👩‍👧",
  "\r\n",
  "\n\r",
  "\r\r\n",
  ..."０９Ａ＋－．，／｜＜＞（）　",
  ..."|<>&#*_`~[](){}\\/-+.,:;\"'0123456789",
  ..."年月日件万元一二三四五六七八九十零〇百千",
];

const anyString: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...oddCharacters) },
      { weight: 2, arbitrary: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) },
      { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...oddCharacters, "某局", "规章\t1"), fc.nat(3000))
          .map(([unit, times]) => unit.repeat(times)),
      },
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(""));
