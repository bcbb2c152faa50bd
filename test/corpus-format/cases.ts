import type { EditionId, SectionId } from "../../server/src/form/form";
import type { LayoutId } from "../../server/src/syntax/tree";

/** One case of a corpus file, as `test/corpus/README.md` describes them. */
export interface CorpusCase {
  readonly sentence: string;
  /** The header lines as they stand, for writing the case back. */
  readonly header: readonly string[];
  readonly edition: EditionId;
  readonly layout: LayoutId;
  readonly year: number | undefined;
  readonly place: Place;
  /** Rows and sections that are taken out of the clean report. */
  readonly without: readonly string[];
  readonly levels: Readonly<Record<string, string>>;
  /** What the message of the first finding of the file's rule must contain. */
  readonly says: string | undefined;
  /** The text with its marks. */
  readonly marked: string;
  readonly after: readonly After[];
  /** Which sample of its rule the case is in RULES.md; absent when it is none. */
  readonly page: PageRole | undefined;
}

/** The mistake that a rule is explained with, and a text without it. */
export type PageRole = "wrong" | "right";

/** The result of a fix: how its title begins, and the text that it leaves, with the marks that remain. */
export interface After {
  readonly title: string;
  readonly marked: string;
}

/** Where the text of a case stands in the clean report. */
export type Place =
  | { readonly kind: "document" }
  | { readonly kind: "title" }
  | { readonly kind: "content" | "heading" | "section"; readonly section: SectionId }
  | { readonly kind: "rows"; readonly rows: readonly string[] }
  | { readonly kind: "head"; readonly of: string };

const HEADER =
  /^(edition|layout|year|title|in|heading|section|row|head|without|rules|says|page):\s*(.*)$/;

/** The lines before the first case, and the cases. */
export function readCases(file: string): {
  readonly preface: string;
  readonly cases: readonly CorpusCase[];
} {
  const chunks = file.split(/^(?==== )/m);
  const preface = chunks[0]?.startsWith("=== ") ? "" : (chunks.shift() ?? "");
  return { preface, cases: chunks.map(readCase) };
}

/** A case as it stands in its file. */
export function writeCase({ sentence, header, marked, after }: CorpusCase): string {
  const blocks = [
    [`=== ${sentence}`, ...header].join("\n"),
    visibleTabs(marked),
    ...after.map((each) => `--- after ${each.title}\n${visibleTabs(each.marked)}`),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function readCase(chunk: string): CorpusCase {
  const [first = "", ...lines] = chunk.split("\n");
  const sentence = first.replace(/^=== /, "").trim();
  const end = lines.findIndex((line) => !HEADER.test(line));
  const header = lines.slice(0, end < 0 ? lines.length : end);
  const values = new Map(
    header.map((line) => [HEADER.exec(line)?.[1] ?? "", HEADER.exec(line)?.[2]?.trim() ?? ""]),
  );
  const [text = "", ...afters] = `\n${lines.slice(header.length).join("\n")}`.split(
    /^(?=--- after )/m,
  );
  return {
    sentence,
    header,
    edition: oneOf(["2019", "2021"], values.get("edition") ?? "2021", sentence),
    layout: oneOf(["tabbed", "stacked", "pipe", "html"], values.get("layout") ?? "pipe", sentence),
    year: values.has("year") ? Number(values.get("year")) : undefined,
    place: placeOf(values, sentence),
    without: wordsOf(values.get("without")),
    levels: Object.fromEntries(
      wordsOf(values.get("rules"))
        .map((word) => word.split("="))
        .map(([rule, level]) => [rule, level]),
    ),
    says: values.get("says"),
    page: values.has("page")
      ? oneOf<PageRole>(["wrong", "right"], values.get("page") ?? "", sentence)
      : undefined,
    marked: realTabs(withoutBlankEnds(text)),
    after: afters.map((block) => {
      const [head = "", ...body] = block.split("\n");
      const title = head.replace(/^--- after /, "").trim();
      return { title, marked: realTabs(withoutBlankEnds(body.join("\n"))) };
    }),
  };
}

const sectionIds = ["overview", "proactive", "requests", "cases", "problems", "other"] as const;

function placeOf(values: ReadonlyMap<string, string>, sentence: string): Place {
  const section = (key: string) => oneOf(sectionIds, values.get(key) ?? "", sentence);
  if (values.has("title")) return { kind: "title" };
  if (values.has("in")) return { kind: "content", section: section("in") };
  if (values.has("heading")) return { kind: "heading", section: section("heading") };
  if (values.has("section")) return { kind: "section", section: section("section") };
  if (values.has("row")) return { kind: "rows", rows: wordsOf(values.get("row")) };
  if (values.has("head")) return { kind: "head", of: values.get("head") ?? "" };
  return { kind: "document" };
}

function wordsOf(value: string | undefined): readonly string[] {
  return (value ?? "").split(/[ ,]+/).filter((word) => word !== "");
}

function oneOf<T extends string>(known: readonly T[], value: string, sentence: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined)
    throw new Error(`“${sentence}”: ${value} is none of ${known.join(", ")}`);
  return found;
}

function withoutBlankEnds(text: string): string {
  return text.replace(/^(?:[ ]*\n)+/, "").replace(/\n+$/, "");
}

function realTabs(text: string): string {
  return text.replaceAll("⇥", "\t");
}

function visibleTabs(text: string): string {
  return text.replaceAll("\t", "⇥");
}
