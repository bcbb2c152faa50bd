import { dirname, join, relative, resolve, sep } from "node:path";
import type { Levels } from "../analysis/run-rules";
import type { Language } from "../form/words";
import { unusedAcceptance } from "../rules/unused-acceptance";
import { lineStarts, positionAt } from "../text/lines";
import type { Span } from "../text/span";
import {
  type Complaint,
  type FolderAcceptance,
  type ReportOptions,
  readFolderSettings,
  SETTINGS_FILE,
} from "../workspace/folder-settings";
import {
  type FolderContent,
  type FoundSettings,
  nearestSettings,
} from "../workspace/nearest-settings";
import { unusedEntryWords } from "../workspace/unused-entry";
import { STDIN } from "./inputs";
import { readFolder } from "./read-folder";
import { type Terminal, tellAbout } from "./terminal";

/** The settings files of the reports that are checked, each read once. */
export interface ReportFolders {
  /** What holds for the report. */
  optionsFor(path: string): Promise<ReportOptions>;
  /** Tells what is wrong in the report's settings file, unless that was told before. */
  tellComplaints(path: string): Promise<void>;
  /** Tells which entries that name the report answered none of its findings. */
  tellUnused(path: string, unused: readonly FolderAcceptance[]): Promise<void>;
}

/** `levels` are those of the command line: they say what is wanted now, and win over the files. */
export function openReportFolders(
  levels: Levels,
  terminal: Terminal,
  language: Language,
): ReportFolders {
  const bare: ReportOptions = { levels, accepted: [] };
  const contents = new Map<string, Promise<FolderContent>>();
  const files = new Map<string, SettingsFile>();
  const nearest = new Map<string, Promise<SettingsFile | undefined>>();
  const told = new Set<SettingsFile>();

  const read = (folder: string): Promise<FolderContent> => {
    const known = contents.get(folder) ?? readFolder(folder);
    contents.set(folder, known);
    return known;
  };
  const fileAbove = async (folder: string): Promise<SettingsFile | undefined> => {
    const found = await nearestSettings(foldersUpwards(folder), read);
    if (!found) return undefined;
    const file = files.get(found.folder) ?? settingsFile(found, levels);
    files.set(found.folder, file);
    return file;
  };
  const fileFor = (path: string): Promise<SettingsFile | undefined> => {
    const folder = dirname(path);
    const known = nearest.get(folder) ?? fileAbove(resolve(folder));
    nearest.set(folder, known);
    return known;
  };
  const tellIn = ({ folder, text }: SettingsFile, problems: readonly Complaint[]) => {
    const starts = problems.length > 0 ? lineStarts(text) : [];
    for (const { span, words } of problems)
      tellAbout(terminal, placeOf(folder, starts, span), words, language);
  };

  return {
    async optionsFor(path) {
      const file = path === STDIN ? undefined : await fileFor(path);
      if (!file) return bare;
      const name = relative(file.folder, resolve(path)).split(sep).join("/").normalize();
      return { levels: file.levels, accepted: entriesFor(file, name) };
    },
    async tellComplaints(path) {
      const file = path === STDIN ? undefined : await fileFor(path);
      if (!file || told.has(file)) return;
      told.add(file);
      tellIn(file, file.complaints);
    },
    async tellUnused(path, unused) {
      const file = unused.length > 0 ? await fileFor(path) : undefined;
      if (!file || file.levels[unusedAcceptance.id] === "off") return;
      const entries = unused.filter((entry) => entry.file !== undefined);
      tellIn(
        file,
        entries.map((entry) => ({ span: entry.span, words: unusedEntryWords(entry) })),
      );
    },
  };
}

interface SettingsFile {
  readonly folder: string;
  readonly text: string;
  readonly levels: Levels;
  readonly complaints: readonly Complaint[];
  /** The entries that hold for every report, and those of single ones by the name that they give. */
  readonly forAll: readonly FolderAcceptance[];
  readonly forOne: ReadonlyMap<string, readonly FolderAcceptance[]>;
}

function settingsFile({ folder, text }: FoundSettings, levels: Levels): SettingsFile {
  const settings = readFolderSettings(text);
  const forOne = new Map<string, FolderAcceptance[]>();
  for (const entry of settings.accepted) {
    if (entry.file === undefined) continue;
    const known = forOne.get(entry.file);
    if (known) known.push(entry);
    else forOne.set(entry.file, [entry]);
  }
  return {
    folder,
    text,
    levels: { ...settings.levels, ...levels },
    complaints: settings.complaints,
    forAll: settings.accepted.filter(({ file }) => file === undefined),
    forOne,
  };
}

/** In the order of the file. */
function entriesFor({ forAll, forOne }: SettingsFile, name: string): readonly FolderAcceptance[] {
  const own = forOne.get(name);
  return own ? [...own, ...forAll].sort((a, b) => a.span.from - b.span.from) : forAll;
}

function* foldersUpwards(from: string): Generator<string> {
  let folder = from;
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
