import type { EditionId, TableId } from "../form/form";
import type { Words } from "../form/words";

/** What the form of 2021 changed in a table, for an author who has the other one before him. */
export function changesOf(table: TableId): Words {
  return table === "requests"
    ? {
        zh: "“（六）其他处理”由一行改为三行",
        en: "“（六）其他处理” became three rows",
      }
    : {
        zh: "规章和规范性文件改填制发、废止、现行有效件数，许可、处罚、强制只填本年处理决定数量，收费填本年金额，取消政府集中采购",
        en: "documents are counted as issued, repealed and in force, licences, penalties and coercion by this year's decisions, fees by amount, and procurement is gone",
      };
}

/** An edition as authors call it. */
export function editionWords(edition: EditionId): Words {
  return edition === "2019"
    ? { zh: "2019 年试行格式", en: "the trial form of 2019" }
    : { zh: "2021 年修订格式", en: "the revised form of 2021" };
}
