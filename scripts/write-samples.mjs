// Writes samples/ from scripts/samples/. Run it after the form, a layout's writer or a draft has changed.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = new URL("..", import.meta.url);

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("scripts/samples/sample-files.ts", root))],
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
});
const bundle = outputFiles[0]?.text ?? "";
const { sampleFiles } = await import(`data:text/javascript,${encodeURIComponent(bundle)}`);

const folder = new URL("samples/", root);
await mkdir(folder, { recursive: true });
for (const { name, text } of sampleFiles()) await writeFile(new URL(name, folder), text);
