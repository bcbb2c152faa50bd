import {
  createScanner,
  getLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { Words } from "../form/words";
import type { Span } from "../text/span";

/** A JSON text with the place of everything in it, as far as it can be read. */
export interface ParsedJson {
  /** Absent when there is nothing to read. */
  readonly root: Node | undefined;
  /** The first mistake of the text; those behind it mostly follow from it. */
  readonly complaints: readonly { readonly span: Span; readonly words: Words }[];
}

/** A larger file is not read: nobody writes one by hand. */
export const LARGEST_FILE = 1_000_000;
/** What is kept in these files needs three levels. Much deeper ones would exhaust the parser's stack. */
const DEEPEST = 20;
const LONGEST_NAME = 80;

/** Reads plain JSON, without comments and trailing commas, and goes on behind mistakes. Never fails. */
export function parseJson(text: string): ParsedJson {
  if (text.length > LARGEST_FILE)
    return refused("文件超过 1 MB，没有使用。", "The file is larger than 1 MB and is not used.");
  if (depthOf(text) > DEEPEST)
    return refused("括号套得太深，没有使用。", "The file is nested too deep and is not used.");
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: true,
  });
  const [first] = errors;
  return { root, complaints: first ? [complaintOf(text, first)] : [] };
}

/** A place as a reader would name it: `accepted[2].reason`. Endless keys are cut short. */
export function keyName(path: JSONPath): string {
  const name = path.reduce<string>(
    (before, step) =>
      typeof step === "number" ? `${before}[${step}]` : before === "" ? step : `${before}.${step}`,
    "",
  );
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

function refused(zh: string, en: string): ParsedJson {
  return { root: undefined, complaints: [{ span: { from: 0, to: 0 }, words: { zh, en } }] };
}

function depthOf(text: string): number {
  const scanner = createScanner(text, true);
  let depth = 0;
  let deepest = 0;
  for (let last = -1; scanner.getPosition() > last; ) {
    last = scanner.getPosition();
    scanner.scan();
    const sign = text.charAt(scanner.getTokenOffset());
    if (sign === "{" || sign === "[") deepest = Math.max(deepest, ++depth);
    if (sign === "}" || sign === "]") depth--;
  }
  return deepest;
}

function complaintOf(text: string, { error, offset, length }: ParseError) {
  const name = keyName(getLocation(text, offset).path.filter((step) => step !== ""));
  const what = wordsOf[printParseErrorCode(error)] ?? {
    zh: "这里的写法不对",
    en: "this is not written as it should be",
  };
  const where = name === "" ? { zh: "", en: "Not" } : { zh: `${name}：`, en: `${name}: not` };
  return {
    span: { from: offset, to: offset + length },
    words: {
      zh: `${where.zh}不是正确的 JSON，${what.zh}。其余能读懂的部分照用。`,
      en: `${where.en} valid JSON: ${what.en}. Whatever else can be read is used.`,
    },
  };
}

const missing: Words = {
  zh: "这里缺内容，或者前面多了一个逗号",
  en: "something is missing here, or there is a comma too many before it",
};
const wordsOf: Readonly<Record<string, Words>> = {
  ColonExpected: { zh: "这里缺冒号", en: "a colon is missing here" },
  CommaExpected: { zh: "这里缺逗号", en: "a comma is missing here" },
  CloseBraceExpected: { zh: "这里缺右花括号 }", en: "a closing } is missing here" },
  CloseBracketExpected: { zh: "这里缺右方括号 ]", en: "a closing ] is missing here" },
  UnexpectedEndOfString: { zh: "这里缺右引号", en: "a closing quotation mark is missing here" },
  InvalidCommentToken: { zh: "这里不能写注释", en: "there can be no comment here" },
  PropertyNameExpected: missing,
  ValueExpected: missing,
};
