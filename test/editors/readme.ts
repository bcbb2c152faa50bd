import { readFileSync } from "node:fs";

/** The configuration of an editor that a README tells its readers to use; fails when it shows none. */
export function configurationOf(readme: string, editor: string, language: string): string {
  const [, section] = readFileSync(readme, "utf8").split(`\n### ${editor}\n`);
  const [own = ""] = section?.split(/\n##+ /u) ?? [];
  const fence = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "mu");
  const [, configuration] = fence.exec(own) ?? [];
  if (configuration === undefined) throw new Error(`${readme} shows no ${language} for ${editor}`);
  return configuration;
}
