import { editions } from "../form/editions";
import type { Edition, TableId } from "../form/form";
import type { Words } from "../form/words";

/**
 * What the editions after one and up to another changed in the tables, for an author who has the older one
 * before him; absent when nothing, as when the second is the older one.
 */
export function editionChanges(
  from: Edition,
  to: Edition,
  tables: readonly TableId[],
): Words | undefined {
  const later = editions.slice(editions.indexOf(from) + 1, editions.indexOf(to) + 1);
  const changes = tables.flatMap((id) =>
    later.map((edition) => edition.tables[id].changes).filter((each) => each !== undefined),
  );
  if (changes.length === 0) return undefined;
  return {
    zh: changes.map((each) => each.zh).join("；"),
    en: changes.map((each) => each.en).join("; "),
  };
}
