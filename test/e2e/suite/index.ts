import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env, version } from "vscode";

/**
 * What VS Code calls in its extension host: runs every `*.test.js` beside this file, once both are built.
 * The same source is built into each folder of tests (`suite`, `restricted`).
 *
 * Writes `results.json` beside it, `{ "passed": n, "failed": n }`, and throws when a test fails or when
 * there is none, since VS Code makes its exit code from that.
 */
export async function run(): Promise<void> {
  // From this line on the launcher passes on what the extension host prints.
  console.log(`VS Code ${version}, ${env.appHost}, Node ${process.versions.node}`);
  // Mocha is a module of its own, not bundled: the tests' globals must come from one copy.
  const { default: Mocha } = await import("mocha");
  // A busy machine makes VS Code miss its own deadlines at times; a real mistake comes twice.
  const mocha = new Mocha({ ui: "bdd", timeout: 20_000, slow: 2_000, retries: 1, color: false });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith(".test.js")) {
      mocha.addFile(path.join(__dirname, name));
    }
  }
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    let passed = 0;
    let failed = 0;
    runner.on("pass", () => passed++);
    runner.on("fail", () => failed++);
    runner.on("end", () => {
      writeFileSync(path.join(__dirname, "results.json"), JSON.stringify({ passed, failed }));
      if (passed + failed === 0) {
        resolve(1);
      }
    });
  });
  if (failures > 0) {
    throw new Error("Tests failed, or there were none.");
  }
}
