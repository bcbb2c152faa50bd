import type {
  CellId,
  ColumnForm,
  Edition,
  PartForm,
  RowForm,
  SectionForm,
  TableForm,
  TableId,
} from "../form/form";
import type { Block, Cell, Heading, Paragraph, Row, SyntaxTree, Table } from "../syntax/tree";
import type { Span } from "../text/span";
import type { EditionMark } from "./edition-marks";
import type { MatchQuality } from "./label-index";
import type { Reading } from "./reading";

/** A document seen as a report: the form's sections, tables and cells, each with the place where it stands. */
export interface BoundReport {
  readonly tree: SyntaxTree;
  /** The tree's blocks with headings and tables as the form's words tell them from one another. */
  readonly blocks: readonly Block[];
  readonly title: Title | undefined;
  /** The report year, which is the year in the title. */
  readonly year: number | undefined;
  /** The edition that the report follows; where its tables follow two, the one its year asks for. */
  readonly edition: Edition;
  /** The labels that tell which edition the tables follow. */
  readonly marks: readonly EditionMark[];
  /** The sections found, in the order of the text. */
  readonly sections: readonly BoundSection[];
  readonly tables: ReadonlyMap<TableId, BoundTable>;
  /** Every cell of the tables found, by its id. */
  readonly cells: ReadonlyMap<CellId, BoundCell>;
}

/** The report's title, over one line or several. */
export interface Title extends Span {
  readonly text: string;
  readonly year: number | undefined;
  /** Who reports, as the title names it; empty when it names nobody. */
  readonly body: string;
}

/** One of the six sections where the text has it, from its heading to the next. */
export interface BoundSection extends Span {
  readonly form: SectionForm;
  readonly heading: Heading | Paragraph;
  readonly quality: MatchQuality;
  /** What stands under the heading, up to the next section. */
  readonly blocks: readonly Block[];
}

/** A statutory table with what the text has of it. */
export interface BoundTable {
  readonly form: TableForm;
  /** Where its first row begins: inside a table of the text, when that one holds several. */
  readonly from: number;
  /** The tables of the text that it was read from; more than one where a page break parted it. */
  readonly nodes: readonly Table[];
  readonly rows: readonly BoundRow[];
  /** The same rows by their ids; of a row that stands twice the first. */
  readonly rowsById: ReadonlyMap<string, BoundRow>;
  /** Rows of figures that no row of the form could be found for. */
  readonly strays: readonly StrayRow[];
  /** The parts' heads that were found, with the columns that they lack. */
  readonly heads: readonly BoundHead[];
}

/**
 * How a row's figures were given to its columns: all there; fewer or more than the columns with it being
 * certain which are meant; or not certain at all, so that no figure of the row may be used.
 */
export type Fit = "exact" | "short" | "long" | "unsure";

/** A row of the form in the text, its figures given to its columns. */
export interface BoundRow {
  readonly form: RowForm;
  readonly columns: readonly ColumnForm[];
  /** The cell that names the row; absent in table 4, whose only row has no name. */
  readonly label: Cell | undefined;
  readonly node: Row;
  readonly table: Table;
  readonly quality: MatchQuality | "position";
  readonly fit: Fit;
  readonly cells: readonly BoundCell[];
  /** The cells behind the label as they stand, however they were given to the columns. */
  readonly values: readonly Cell[];
}

/** A cell of the form with what the text says in it. */
export interface BoundCell {
  readonly id: CellId;
  readonly row: RowForm;
  readonly column: ColumnForm;
  /** The place in the text; absent when the row has no such cell. */
  readonly node: Cell | undefined;
  readonly reading: Reading;
}

/** A row of figures whose label no row of the form has. */
export interface StrayRow {
  readonly label: Cell;
  readonly node: Row;
  readonly table: Table;
}

/** The head of a part of a table. */
export interface BoundHead {
  readonly part: PartForm;
  /** The rows that name columns, and the lowest of them. */
  readonly rows: readonly Row[];
  readonly row: Row;
  readonly table: Table;
  /** The columns as the row that names most has them, one of them several times where its cell was merged. */
  readonly printed: readonly ColumnForm[];
  /** The columns that it lacks; none when it has a word that could be one of them. */
  readonly missing: readonly ColumnForm[];
}
