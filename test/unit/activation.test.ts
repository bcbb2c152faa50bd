import { build } from "esbuild";
import { expect, it } from "vitest";

it("activates the extension without its library, which is loaded afterwards", async () => {
  const { metafile } = await build({
    entryPoints: { extension: "client/src/extension.ts" },
    outdir: "dist",
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    external: ["vscode", "./connect-to-process"],
  });
  const [bundle] = Object.values(metafile.outputs);
  const paths = Object.keys(bundle?.inputs ?? {});
  expect(paths).toContain("client/src/start-client.ts");
  expect(paths.filter((path) => path.includes("node_modules"))).toEqual([]);
  const later = bundle?.imports.filter(({ kind }) => kind === "dynamic-import") ?? [];
  expect(later.map(({ path }) => path)).toEqual(["./connect-to-process"]);
});
