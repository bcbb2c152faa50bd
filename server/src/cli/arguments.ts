import { parseArgs } from "node:util";
import * as z from "zod/mini";
import type { Levels } from "../analysis/run-rules";
import type { Language, Words } from "../form/words";
import type { Level } from "../rules/rule";
import { rules } from "../rules/rules";

/** What was asked for on the command line, as far as all commands share it. */
export interface Arguments {
  /** The first word that is no option; absent when there is none. */
  readonly command: string | undefined;
  readonly paths: readonly string[];
  readonly format: string | undefined;
  readonly language: Language;
  readonly levels: Levels;
  /** How many threads may work at once; absent when that is left to the machine. */
  readonly threads: number | undefined;
  readonly progress: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** A command line that cannot be understood, and what is wrong with it. */
export interface Misunderstood {
  readonly wrong: Words;
  readonly language: Language;
}

/** The variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

const schema = z.strictObject({
  format: z.optional(z.string()),
  language: z.optional(z.enum(["zh", "en"])),
  rule: z.optional(z.array(z.string())),
  threads: z.optional(
    z.pipe(
      z.string().check(z.regex(/^[1-9]\d{0,2}$/)),
      z.transform((digits) => Number(digits)),
    ),
  ),
  "no-progress": z.optional(z.boolean()),
  stdio: z.optional(z.boolean()),
  help: z.optional(z.boolean()),
  version: z.optional(z.boolean()),
});
const level = z.enum(["off", "hint", "info", "warning", "error"]);

/** Reads a command line, without the names of Node and of the script. */
export function readArguments(
  argv: readonly string[],
  environment: Environment,
): Arguments | Misunderstood {
  const { values, positionals } = parseArgs({
    args: [...argv],
    // Whatever is wrong is said by `complaintOf`, in the language of the person who reads it.
    strict: false,
    allowPositionals: true,
    options: {
      format: { type: "string" },
      language: { type: "string" },
      rule: { type: "string", multiple: true },
      threads: { type: "string" },
      "no-progress": { type: "boolean" },
      stdio: { type: "boolean" },
      help: { type: "boolean", short: "h" },
      version: { type: "boolean" },
    },
  });
  const parsed = schema.safeParse({ ...values });
  if (!parsed.success) {
    return { wrong: complaintOf(parsed.error.issues[0]), language: languageIn(environment) };
  }
  const { format, rule = [], threads, help = false, version = false } = parsed.data;
  const progress = parsed.data["no-progress"] !== true;
  const language = parsed.data.language ?? languageIn(environment);
  const levels = readLevels(rule);
  if ("wrong" in levels) return { wrong: levels.wrong, language };
  const [command, ...paths] = positionals;
  if (parsed.data.stdio && command !== "serve") return { wrong: noOption("--stdio"), language };
  return {
    command,
    paths,
    format,
    language,
    levels: levels.levels,
    threads,
    progress,
    help,
    version,
  };
}

/** Chinese, unless the environment asks for another language. */
function languageIn({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || "C";
  return /^(zh|C|POSIX)([._@-]|$)/i.test(locale) ? "zh" : "en";
}

function complaintOf(issue: z.core.$ZodIssue | undefined): Words {
  if (issue?.code === "unrecognized_keys") {
    const name = issue.keys[0] ?? "";
    const option = name.length === 1 ? `-${name}` : `--${name}`;
    return noOption(option);
  }
  const option = `--${String(issue?.path[0] ?? "")}`;
  if (option === "--language") {
    return {
      zh: "--language 只能是 zh（中文）或 en（英文）。",
      en: "--language must be zh (Chinese) or en (English).",
    };
  }
  if (option === "--threads") {
    return {
      zh: "--threads 是同时使用的线程数，应为 1 到 999 的整数。",
      en: "--threads is the number of threads to use at once, a whole number from 1 to 999.",
    };
  }
  return {
    zh: `选项 ${option} 的写法不对，用法见 --help。`,
    en: `The option ${option} is not used as it should be; see --help.`,
  };
}

function noOption(option: string): Words {
  return { zh: `没有 ${option} 这个选项。`, en: `There is no option ${option}.` };
}

/** Reads `row-total=warning` and the like. */
function readLevels(
  settings: readonly string[],
): { readonly levels: Levels } | { readonly wrong: Words } {
  const levels: Record<string, Level> = {};
  for (const setting of settings) {
    const at = setting.indexOf("=");
    const id = at < 0 ? setting : setting.slice(0, at);
    const value = level.safeParse(setting.slice(id.length + 1));
    if (!rules.some((rule) => rule.id === id)) {
      return {
        wrong: {
          zh: `--rule ${setting}：没有名为 ${id} 的规则。`,
          en: `--rule ${setting}: there is no rule called ${id}.`,
        },
      };
    }
    if (!value.success) {
      return {
        wrong: {
          zh: `--rule ${setting}：应写作“规则=级别”，级别为 off、hint、info、warning 或 error，如 --rule ${id}=warning。`,
          en: `--rule ${setting}: write rule=level, the level being off, hint, info, warning or error, as in --rule ${id}=warning.`,
        },
      };
    }
    levels[id] = value.data;
  }
  return { levels };
}
