import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const published = new URL("../../../shared/seeds/", import.meta.url);
const samples = new URL("../../samples/", import.meta.url);

/**
 * Where the reports of a corpus run lie: `REPORTS=folder npx vitest run test/unit/seeds.test.ts` reads a
 * folder of one's own; otherwise the published reports beside the checkout, which are not part of it, and
 * where there are none the project's own samples.
 */
const folder = chosenFolder();

function chosenFolder(): URL {
  const { REPORTS } = process.env;
  if (REPORTS !== undefined) return pathToFileURL(`${resolve(REPORTS)}/`);
  if (existsSync(published)) return published;
  console.warn("The published reports are not beside the checkout; the samples stand in for them.");
  return samples;
}

/** The names of all reports in the folder. */
export function seedNames(): readonly string[] {
  return readdirSync(folder).filter((name) => /\.(?:txt|md|html?)$/i.test(name));
}

export function seedText(name: string): string {
  return readFileSync(new URL(encodeURIComponent(name), folder), "utf8");
}
