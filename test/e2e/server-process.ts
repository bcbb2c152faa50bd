import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** How long a server that is expected is waited for. */
const PATIENCE = 15_000;

/** Kills the language server that the process or one of its descendants has started, as a fault would. */
export async function killServer(ancestor: number): Promise<void> {
  process.kill(await waitForServer(ancestor), "SIGKILL");
}

/** Waits until there is a language server other than the given one; its process number. */
export async function waitForServer(ancestor: number, other?: number): Promise<number> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const found = await serverOf(ancestor);
    if (found !== undefined && found !== other) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("Waited in vain for the language server.");
}

/** The process number of the language server below a process; absent when there is none. */
export async function serverOf(ancestor: number): Promise<number | undefined> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,args="], {
    maxBuffer: 16 * 1024 * 1024,
  });
  const processes = stdout.split("\n").flatMap((line) => {
    const [, id, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    return args === undefined ? [] : [{ id: Number(id), parent: Number(parent), args }];
  });
  const parents = new Map(processes.map(({ id, parent }) => [id, parent]));
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && (id === ancestor || isBelow(parents.get(id)));
  return processes.find(({ id, args }) => IS_SERVER.test(args) && isBelow(id))?.id;
}

const IS_SERVER = /dist[\\/]server\.js .*--node-ipc/u;
