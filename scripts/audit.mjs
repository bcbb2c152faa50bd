// Asks the npm registry for known vulnerabilities of the packages whose code is shipped: `npm run audit`.
// `npm audit --omit=dev` would find none for ever, since bundled packages are no dependencies to npm.
// Exit code: 0 none is known, or the registry did not answer, which is said; 1 there are some.

import { spawnSync } from "node:child_process";
import { shippedPackages } from "./shipped-packages.mjs";

const shipped = await shippedPackages();
const answer = ask();
if (answer === undefined) {
  console.log(`NOT CHECKED: the registry gave no answer about ${shipped.length} shipped packages.`);
} else {
  const known = Object.values(answer).filter(({ name }) => shipped.includes(name));
  for (const { name, severity, via } of known)
    console.log(`${name}: ${severity}. ${via.map((each) => each.title ?? each).join("; ")}`);
  console.log(`${shipped.length} shipped packages, ${known.length} with known vulnerabilities.`);
  console.log(`Of all that the lock file names, tools included: ${Object.keys(answer).length}.`);
  process.exitCode = known.length === 0 ? 0 : 1;
}

/**
 * What npm says of all packages of the lock file that have known vulnerabilities, by their names.
 *
 * @returns {Record<string, { name: string, severity: string, via: (string & { title?: string })[] }> | undefined}
 */
function ask() {
  // npm names its own script there; without it a shell is needed to find npm on Windows.
  const script = process.env.npm_execpath;
  const [program, first] = script ? [process.execPath, [script]] : ["npm", []];
  const { stdout } = spawnSync(program, [...first, "audit", "--json", "--package-lock-only"], {
    encoding: "utf8",
    timeout: 60_000,
    shell: !script && process.platform === "win32",
  });
  try {
    return JSON.parse(stdout).vulnerabilities;
  } catch {
    return undefined;
  }
}
