import { spawn } from "node:child_process";
import { bundle } from "./bundle";

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The command line, bundled from the sources as they are. */
export interface BuiltCli {
  /** The bundled file, for Node to run. */
  readonly path: string;
  run(args: readonly string[], options?: RunOptions): Promise<Run>;
}

export async function buildCli(): Promise<BuiltCli> {
  const path = await bundle("main-cli", "1.2.3");
  return { path, run: (args, options = {}) => runCli([path, ...args], options) };
}

function runCli(
  args: readonly string[],
  { cwd, stdin = "", environment = {} }: RunOptions,
): Promise<Run> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, LANG: "zh_CN.UTF-8", ...environment },
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  // A run that never looks at its standard input may be gone before it is written.
  child.stdin.on("error", () => undefined);
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({
        code,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
  });
}
