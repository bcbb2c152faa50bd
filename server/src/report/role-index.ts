import type { TableId } from "../form/form";
import type { KeyedRow } from "./keyed-row";
import type { LabelKeys } from "./label-keys";
import type { Shapes } from "./table-shape";

/** What a table knows a label as: the name of a row, or a head or group. */
export type LabelRole = "row" | "head";

/** What a label is in each statutory table that knows it. */
export interface CellRoles extends Partial<Readonly<Record<TableId, LabelRole>>> {
  /** The key of the label as the form prints it, however the cell is worded. */
  readonly name: string;
}

/** Looks labels up in all tables of all editions at once. */
export interface RoleIndex {
  /** The roles of a row's labels; cells that no table knows are left out. */
  ofRow(row: KeyedRow): readonly CellRoles[];
  /** Whether any table knows the label, and as what; a row's name where it is both. */
  ofLabel(label: LabelKeys): LabelRole | undefined;
}

/** Words that several tables share, 其他 and 总计, speak for none. */
const shared = new Set(["其他", "总计", "合计", "信息内容", "件", "件数", "数量", "总数"]);

/** One index over the labels of all tables of all editions, so that a cell is looked up once. */
export function createRoleIndex(editions: readonly Shapes[]): RoleIndex {
  const byKey = new Map<string, CellRoles>();
  const add = (id: TableId, role: LabelRole, names: ReadonlyMap<string, string>) => {
    for (const [key, printed] of names) {
      if (shared.has(key)) continue;
      // The editions word the same row in different ways, each knowing the other's wording as a variant.
      const known = byKey.get(key) ?? { name: byKey.get(printed)?.name ?? printed };
      byKey.set(key, { ...known, [id]: known[id] === "row" ? "row" : role });
    }
  };
  for (const shapes of editions) {
    for (const { form, rows, columns, parts, groups } of Object.values(shapes)) {
      add(form.id, "row", rows.names);
      for (const index of [columns, parts, groups]) add(form.id, "head", index.names);
    }
  }
  const find = ({ whole, bare }: LabelKeys): CellRoles | undefined =>
    byKey.get(whole) ?? (shared.has(whole) ? undefined : byKey.get(bare));
  return {
    ofRow({ labels }) {
      const roles: CellRoles[] = [];
      for (const label of labels) {
        const found = label && find(label);
        if (found) roles.push(found);
      }
      return roles;
    },
    ofLabel(label) {
      const { proactive, requests, cases } = find(label) ?? {};
      const known = [proactive, requests, cases];
      return known.includes("row") ? "row" : known.includes("head") ? "head" : undefined;
    },
  };
}
