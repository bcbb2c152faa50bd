import { runCommandLine } from "./cli/run-command-line";

declare const PRODUCT_VERSION: string;

const { stdout, stderr, env, argv } = process;
void runCommandLine(argv.slice(2), {
  stdin: () => process.stdin,
  stdout,
  stderr,
  environment: env,
  version: PRODUCT_VERSION,
}).then((code) => {
  // The code is set and not enforced, so that whatever is still being written gets out.
  process.exitCode = code;
});
