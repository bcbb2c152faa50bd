import { article } from "../form/source";
import type { Words } from "../form/words";
import type { Fix } from "../report/fix";
import { type PlacedResidue, placedResidue } from "../report/residue-places";
import type { Edit } from "../text/edit";
import { defineRule, type Found } from "./rule";

interface Facts {
  readonly residue: PlacedResidue;
  /** What takes all that may go without another look out of the report. */
  readonly all: readonly Edit[];
  /** How many more of its kind the report has, where all of them are one finding. */
  readonly more: number;
}

/** More of a kind than these come from one conversion. */
const MANY = 12;
const MOST_RELATED = 10;

/** What converting, copying or pasting has left: `[bookmark: _GoBack]`, `&nbsp;`, `— 4 —`, a word pasted twice. */
export const conversionResidue = defineRule<Facts>({
  id: "conversion-residue",
  group: "completeness",
  level: "hint",
  summary: {
    zh: "文中没有转换、粘贴留下的代码、页码和重复的词。",
    en: "Converting and pasting have left no codes, page numbers or doubled words in the text.",
  },
  reason: {
    zh: "从 Word、PDF 或网页复制文字时会带进书签、域代码和页码，公开后别人都看得到。",
    en: "Text copied from Word, PDF or a web page brings bookmarks, codes and page numbers along, for everybody to see.",
  },
  whenOff: {
    zh: "文本要再导回 Word、需要保留书签时，可以关闭。",
    en: "Switch it off where the text goes back into Word and must keep its bookmarks.",
  },
  source: article(6),
  *find({ report, passages, headlines, readers }) {
    const found = placedResidue([...headlines, ...passages], report, readers);
    const all = found.flatMap(({ kind, edit }) => (edit && ALWAYS.has(kind) ? [edit] : []));
    for (const kind of new Set(found.map((each) => each.kind))) {
      const same = found.filter((each) => each.kind === kind);
      const [first, ...others] = same;
      if (same.length <= MANY) {
        for (const residue of same) yield foundOne(residue, all, 0);
      } else if (first) {
        const related = others.slice(0, MOST_RELATED).map(({ span, words }) => ({
          span,
          words: { zh: `这里也有：${words}`, en: `Here too: ${words}` },
        }));
        yield { ...foundOne(first, all, others.length), related };
      }
    }
  },
  say({ residue, more }) {
    const { kind, words } = residue;
    const { zh, en } = isSpaceCode(residue) ? spaceCode(words) : sayings[kind](words);
    if (more === 0) return { zh, en };
    return {
      zh: `${zh}全文还有 ${more} 处。`,
      en: `${en} There are ${more} more of the kind in the report.`,
    };
  },
  fix({ residue, all }) {
    const { kind, edit } = residue;
    if (!edit) return [];
    const sure = ALWAYS.has(kind);
    const one: Fix = {
      title: (isSpaceCode(residue) ? undefined : titles[kind]) ?? REMOVE,
      edits: [edit],
      preferred: sure,
    };
    if (!sure || all.length === 1) return [one];
    const title = {
      zh: `清除全文 ${all.length} 处转换残留`,
      en: `Clear all ${all.length} codes and page numbers from the report`,
    };
    return [one, { title, edits: all, preferred: false }];
  },
});

function foundOne(residue: PlacedResidue, all: readonly Edit[], more: number): Found<Facts> {
  const { kind, span, words, edit } = residue;
  const found = { span, facts: { residue, all, more }, found: words };
  if (kind === "entity" && edit) return { ...found, expected: edit.insert };
  if (kind === "doubled") return { ...found, expected: words.slice(words.length / 2) };
  return found;
}

/** What may go without another look. A doubled word may be meant, and for a picture or a reference something is due. */
const ALWAYS: ReadonlySet<PlacedResidue["kind"]> = new Set([
  "bookmark",
  "field",
  "control",
  "entity",
  "tag",
  "page",
]);
/** `&nbsp;` and the like only set words apart; nothing takes their place. */
function isSpaceCode({ kind, edit }: PlacedResidue): boolean {
  return kind === "entity" && edit?.insert === "";
}

function spaceCode(words: string): Words {
  return {
    zh: `“${words}”是网页里的空格代码，不是正文。请删去。`,
    en: `“${words}” is the code of a space on a web page and not text of the report. Delete it.`,
  };
}

const REMOVE: Words = { zh: "删去", en: "Delete it" };
const titles: Readonly<Partial<Record<PlacedResidue["kind"], Words>>> = {
  entity: { zh: "换成它代表的字符", en: "Put the character in its place" },
  page: { zh: "删去这一行页码", en: "Delete this page number" },
  doubled: { zh: "删去重复的词", en: "Delete the second word" },
};

const sayings: Readonly<Record<PlacedResidue["kind"], (words: string) => Words>> = {
  bookmark: (words) => ({
    zh: `“${words}”是 Word 的书签标记，不是正文。请删去。`,
    en: `“${words}” is a Word bookmark and not text of the report. Delete it.`,
  }),
  field: (words) => ({
    zh: `“${words}”是 Word 的域代码，不是正文。请删去。`,
    en: `“${words}” is a Word field code and not text of the report. Delete it.`,
  }),
  reference: (words) => ({
    zh: `“${words}”是 Word 找不到引用内容时的提示。请写上原来引用的内容，或删去。`,
    en: `“${words}” is what Word writes for a reference that it cannot find. Write what was referred to, or delete it.`,
  }),
  picture: (words) => ({
    zh: `“${words}”处的图片没有带过来。请重新插入图片，或删去这个标记。`,
    en: `The picture at “${words}” was not carried over. Insert it again, or delete the mark.`,
  }),
  lost: (words) => ({
    zh: `“${words}”处的内容没有转换过来。请对照原稿补上。`,
    en: `What stood at “${words}” was lost in the conversion. Write it again from the original.`,
  }),
  control: () => ({
    zh: "这里有一个看不见的控制字符，是转换时带进来的。请删去。",
    en: "The conversion left a control character that shows nothing. Delete it.",
  }),
  entity: (words) => ({
    zh: `“${words}”是网页代码，不是正文。请换成它代表的字符。`,
    en: `“${words}” is the code of a web page. Put the character that it stands for in its place.`,
  }),
  tag: (words) => ({
    zh: `“${words}”是网页标签，不是正文。请删去。`,
    en: `“${words}” is a tag of a web page and not text of the report. Delete it.`,
  }),
  page: (words) => ({
    zh: `“${words}”是原稿的页码，混进了正文。请删去。`,
    en: `“${words}” is a page number of the original that slipped into the text. Delete it.`,
  }),
  doubled: (words) => ({
    zh: `“${words}”写重了。请删去一个。`,
    en: `“${words}” says the same word twice. Delete one of them.`,
  }),
};
