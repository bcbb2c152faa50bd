import { matchesOf } from "../text/matches";
import type { Span } from "../text/span";

/**
 * What a conversion leaves in a text: a bookmark or a field's code of Word, a reference that Word could not
 * resolve, the place of a picture, a character that was lost, one that shows nothing, a character or a tag in
 * the code of web pages.
 */
export type ResidueKind =
  | "bookmark"
  | "field"
  | "reference"
  | "picture"
  | "lost"
  | "control"
  | "entity"
  | "tag";

/** A stretch of a passage that a conversion has left. */
export interface Residue extends Span {
  readonly kind: ResidueKind;
}

/** One of these stands in all residue; most passages hold none. */
const HINT =
  /[^\P{Cc}\s]|[[\\&<{\ufffc\ufffd\uf020-\uf0ff]|_Toc|_GoBack|_Hlk|_Ref|错误！|Error！|HYPERLINK|MERGEFORMAT|锟斤拷|#[A-Z]|【图片】/u;

const BOOKMARK =
  /\[bookmark：[^[\]]{1,60}\]|\[\]\{#[^{}]{1,60}\}|(?<![A-Za-z\d#/])_(?:Toc|Hlk|Ref|OLE_LINK)\d{1,12}(?![A-Za-z\d])|(?<![A-Za-z\d])_GoBack(?![A-Za-z])/gu;
/** As a passage has them, without the white space between their parts: `HYPERLINK\l"_Toc123"`, `PAGE\*MERGEFORMAT`. */
const FIELD =
  /(?<![A-Za-z])(?:HYPERLINK|INCLUDEPICTURE|PAGEREF|NUMPAGES|PAGE|TOC|SEQ|SHAPE|EMBED|REF)(?: ?(?:\\[a-z*#@]|["“][^"“”]{0,200}["”]|MERGEFORMAT(?:INET)?|_[A-Za-z]{2,8}\d{1,12}|\d-\d)){1,6}|\\\*? ?MERGEFORMAT(?:INET)?/gu;
const REFERENCE =
  /错误！(?:未找到引用源|未定义书签|未指定书签|超链接引用无效|文档中没有指定样式的文字|书签自引用无效|不能识别的开关参数)。?|Error！ ?(?:Bookmark not defined|Reference source not found|Hyperlink reference not valid|No text of specified style in document)\.?/gu;
const PICTURE =
  /(?<![!！])(?:\[(?:图片|image|img|图像)\]|【图片】)(?![（[])|\[cid：[^[\]]{1,60}\]/giu;
const CONTROL = /[^\P{Cc}\s]{1,20}/gu;
const LOST =
  /[\ufffc\ufffd\uf020-\uf0ff]{1,20}|(?:锟斤拷){1,9}|#(?:REF！|VALUE！|NAME？|DIV\/0！|N\/A)/gu;
const ENTITY =
  /&(?:nbsp|ensp|emsp|thinsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|times|bull|#\d{1,6}|#x[\da-f]{1,5})；/giu;
const TAG = /<\/?(?:br|p|span|div|font|o：p|td|tr|tbody|table)(?:[ /][^<>]{0,200})?\/?>/giu;

/**
 * The residue in a passage. Linear: every pattern is bounded.
 */
export function residueIn(text: string): readonly Residue[] {
  if (!HINT.test(text)) return [];
  const found = [
    ...ofKind("bookmark", matchesOf(text, BOOKMARK)),
    ...ofKind("field", matchesOf(text, FIELD)),
    ...ofKind("reference", matchesOf(text, REFERENCE)),
    ...ofKind("picture", matchesOf(text, PICTURE)),
    ...ofKind("lost", matchesOf(text, LOST)),
    ...ofKind("control", matchesOf(text, CONTROL)),
  ];
  const codes = [
    ...ofKind("entity", matchesOf(text, ENTITY)),
    ...ofKind("tag", matchesOf(text, TAG)),
  ];
  return apart([...found, ...codes]);
}

/** Whether a reader of Markdown does not see it: tags and the codes of characters. */
export function isCode({ kind }: Residue): boolean {
  return kind === "entity" || kind === "tag";
}

function ofKind(kind: ResidueKind, spans: readonly Span[]): readonly Residue[] {
  return spans.map((span) => ({ kind, ...span }));
}

/** In order, without what lies inside another one: the bookmark in a field's code. */
function apart(found: readonly Residue[]): readonly Residue[] {
  const result: Residue[] = [];
  for (const each of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (each.from >= (result.at(-1)?.to ?? 0)) result.push(each);
  }
  return result;
}
