import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shippedFolders } from "./shipped-packages.mjs";

const RULE = "-".repeat(80);

/**
 * The licences of the packages whose code is shipped, as they ask for, in one text. Fails when one of them has
 * none.
 *
 * @returns {Promise<string>}
 */
export async function thirdPartyNotices() {
  const notices = (await shippedFolders()).map(noticeOf);
  const head = "This product contains code of the following packages, under their own licences.\n";
  return [head, ...new Set(notices)].join(`\n${RULE}\n\n`);
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} ${version} comes without its licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
