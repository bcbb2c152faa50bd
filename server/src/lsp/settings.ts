import * as z from "zod/mini";
import type { Levels } from "../analysis/run-rules";
import type { Language, Words } from "../form/words";
import { isRule } from "../rules/rules";

/** How the author has set the product, checked. */
export interface Settings {
  readonly language: Language;
  readonly levels: Levels;
  /** How long a new finding in the cell that is being typed waits for a pause, in milliseconds. */
  readonly typingPause: number;
  /** The largest document that is checked unasked, in megabytes of UTF-8. */
  readonly maxDocumentSize: number;
}

/** How long a new finding in the cell being typed waits unless the author says otherwise, in milliseconds. */
export const DEFAULT_PAUSE = 300;
const LONGEST_PAUSE = 5000;
/** The largest document that is checked unless the author says otherwise, in megabytes. */
export const DEFAULT_SIZE = 10;
const SMALLEST_SIZE = 0.1;
const LARGEST_SIZE = 500;

const level = z.enum(["off", "hint", "info", "warning", "error"]);
const schemas = {
  language: z._default(z.enum(["auto", "zh", "en"]), "auto"),
  colorPlainText: z._default(z.boolean(), true),
  typingPause: z._default(z.int().check(z.minimum(0), z.maximum(LONGEST_PAUSE)), DEFAULT_PAUSE),
  maxDocumentSize: z._default(
    z.number().check(z.minimum(SMALLEST_SIZE), z.maximum(LARGEST_SIZE)),
    DEFAULT_SIZE,
  ),
};

/**
 * Checks what the client hands over. A value of the wrong kind is named once with its key, and the default
 * is used in its place; keys that are not ours are nobody's business.
 */
export function checkSettings(
  raw: unknown,
  locale: string,
): { readonly settings: Settings; readonly complaints: readonly Words[] } {
  const complaints: Words[] = [];
  const section = isRecord(raw) ? raw : {};
  if (raw !== undefined && raw !== null && !isRecord(raw))
    complaints.push(complaint("disclosureReport", raw));
  const language = checked(schemas.language, "language", section.language, complaints) ?? "auto";
  // The client uses this one; it is checked here, where all complaints are made.
  checked(schemas.colorPlainText, "colorPlainText", section.colorPlainText, complaints);
  const typingPause = checked(schemas.typingPause, "typingPause", section.typingPause, complaints);
  const { maxDocumentSize } = section;
  const size = checked(schemas.maxDocumentSize, "maxDocumentSize", maxDocumentSize, complaints);
  return {
    settings: {
      language: language === "auto" ? languageOf(locale) : language,
      levels: checkLevels(section.rules, complaints),
      typingPause: typingPause ?? DEFAULT_PAUSE,
      maxDocumentSize: size ?? DEFAULT_SIZE,
    },
    complaints,
  };
}

/** The product's language for an editor's display language: Chinese for Chinese, English for all others. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

function checkLevels(raw: unknown, complaints: Words[]): Levels {
  if (raw === undefined || raw === null) return {};
  if (!isRecord(raw)) {
    complaints.push(complaint("rules", raw));
    return {};
  }
  const levels: Record<string, z.infer<typeof level>> = {};
  for (const [id, value] of Object.entries(raw)) {
    const parsed = level.safeParse(value);
    if (isRule(id) && parsed.success) levels[id] = parsed.data;
    else complaints.push(complaint(`rules.${id}`, isRule(id) ? value : undefined));
  }
  return levels;
}

function checked<T>(
  schema: z.ZodMiniType<T>,
  key: string,
  value: unknown,
  complaints: Words[],
): T | undefined {
  const parsed = schema.safeParse(value ?? undefined);
  if (parsed.success) return parsed.data;
  complaints.push(complaint(key, value));
  return undefined;
}

const LONGEST_QUOTE = 60;

/** An unknown rule has no value worth naming. */
function complaint(key: string, value: unknown): Words {
  const name = key === "disclosureReport" ? key : `disclosureReport.${key}`;
  if (value === undefined) {
    return {
      zh: `设置 ${name}：没有这条规则，已忽略。`,
      en: `Setting ${name}: there is no such rule; it is ignored.`,
    };
  }
  const shown = quote(value).slice(0, LONGEST_QUOTE);
  return {
    zh: `设置 ${name} 的值 ${shown} 无效，已按默认值处理。`,
    en: `Setting ${name}: ${shown} is not a valid value; the default is used.`,
  };
}

function quote(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Lists within lists, thousands deep.
    return "…";
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
