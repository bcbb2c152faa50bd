import { isMainThread } from "node:worker_threads";
import { asksForServer, noServer, startServerBeside } from "./cli/serve";

declare const PRODUCT_VERSION: string;

// What is not asked for is not loaded: the server lies beside, and the commands are read when they are needed.
if (!isMainThread) {
  void import("./cli/check-in-thread").then(({ checkInThread }) => checkInThread());
} else if (asksForServer(process.argv.slice(2))) {
  if (!startServerBeside(__filename)) {
    process.stderr.write(noServer);
    process.exitCode = 2;
  }
} else {
  void runCommands();
}

async function runCommands(): Promise<void> {
  const { stdout, stderr, env, argv } = process;
  const { runCommandLine } = await import("./cli/run-command-line");
  try {
    // The code is set and not enforced, so that whatever is still being written gets out.
    process.exitCode = await runCommandLine(argv.slice(2), {
      stdin: () => process.stdin,
      stdout,
      stderr,
      environment: env,
      version: PRODUCT_VERSION,
      script: __filename,
    });
  } catch (error) {
    // Not 1, which would say that reports have errors.
    process.exitCode = 2;
    stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  }
}
