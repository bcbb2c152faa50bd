import type { Words } from "../form/words";
import { type Environment, readArguments } from "./arguments";
import type { ExitCode } from "./command";
import { commands } from "./commands";
import { openOutput, type Terminal, tell } from "./terminal";
import { usage } from "./usage";

/** The process around a command line. */
export interface Surroundings extends Terminal {
  readonly environment: Environment;
  readonly version: string;
  /** The file of the process, which is run again in other threads. */
  readonly script: string;
}

/** Does what a command line asks for, without the names of Node and of the script, and answers the exit code. */
export async function runCommandLine(
  argv: readonly string[],
  { environment, version, script, ...terminal }: Surroundings,
): Promise<ExitCode> {
  const order = readArguments(argv, environment);
  const { language } = order;
  const refuse = (words: Words): ExitCode => {
    tell(terminal, words, language);
    return 2;
  };
  const print = async (text: string): Promise<ExitCode> => {
    const output = openOutput(terminal);
    await output.write(text);
    await output.flush();
    return 0;
  };

  if ("wrong" in order) return refuse(order.wrong);
  if (order.help) return print(usage()[language]);
  if (order.version) return print(`${version}\n`);
  const names = [...commands.keys()];
  if (order.command === undefined) {
    return refuse({
      zh: `要做什么？请写命令：${names.join("、")}。用法见 --help。`,
      en: `What shall be done? Name a command: ${names.join(", ")}; see --help.`,
    });
  }
  const command = commands.get(order.command);
  if (!command) {
    return refuse({
      zh: `没有 ${order.command} 这个命令，可用的有 ${names.join("、")}。用法见 --help。`,
      en: `There is no command ${order.command}; there are ${names.join(", ")}. See --help.`,
    });
  }
  const { format = command.formats[0] ?? "" } = order;
  if (order.format !== undefined && !command.formats.includes(format)) {
    return refuse({
      zh: `${order.command} 没有 ${format} 这种格式，可用的有 ${command.formats.join("、")}。`,
      en: `${order.command} has no format ${format}; there are ${command.formats.join(", ")}.`,
    });
  }
  const paths = order.paths.length > 0 ? order.paths : ["."];
  const { levels, threads, progress } = order;
  return command.run({ paths, format, language, levels, threads, progress, script }, terminal);
}
