import type { Words } from "../../server/src/form/words";
import type { Level } from "../../server/src/rules/rule";

/** How the page names the levels of rules. */
export const levelNames: Readonly<Record<Level, Words>> = {
  error: { zh: "错误", en: "Error" },
  warning: { zh: "警告", en: "Warning" },
  info: { zh: "信息", en: "Information" },
  hint: { zh: "提示", en: "Hint" },
  off: { zh: "默认关闭", en: "Off by default" },
};
