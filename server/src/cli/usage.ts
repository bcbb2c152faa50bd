import type { Words } from "../form/words";
import { commands } from "./commands";

/** How the command line is used, for `--help`. */
export function usage(): Words {
  const list = [...commands];
  const formatted = list.filter(([, { formats }]) => formats.length > 0);
  return {
    zh: `政府信息公开工作年度报告检查

用法：disclosure-report <命令> [选项] [路径…]

命令：
${list.map(([name, { summary }]) => `  ${name.padEnd(10)}${summary.zh}`).join("\n")}

路径是文件、文件夹，或 -（标准输入）；不写即为当前文件夹。文件夹里检查
.txt、.md、.markdown、.html、.htm 文件，包括子文件夹。

选项：
  --format <格式>     ${formatted.map(([name, { formats }]) => `${name}：${formats.join("、")}`).join("；")}
                      （各以第一种为默认）
  --rule <规则>=<级别> 改变一条规则的级别：off、hint、info、warning、error，可多次使用
  --language zh|en    提示所用语言，默认按系统语言
  --threads <数>      check 最多同时使用的线程数，默认与处理器核数相同；文件不多时只用一个
  --no-progress       check 不在终端显示进度
  -h, --help          显示本说明
  --version           显示版本

年报所在文件夹或上级文件夹里的 .disclosure-report.json 可以规定规则的级别，列出核对过、
可以保留的问题；--rule 优先于它。

退出码：0 没有错误，1 有错误，2 命令有误或有文件无法读取。
`,
    en: `Checks annual reports on government information disclosure

Usage: disclosure-report <command> [options] [path…]

Commands:
${list.map(([name, { summary }]) => `  ${name.padEnd(10)}${summary.en}`).join("\n")}

A path is a file, a folder or - (standard input); without one it is the present folder. Of a folder the
.txt, .md, .markdown, .html and .htm files are read, those of its subfolders too.

Options:
  --format <format>      ${formatted.map(([name, { formats }]) => `${name}: ${formats.join(", ")}`).join("; ")} (the first is the default)
  --rule <rule>=<level>  sets a rule's level: off, hint, info, warning, error; may be repeated
  --language zh|en       the language of messages; by default the system's
  --threads <number>     how many threads check may use at once, by default one a core; few files need but one
  --no-progress          check does not show on a terminal how far it is
  -h, --help             shows this help
  --version              shows the version

A file .disclosure-report.json in the folder of a report or above sets the rules' levels and lists the
findings that may stand; --rule goes before it.

Exit code: 0 no errors, 1 errors found, 2 wrong usage or a file that could not be read.
`,
  };
}
