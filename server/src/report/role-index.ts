import type { TableId } from "../form/form";
import type { KeyedRow } from "./keyed-row";
import { labelKey, withoutGloss, withoutNumber } from "./label-key";
import type { Shapes } from "./table-shape";

/** What a label is in each statutory table that knows it: the name of a row, or a head or group. */
export interface CellRoles extends Partial<Readonly<Record<TableId, "row" | "head">>> {
  /** The key of the label as the form prints it, however the cell is worded. */
  readonly name: string;
}

/** Looks labels up in all tables of all editions at once. */
export interface RoleIndex {
  /** The roles of a row's labels; cells that no table knows are left out. */
  ofRow(row: KeyedRow): readonly CellRoles[];
  /** Whether any table knows the label, and as what; a row's name where it is both. */
  readonly ofLabel: KeyRoles;
}

/** What any table knows a label as, by its key and its text; absent when none does. */
export type KeyRoles = (key: string, text: string) => "row" | "head" | undefined;

/** Words that several tables share, 其他 and 总计, speak for none. */
const shared = new Set(["其他", "总计", "合计", "信息内容", "件", "件数", "数量", "总数"]);

/** One index over the labels of all tables of all editions, so that a cell is looked up once. */
export function createRoleIndex(editions: readonly Shapes[]): RoleIndex {
  const byKey = new Map<string, CellRoles>();
  const add = (id: TableId, role: "row" | "head", names: ReadonlyMap<string, string>) => {
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
  const find = (key: string, text: string): CellRoles | undefined => {
    const direct = byKey.get(key);
    if (direct || shared.has(key)) return direct;
    const bare = labelKey(withoutNumber(withoutGloss(text)));
    return byKey.get(bare);
  };
  return {
    ofRow({ row, keys }) {
      const roles: CellRoles[] = [];
      for (const [at, key] of keys.entries()) {
        const found = key === undefined ? undefined : find(key, row.cells[at]?.text ?? "");
        if (found) roles.push(found);
      }
      return roles;
    },
    ofLabel(key, text) {
      const { proactive, requests, cases } = find(key, text) ?? {};
      const known = [proactive, requests, cases];
      return known.includes("row") ? "row" : known.includes("head") ? "head" : undefined;
    },
  };
}
