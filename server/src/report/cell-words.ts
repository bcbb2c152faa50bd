import type { TableForm } from "../form/form";
import type { Words } from "../form/words";
import type { BoundCell } from "./bound-report";
import { withoutGloss } from "./label-key";

/** A cell in words: its row and its column, `（七）总计·自然人`, `行政复议·总计`. */
export function cellWords(cell: BoundCell): Words {
  const { row, column } = cell;
  const columnZh =
    column.group && column.id.includes(".") ? `${column.group}·${column.label}` : column.label;
  if (row.id === "count") return { zh: columnZh, en: column.english };
  return {
    zh: `${shortLabel(row.label)}·${shortLabel(columnZh)}`,
    en: `${row.english}, ${column.english}`,
  };
}

/** A row in words: `（三）不予公开 1.属于国家秘密`. */
export function rowWords(row: {
  readonly label: string;
  readonly english: string;
  readonly under?: readonly string[];
}): Words {
  const group = row.under?.[1];
  const own = shortLabel(row.label);
  return { zh: group ? `${group} ${own}` : own, en: row.english };
}

/** A table as an author would name it. */
export function tableWords(form: TableForm): Words {
  return { zh: `“${form.name.zh}”`, en: `the ${form.name.en}` };
}

function shortLabel(label: string): string {
  return withoutGloss(label);
}
