import type { Words } from "../form/words";
import type { FolderAcceptance } from "./folder-settings";

/** What is said of an entry whose finding is no more: nobody needs it, and it misleads. */
export function unusedEntryWords({ rule, cell = "", value, file }: FolderAcceptance): Words {
  const place = value === undefined ? cell : `${cell}=${value}`;
  const what = place === "" ? rule : `${rule} ${place}`;
  const inFile =
    file === undefined ? { zh: "", en: "" } : { zh: `“${file}”里`, en: ` in “${file}”` };
  return {
    zh: `这一条接受的“${what}”，${inFile.zh}现在没有了：数已改过，或者问题已经改正。不再需要的请删去。`,
    en: `What this entry accepts, “${what}”, is not found${inFile.en} any more: the figure has changed or the mistake is corrected. Delete the entry.`,
  };
}
