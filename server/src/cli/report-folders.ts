import { dirname, join, relative, resolve, sep } from "node:path";
import type { Levels } from "../analysis/run-rules";
import type { Language } from "../form/words";
import type { Acceptance } from "../report/acceptance";
import { unusedAcceptance } from "../rules/unused-acceptance";
import { lineStarts, positionAt } from "../text/lines";
import type { Span } from "../text/span";
import {
  type Complaint,
  type FolderSettings,
  type ReportOptions,
  readFolderSettings,
  SETTINGS_FILE,
} from "../workspace/folder-settings";
import { type FolderContent, nearestSettings } from "../workspace/nearest-settings";
import { unusedEntryWords } from "../workspace/unused-entry";
import { STDIN } from "./inputs";
import { readFolder } from "./read-folder";
import { type Terminal, tellAbout } from "./terminal";

/** The settings files of the reports that are checked, each read once. */
export interface ReportFolders {
  /** What holds for the report; what is wrong in a settings file that is met first is told at the terminal. */
  optionsFor(path: string): Promise<ReportOptions>;
  /** Tells which entries that name the report answered none of its findings. */
  tellUnused(path: string, unused: readonly Acceptance[]): Promise<void>;
}

interface SettingsFile {
  readonly folder: string;
  readonly text: string;
  readonly settings: FolderSettings;
}

/** `levels` are those of the command line: they say what is wanted now, and win over the files. */
export function openReportFolders(
  levels: Levels,
  terminal: Terminal,
  language: Language,
): ReportFolders {
  const contents = new Map<string, Promise<FolderContent>>();
  const files = new Map<string, SettingsFile>();

  const read = (folder: string): Promise<FolderContent> => {
    const known = contents.get(folder) ?? readFolder(folder);
    contents.set(folder, known);
    return known;
  };
  const tellIn = ({ folder, text }: SettingsFile, problems: readonly Complaint[]) => {
    const starts = problems.length > 0 ? lineStarts(text) : [];
    for (const { span, words } of problems)
      tellAbout(terminal, placeOf(folder, starts, span), words, language);
  };
  const fileFor = async (path: string): Promise<SettingsFile | undefined> => {
    const found = path === STDIN ? undefined : await nearestSettings(foldersUpwards(path), read);
    if (!found) return undefined;
    const known = files.get(found.folder);
    if (known) return known;
    const file = { ...found, settings: readFolderSettings(found.text) };
    files.set(found.folder, file);
    tellIn(file, file.settings.complaints);
    return file;
  };

  return {
    async optionsFor(path) {
      const file = await fileFor(path);
      if (!file) return { levels, accepted: [] };
      const name = relative(file.folder, resolve(path)).split(sep).join("/").normalize();
      return {
        levels: { ...file.settings.levels, ...levels },
        accepted: file.settings.accepted.filter(
          (each) => each.file === undefined || each.file === name,
        ),
      };
    },
    async tellUnused(path, unused) {
      const file = unused.length > 0 ? await fileFor(path) : undefined;
      if (!file) return;
      const level = { ...file.settings.levels, ...levels }[unusedAcceptance.id];
      if (level === "off") return;
      const entries = file.settings.accepted.filter(
        (entry) => entry.file !== undefined && unused.includes(entry),
      );
      tellIn(
        file,
        entries.map((entry) => ({ span: entry.span, words: unusedEntryWords(entry) })),
      );
    },
  };
}

function* foldersUpwards(path: string): Generator<string> {
  let folder = dirname(resolve(path));
  for (;;) {
    yield folder;
    const above = dirname(folder);
    if (above === folder) return;
    folder = above;
  }
}

/** `reports/.disclosure-report.json:3:5`, as the person at the terminal would write it. */
function placeOf(folder: string, starts: readonly number[], { from }: Span): string {
  const path = join(folder, SETTINGS_FILE);
  const { line, character } = positionAt(starts, from);
  return `${relative("", path) || path}:${line + 1}:${character + 1}`;
}
