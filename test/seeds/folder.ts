import { existsSync, readFileSync } from "node:fs";

const folder = new URL("../../../shared/seeds/", import.meta.url);

/** Whether the published reports lie beside the checkout; they are not part of it. */
export const seedsAreHere = existsSync(folder);

if (!seedsAreHere)
  console.warn(`The published reports are not in ${folder.pathname}; their tests are skipped.`);

export function seedText(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}
