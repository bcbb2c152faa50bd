import type { Words } from "../form/words";

/** Several things named one after another; of more than `most` the first ones and how many there are. */
export function enumerated(things: readonly Words[], most = 6): Words {
  const shown = things.slice(0, most);
  const zh = shown.map((each) => each.zh).join("、");
  const en = shown.map((each) => each.en).join(", ");
  if (shown.length === things.length) return { zh, en };
  return {
    zh: `${zh}等 ${things.length} 项`,
    en: `${en} and ${things.length - shown.length} more`,
  };
}

/** Whether a number of things wants the plural in English. */
export function plural(things: readonly unknown[], one: string, many: string): string {
  return things.length === 1 ? one : many;
}
