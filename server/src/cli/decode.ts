import { isUtf8, transcode } from "node:buffer";
import type { Words } from "../form/words";

/** A file's text, and what must be said about how it was read; absent for plain UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly remark: Words | undefined;
}

/** A file that is no text at all, and what it is. */
export interface NoText {
  readonly noText: Words;
}

/** The byte order mark in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];
/** No encoding that reports come in has bytes of zero, save UTF-16; other kinds of file have some near their start. */
const LOOKED_AT = 8192;
/** One damaged character in so many does not make a text anything but UTF-8. */
const RARE = 20;

/**
 * Reads a file's bytes as text, without a byte order mark: UTF-8, UTF-16 by its mark, and GB18030, in which
 * older Chinese software writes, for whatever is not UTF-8. The files of word processors are named as such.
 * Cost: one pass over the bytes; two for text that is not UTF-8.
 */
export function decode(bytes: Uint8Array): Decoded | NoText {
  const known = signatures.find(({ signature }) => startsWith(bytes, signature));
  if (known) return { noText: known.words };
  if (startsWith(bytes, [0xff, 0xfe])) return decodedAs("utf-16le", "UTF-16", bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return decodedAs("utf-16be", "UTF-16", bytes);
  const strict = decodeUtf8(bytes);
  if (strict !== undefined) return { text: strict, remark: undefined };
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return { noText: unknownKind };
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = count(text, (code) => code === 0xfffd);
  if (damaged * RARE > count(text, (code) => code >= 0x80)) {
    return decodedAs("gb18030", "GB18030", bytes);
  }
  return {
    text,
    remark: {
      zh: `按 UTF-8 读取，其中有 ${damaged} 处字符已损坏。`,
      en: `read as UTF-8, in which ${damaged} characters are damaged.`,
    },
  };
}

const signatures: readonly { readonly signature: readonly number[]; readonly words: Words }[] = [
  {
    signature: [0x50, 0x4b, 0x03, 0x04],
    words: {
      zh: "这是 Word（.docx）或压缩文件，不是文本。请先另存为纯文本或网页。",
      en: "this is a Word document (.docx) or an archive, not text. Save it as plain text or as a web page first.",
    },
  },
  {
    signature: [0xd0, 0xcf, 0x11, 0xe0],
    words: {
      zh: "这是 Word 或 WPS 文件（.doc、.wps），不是文本。请先另存为纯文本或网页。",
      en: "this is a Word or WPS document (.doc, .wps), not text. Save it as plain text or as a web page first.",
    },
  },
  {
    signature: [0x25, 0x50, 0x44, 0x46, 0x2d],
    words: {
      zh: "这是 PDF 文件，不是文本。请检查生成它的原稿。",
      en: "this is a PDF file, not text. Check the document from which it was made.",
    },
  },
  {
    signature: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    words: {
      zh: "这是 RTF 文件，不是纯文本。请先另存为纯文本或网页。",
      en: "this is an RTF file, not plain text. Save it as plain text or as a web page first.",
    },
  },
];

const unknownKind: Words = {
  zh: "不是文本文件，无法检查。如果是年报，请另存为纯文本或网页，编码选 UTF-8。",
  en: "this is not a text file. If it is a report, save it as plain text or as a web page, in UTF-8.",
};

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function decodedAs(label: string, name: string, bytes: Uint8Array): Decoded {
  return {
    text: new TextDecoder(label).decode(bytes),
    remark: { zh: `不是 UTF-8，按 ${name} 读取。`, en: `not UTF-8; read as ${name}.` },
  };
}

/** Absent when the bytes are no UTF-8. By way of UTF-16 it takes a tenth of the time of a `TextDecoder`. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  const units = transcode(bytes, "utf8", "utf16le");
  return units.toString("utf16le", startsWith(bytes, MARK) ? 2 : 0);
}

function count(text: string, matches: (code: number) => boolean): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (matches(text.charCodeAt(at))) found++;
  return found;
}
