import { cellId } from "../compose";
import type { Subject } from "../form";

/** Subjects of table 2, each with the cells any one of which the text may state: `["norms", "norms.made"]`. */
export function proactiveSubjects(
  ...given: readonly (readonly [id: string, ...cells: string[]])[]
): readonly Subject[] {
  return given.map(([id, ...cells]) => ({
    id,
    readings: cells.map((each) => {
      const [row = "", column = ""] = each.split(".");
      return { cells: [cellId("proactive", row, column)], less: [], name: undefined };
    }),
  }));
}
