import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** `REPORTS=folder npx vitest run test/unit/seeds.test.ts` reads reports from a folder of one's own. */
const own = process.env.REPORTS;
const folder =
  own === undefined
    ? new URL("../../../shared/seeds/", import.meta.url)
    : pathToFileURL(`${resolve(own)}/`);

/** Whether the published reports lie beside the checkout; they are not part of it. */
export const seedsAreHere = existsSync(folder);

if (!seedsAreHere)
  console.warn(`The published reports are not in ${folder.pathname}; their tests are skipped.`);

export function seedText(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

/** The names of all reports in the folder. */
export function seedNames(): readonly string[] {
  return seedsAreHere
    ? readdirSync(folder).filter((name) => /\.(?:txt|md|html?)$/i.test(name))
    : [];
}
