import { matchesOf } from "../text/matches";
import type { Span } from "../text/span";
import { notesIn, promptsIn } from "./author-notes";
import { isMaskedName, isSaid } from "./masked-name";
import { missingFiguresIn } from "./missing-figures";

/** What an author leaves open: a mark, a note on what to write, words of a blank report, a missing figure. */
export type PlaceholderKind = "mark" | "note" | "prompt" | "figure";

/** A stretch of a passage that is still to be filled in. */
export interface Placeholder extends Span {
  readonly kind: PlaceholderKind;
}

/**
 * What is left to fill in a passage: `XX年`, `收到____件`, `（请填写主要问题）`, `主动公开信息条`. Masked names (`王××`),
 * addresses, and the rules and emphasis of Markdown are none. Linear: every pattern is bounded.
 */
export function placeholdersIn(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (const [kind, find] of finders) {
    for (const span of find(text)) found.push({ kind, ...span });
  }
  return found.length < 2 ? found : joined(text, found);
}

const finders: readonly (readonly [PlaceholderKind, (text: string) => readonly Span[]])[] = [
  ["mark", marksIn],
  ["note", notesIn],
  ["prompt", promptsIn],
  ["figure", missingFiguresIn],
];

/** Two marks with nothing but a word of a date between them are one: `XX年XX月XX日`. */
function joined(text: string, found: readonly Placeholder[]): readonly Placeholder[] {
  const result: Placeholder[] = [];
  for (const each of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = result.at(-1);
    if (last && each.from < last.to) continue;
    const ofOneDate =
      last?.kind === "mark" &&
      each.kind === "mark" &&
      /^[年月日]?$/u.test(text.slice(last.to, each.from));
    if (last && ofOneDate) result[result.length - 1] = { ...last, to: each.to };
    else result.push(each);
  }
  return result;
}

/** One of these stands in every mark; most passages hold none. */
const SIGNS =
  /[Xx×✕_…*□○△◇☆{«]|\.{6}|某某|【】|《》|〔〕|（）|[？?N][件条篇份期场次个项名人户家万元%]/u;
/** What goes before a figure in a report, and what it counts. */
const GIVES = "[共到开布理复计结转办送发报印展率占达为约]";
const UNIT = "(?:件|条|篇|份|期|场|次|个|项|名|人|户|家|万?元|%)";

type Counts = (text: string, span: Span) => boolean;

const marks: readonly { readonly pattern: RegExp; readonly counts?: Counts }[] = [
  { pattern: /(?<!\d)20(?:[Xx×*]{2}|\d[Xx×])(?=年)/gu },
  {
    pattern: /(?<![A-Za-z\d×✕/_=+]|[a-z]\.)[Xx×✕]{2,40}(?![A-Za-z×✕@+]|\.[a-z]|\d{1,3}(?!\d))/gu,
    counts: isNoName,
  },
  // An address that nobody has filled in: www.xxx.gov.cn, xxx@163.com.
  { pattern: /(?<=www\.|\/\/)[Xx×]{2,12}(?=\.)|(?<![A-Za-z\d])[Xx×]{3,12}(?=@)/gu },
  {
    pattern: /某某(?=[省市县区镇乡局委办厅处科]|街道|单位|部门|学校|医院|中心|年|月)/gu,
    counts: isNoName,
  },
  // One letter or sign where a figure goes: 收到X件, 公开□□条.
  {
    pattern: new RegExp(
      `(?<=${GIVES})(?:[XxN×○△□◇☆*]|[□○△◇☆]{2,8}|？{1,3})(?=${UNIT})|(?<=[\\u4e00-\\u9fff])[Xx×](?=[件条篇份期场元%]|人次|万元)`,
      "gu",
    ),
  },
  { pattern: /(?<![A-Za-z\d])[Xx×]月[Xx×](?=日)/gu },
  { pattern: /[□△◇☆]{2,8}(?=[省市县区镇乡局委办厅年]|街道|单位)/gu },
  { pattern: /【】|《》|〔〕|（）/gu, counts: isGap },
  { pattern: /(?<=(?:^|[，。；：])[一二三四五六七八九十]是)…{1,8}/gu },
  { pattern: /^(?:（[一二三四五六七]）[^。：…]{2,14}[。：]?)?(?:…{1,8}|\.{6,24})。?$/gu },
  { pattern: /\$\{[^{}]{0,40}\}|\{\{[^{}]{1,40}\}\}|«[^«»]{1,20}»/gu },
];

function marksIn(text: string): readonly Span[] {
  if (!SIGNS.test(text)) return [];
  const found = marks.flatMap(({ pattern, counts }) =>
    matchesOf(text, pattern).filter((span) => !counts || counts(text, span)),
  );
  return [...found, ...blanksIn(text)];
}

function isNoName(text: string, span: Span): boolean {
  return !isMaskedName(text, span) && !isSaid(text, span);
}

/** Empty brackets behind a link or a word of letters are code; those to tick or spoken of are no gap either. */
function isGap(text: string, { from, to }: Span): boolean {
  return !/[\]A-Za-z\d_“"是否有无号]/u.test(text.charAt(from - 1)) && text.charAt(to) !== "”";
}

/** How a sentence goes on behind a blank for a figure or a date. */
const GOES_ON = new RegExp(`^(?:${UNIT}|[年月日])`, "u");
const TO_SIGN =
  /(?:(?:填表|填报|制表|审核|审批|经办|报送|签发|复核|负责)人|签字|签名|签章|盖章|领导)[^：]{0,6}：$/u;
const LONGEST_SIGNED = 14;
/** A longer line is drawn across the page. */
const LONGEST_BLANK = 20;

/** The runs of low lines that are blanks to fill in: no rules, emphasis, file names or lines to sign on. */
function blanksIn(text: string): readonly Span[] {
  const lines = matchesOf(text, /_{2,}/gu);
  // Two low lines make something bold, __件数__增加, unless a unit follows each of them.
  const isBold = lines.some(({ to }) => !GOES_ON.test(text.slice(to, to + 2)));
  return lines.filter(({ from, to }) => {
    const length = to - from;
    if (length > LONGEST_BLANK || length === text.length || (length === 2 && isBold)) return false;
    const isInName =
      /[A-Za-z\d]/u.test(text.charAt(from - 1)) && /[A-Za-z\d]/u.test(text.charAt(to));
    return !isInName && !TO_SIGN.test(text.slice(Math.max(0, from - LONGEST_SIGNED), from));
  });
}
