import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

/** A text with these words in it makes the whole analysis of a faulty server fail. */
export const FAILS_HERE = "此处出错";

/** The rule of a faulty server that fails on every report. */
export const FAULTY_RULE = "section-order";

/** What takes the place of a module; `sound` is the module itself, all exports of which are there as well. */
const mistakes: readonly { readonly module: RegExp; readonly code: string }[] = [
  {
    module: /rules[\\/]rules\.ts$/u,
    code: `export const rules = sound.rules.map((rule) =>
      rule.id !== "${FAULTY_RULE}" ? rule
        : { ...rule, check() { throw new Error("the rule has failed on purpose"); } });`,
  },
  {
    module: /report[\\/]recognize\.ts$/u,
    code: `export function recognize(report) {
      if (report.tree.text.includes("${FAILS_HERE}")) throw new Error("failed on purpose");
      return sound.recognize(report);
    }`,
  },
  {
    module: /features[\\/]links\.ts$/u,
    code: `export function definitionAt() { throw new Error("the feature has failed on purpose"); }`,
  },
];

/** The server with mistakes of ours built in: a rule, an analysis and a request that fail; the bundle's path. */
export async function faultyServerFile(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), "disclosure-report-")), "dist", "faulty.js");
  await build({
    entryPoints: ["server/src/main-node.ts"],
    bundle: true,
    platform: "node",
    mainFields: ["module", "main"],
    define: { PRODUCT_VERSION: '"0.0.0"' },
    plugins: [withMistakes],
    outfile,
    logLevel: "warning",
  });
  return outfile;
}

const SOUND = "?sound";

const withMistakes: Plugin = {
  name: "mistakes",
  setup(building) {
    building.onResolve({ filter: /\?sound$/ }, ({ path }) => ({
      path: path.slice(0, -SOUND.length),
      suffix: SOUND,
    }));
    building.onLoad({ filter: /\.ts$/ }, ({ path, suffix }) => {
      const mistake = mistakes.find(({ module }) => module.test(path));
      if (!mistake || suffix === SOUND) return undefined;
      const from = JSON.stringify(path + SOUND);
      const contents = `import * as sound from ${from}; export * from ${from}; ${mistake.code}`;
      return { contents, loader: "js" };
    });
  },
};
