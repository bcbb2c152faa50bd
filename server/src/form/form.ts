import type { Words } from "./words";

/** An edition by the first report year that uses it: `2019`, `2021`. */
export type EditionId = string;
/** A section by what it is about, in the order of the form. */
export type SectionId = "overview" | "proactive" | "requests" | "cases" | "problems" | "other";
/** A statutory table by what it counts: those of the sections 二, 三 and 四. */
export type TableId = "proactive" | "requests" | "cases";

/** A cell by table, row and column: `requests.granted.company`, `cases.count.review.total`. */
export type CellId = string;

/** The report as one notice of the State Council's General Office prescribes it. */
export interface Edition {
  readonly id: EditionId;
  /** As authors call it: 2021 年修订格式. */
  readonly name: Words;
  /** The report years the edition is for; `to` is absent while it is in force. */
  readonly years: { readonly from: number; readonly to: number | undefined };
  readonly source: Words;
  readonly sections: readonly SectionForm[];
  readonly tables: Readonly<Record<TableId, TableForm>>;
}

/** One of the six sections. */
export interface SectionForm {
  readonly id: SectionId;
  /** 1 to 6, written 一 to 六 before the title. */
  readonly ordinal: number;
  readonly title: string;
  readonly english: string;
  /** Other titles that real reports carry and that mean this section without doubt. */
  readonly variants: readonly string[];
  /** Words of which one whole set stands in any title of this section, however it is worded. */
  readonly marks: readonly (readonly string[])[];
  /** Words of which one stands in most titles of this section; they tell only beside the section's number. */
  readonly hints: readonly string[];
  /** How many characters of text the section must have at least; 0 where nothing need stand in it. */
  readonly leastText: number;
  /** The paragraphs of a blank report that the author writes over; the overview's have the year in them. */
  readonly blankText: readonly string[];
  readonly table: TableId | undefined;
  /** Whether it says what was charged for information given on request; absent where nothing need be said. */
  readonly statesFees?: boolean;
  readonly source: Words;
}

/** One of the three tables as an edition has it. */
export interface TableForm {
  readonly id: TableId;
  readonly edition: EditionId;
  readonly section: SectionId;
  readonly name: Words;
  readonly source: Words;
  readonly marks: TableMarks;
  /** What the edition changed in the table against the one before it; absent where nothing. */
  readonly changes: Words | undefined;
  readonly parts: readonly PartForm[];
  readonly rows: readonly RowForm[];
  readonly identities: readonly Identity[];
  /** What the running text says of the table in numbers. */
  readonly subjects: readonly Subject[];
  readonly relations: readonly Relation[];
  /** Labels over several rows, which hold no figures: 三、本年度办理结果, （三）不予公开. */
  readonly groups: readonly Label[];
  /** Rows that some places add to the national form; they are read over in silence. */
  readonly local: readonly Label[];
  /** The drawn table, with merged cells, in the order of the statute. */
  readonly drawing: readonly (readonly DrawnCell[])[];
}

/** By which of its labels a table tells its edition. Without brackets and punctuation, as labels are compared. */
export interface TableMarks {
  /** Parts of its labels that not every edition has; one that several editions list tells nothing. */
  readonly words: readonly string[];
  /** The end of a label that is a row of figures in this edition alone: in others it heads several rows. */
  readonly row: string | undefined;
}

/** A run of rows under heads of their own. Tables 3 and 4 have one part, table 2 one for each item of art. 20. */
export interface PartForm {
  readonly id: string;
  /** The part's own line, 第二十条第（一）项; absent where the table has one part. */
  readonly title: Label | undefined;
  readonly columns: readonly ColumnForm[];
}

/** What a cell must hold: a count of zero or more, a change that may be negative, or a sum of money. */
export type Measure = "count" | "change" | "amount";

/** A column of figures. */
export interface ColumnForm {
  readonly id: string;
  readonly label: string;
  readonly variants: readonly string[];
  readonly english: string;
  readonly measure: Measure;
  /** The column over it, where several share a head: 法人或其他组织, 未经复议直接起诉. */
  readonly group: string | undefined;
}

/** A row of figures. */
export interface RowForm {
  readonly id: string;
  /** The part whose columns the row has. */
  readonly part: string;
  readonly label: string;
  readonly variants: readonly string[];
  readonly english: string;
  /** The labels of the merged cells before it, outermost first. */
  readonly under: readonly string[];
  /** The row for which some places write this one and others: 行政检查 and 行政确认 for 其他对外管理服务事项. */
  readonly insteadOf: string | undefined;
  readonly source: Words;
}

/** Words that the form prints, and how real reports write them otherwise. */
export interface Label {
  readonly label: string;
  readonly variants: readonly string[];
}

/** The kinds of equation, each with a rule of the same name. */
export type IdentityKind = "row-total" | "outcome-total" | "balance" | "case-total";

/**
 * An equation that the figures must fulfil: the cells of `left` add up to the same as those of `right`.
 * In a total `left` is the total alone. In the balance it is 一 and 二, and `right` is （七） and 四.
 */
export interface Identity {
  readonly kind: IdentityKind;
  readonly left: readonly CellId[];
  readonly right: readonly CellId[];
}

/**
 * What the figures of nearly every report fulfil although no law demands it, each kind with a rule of the
 * same name. `ground` says why a report that does not should be looked at once more.
 */
export type Relation = { readonly ground: Words } & (
  | {
      /** What there is in all is no less than what this year added, less what it took away. */
      readonly kind: "stock-below-flow";
      readonly stock: CellId;
      readonly added: CellId;
      readonly removed: CellId | undefined;
    }
  | {
      /** What there was last year, with this year's change, is not below zero. */
      readonly kind: "negative-stock";
      readonly before: CellId;
      readonly change: CellId;
    }
  | {
      /** Where there was nothing last year, the change is not just the number of decisions. */
      readonly kind: "change-equals-decisions";
      readonly before: CellId;
      readonly change: CellId;
      readonly decisions: CellId;
    }
  | {
      /** Either both are zero or neither is, and each costs `least` yuan on average. */
      readonly kind: "implausible-amount";
      readonly number: CellId;
      readonly amount: CellId;
      readonly least: number;
    }
  | {
      /** The cases are none when no figure of the other table is above zero; `received` is its first sum. */
      readonly kind: "cases-without-requests";
      readonly cases: readonly CellId[];
      readonly requests: TableId;
      readonly received: CellId;
    }
  | {
      /** The suits are none when there is no review; `reviews` are all figures of those, the sum last. */
      readonly kind: "suit-without-review";
      readonly suits: CellId;
      readonly reviews: readonly CellId[];
    }
);

/** The kinds of relation. */
export type RelationKind = Relation["kind"];

/** A quantity that the running text speaks of, by what it counts: `received`, `granted`, `review.upheld`. */
export type SubjectId = string;

/** A quantity of the running text with what it may lawfully be in the table. */
export interface Subject {
  readonly id: SubjectId;
  /** The likeliest first; a text is right when it states any one of them. */
  readonly readings: readonly SubjectReading[];
}

/** The cells whose figures together are the quantity. */
export interface SubjectReading {
  readonly cells: readonly CellId[];
  /** Cells to be taken off; as a rule none. */
  readonly less: readonly CellId[];
  /** What several cells together are; a single cell has its own name. */
  readonly name: Words | undefined;
}

/** A cell of the drawing: words of the form, or a figure's place. */
export type DrawnCell =
  | {
      readonly kind: "label";
      readonly text: string;
      readonly columns: number;
      readonly rows: number;
    }
  | {
      readonly kind: "figure";
      readonly cell: CellId;
      readonly columns: number;
      readonly rows: number;
    };
