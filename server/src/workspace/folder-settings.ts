import { findNodeAtLocation, getNodeValue, type JSONPath, type Node } from "jsonc-parser";
import * as z from "zod/mini";
import type { Levels } from "../analysis/run-rules";
import { capitalized, type Words } from "../form/words";
import { type Acceptance, acceptedValue } from "../report/acceptance";
import type { Level } from "../rules/rule";
import { isRule } from "../rules/rules";
import type { Span } from "../text/span";
import { keyName, parseJson } from "./parse-json";
import {
  entryWords,
  notAList,
  notAnEntry,
  notAnObject,
  notRules,
  unknownKey,
  unknownRule,
  wrongLevel,
} from "./settings-complaints";

/** The file that holds for the reports of its folder and the folders below. */
export const SETTINGS_FILE = ".disclosure-report.json";

/** What holds for one report, of the settings of its folder and of whoever asks. */
export interface ReportOptions {
  readonly levels: Levels;
  readonly accepted: readonly FolderAcceptance[];
}

/**
 * What a settings file says. It may come from anybody, so all of it is checked, and nothing in it is ever
 * opened or run:
 *
 *     { "rules": { "unsigned-change": "info" },
 *       "accepted": [ { "file": "a.txt", "rule": "row-total", "cell": "requests.new.total", "value": "18",
 *                       "reason": "已与上级核对" } ] }
 */
export interface FolderSettings {
  readonly levels: Levels;
  readonly accepted: readonly FolderAcceptance[];
  /** What is wrong in the file. The rest of it counts. */
  readonly complaints: readonly Complaint[];
}

/** An entry of `accepted`. */
export interface FolderAcceptance extends Acceptance {
  /** The report's path below the folder, parted by `/`; absent when the entry holds for every report. */
  readonly file: string | undefined;
  /** Where the entry stands in the settings file. */
  readonly span: Span;
}

/** What is wrong at a place of the settings file. */
export interface Complaint {
  readonly span: Span;
  readonly words: Words;
}

/** Of more mistakes only the first are named. */
const MOST_COMPLAINTS = 100;
/** No path and no cell that is meant is longer, and messages repeat them. */
const LONGEST_NAME = 300;

const level = z.enum(["off", "hint", "info", "warning", "error"]);
const entry = z.object({
  file: z.optional(z.string().check(z.maxLength(LONGEST_NAME), z.refine(isBelowFolder))),
  rule: z.string().check(z.refine(isRule)),
  cell: z.optional(z.string().check(z.maxLength(LONGEST_NAME))),
  value: z.optional(z.string()),
  reason: z.string().check(z.refine((reason) => reason.trim() !== "")),
});
const entryKeys = Object.keys(entry.shape);

/** Reads a settings file. Never fails; whatever cannot be used is named with its place and key. */
export function readFolderSettings(text: string): FolderSettings {
  const { root, complaints: syntax } = parseJson(text);
  const complaints = [...syntax];
  const complain: Complain = (node, path, words) => complaints.push(complaintOf(node, path, words));
  const properties = root ? propertiesOf(root) : [];
  if (root && root.type !== "object") complain(root, [], notAnObject);
  for (const { key, name } of properties) {
    if (name !== "$schema" && name !== "rules" && name !== "accepted")
      complain(key, [name], unknownKey);
  }
  const under = (wanted: string) => properties.find(({ name }) => name === wanted)?.value;
  const levels = readLevels(under("rules"), complain);
  const accepted = readAccepted(under("accepted"), complain);
  complaints.sort((a, b) => a.span.from - b.span.from);
  return { levels, accepted, complaints: complaints.slice(0, MOST_COMPLAINTS) };
}

type Complain = (node: Node, path: JSONPath, words: Words) => void;

function readLevels(node: Node | undefined, complain: Complain): Levels {
  const levels: Record<string, Level> = {};
  if (node && node.type !== "object") complain(node, ["rules"], notRules);
  for (const { key, value, name } of node ? propertiesOf(node) : []) {
    const parsed = level.safeParse(getNodeValue(value));
    if (!isRule(name)) complain(key, ["rules", name], unknownRule);
    else if (!parsed.success) complain(value, ["rules", name], wrongLevel);
    else levels[name] = parsed.data;
  }
  return levels;
}

function readAccepted(node: Node | undefined, complain: Complain): readonly FolderAcceptance[] {
  if (!node) return [];
  if (node.type !== "array") complain(node, ["accepted"], notAList);
  const entries = node.type === "array" ? (node.children ?? []) : [];
  return entries.flatMap((each, at) => readEntry(each, ["accepted", at], complain));
}

function readEntry(node: Node, path: JSONPath, complain: Complain): readonly FolderAcceptance[] {
  for (const { key, name } of propertiesOf(node)) {
    if (!entryKeys.includes(name)) complain(key, [...path, name], unknownKey);
  }
  const parsed = entry.safeParse(getNodeValue(node));
  if (!parsed.success) {
    const wrong = parsed.error.issues[0]?.path.filter((step) => typeof step !== "symbol") ?? [];
    const at = findNodeAtLocation(node, wrong) ?? node;
    complain(at, [...path, ...wrong], entryWords[wrong[0] ?? ""] ?? notAnEntry);
    return [];
  }
  const { file, rule, cell, value, reason } = parsed.data;
  const kept = acceptedValue(value ?? "");
  return [
    {
      file: file?.replaceAll("\\", "/").normalize(),
      rule,
      ...(cell ? { cell } : {}),
      ...(kept === "" ? {} : { value: kept }),
      reason,
      span: spanOf(node),
    },
  ];
}

function complaintOf(node: Node, path: JSONPath, { zh, en }: Words): Complaint {
  const name = keyName(path);
  const words =
    name === "" ? { zh, en: capitalized(en) } : { zh: `${name}：${zh}`, en: `${name}: ${en}` };
  return { span: spanOf(node), words };
}

interface Property {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** The complete properties of an object; none of anything else. */
function propertiesOf(node: Node): readonly Property[] {
  if (node.type !== "object") return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ name: String(key.value), key, value }] : [],
  );
}

function spanOf({ offset, length }: Node): Span {
  return { from: offset, to: offset + length };
}

/** Whether a path leads to a file below the folder: it is compared with the reports' paths and never opened. */
function isBelowFolder(file: string): boolean {
  const steps = file.split(/[\\/]/u);
  return !steps.some(
    (step) => step === "" || step === "." || step === ".." || /^[a-z]:/iu.test(step),
  );
}
