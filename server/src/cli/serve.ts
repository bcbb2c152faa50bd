import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Command } from "./command";
import { tell } from "./terminal";

/** Whether a command line asks for the language server, which the entry then starts instead of a command. */
export function asksForServer([command, ...options]: readonly string[]): boolean {
  return command === "serve" && options.includes("--stdio") && !options.includes("--help");
}

/** Starts the server that lies beside the script; answers whether it is there. */
export function startServerBeside(script: string): boolean {
  const server = join(dirname(script), "server.js");
  if (!existsSync(server)) return false;
  createRequire(script)(server);
  return true;
}

/** Both languages, since reading which of them is wanted would load what the server does without. */
export const noServer =
  "语言服务器的文件 server.js 应与命令行程序在同一文件夹，现在没有，请重新安装。\n" +
  "The language server's file server.js should lie beside the command line's; install it again.\n";

/**
 * `disclosure-report serve --stdio`: the language server, for editors. It is a file of its own beside this one
 * and none of the commands' code is needed, so that it is there as soon as if it were started directly. Here
 * is only what is said when the command is not written as it must be.
 */
export const serve: Command = {
  summary: {
    zh: "启动语言服务器，供编辑器调用；须写作 serve --stdio。",
    en: "Starts the language server for an editor; write serve --stdio.",
  },
  formats: [],
  async run({ language }, terminal) {
    tell(
      terminal,
      {
        zh: "语言服务器只能通过标准输入输出与编辑器通信，请写 disclosure-report serve --stdio。",
        en: "The language server speaks over standard input and output only; write disclosure-report serve --stdio.",
      },
      language,
    );
    return 2;
  },
};
