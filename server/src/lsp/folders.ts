import type { Levels } from "../analysis/run-rules";
import {
  type FolderSettings,
  type ReportOptions,
  readFolderSettings,
} from "../workspace/folder-settings";
import { nearestSettings, type ReadFolder } from "../workspace/nearest-settings";
import { comparable, foldersUpwards, nameBelow, settingsUriIn } from "./folder-uris";

/** A settings file as it was read last. */
export interface SettingsFile {
  readonly uri: string;
  readonly text: string;
  readonly settings: FolderSettings;
}

interface Report {
  readonly file: SettingsFile | undefined;
  /** The file's folder as the report's own address writes it. */
  readonly folder: string;
  readonly options: ReportOptions;
}

/** How folders are read, by their URIs. */
export interface FolderReader {
  /** Whether it can read the document's folder at all. */
  canRead(uri: string): boolean;
  readonly read: ReadFolder;
}

/** What the folders are among. */
export interface Surroundings {
  /** The text of an open document; it counts before what is on disk. */
  readonly live: (uri: string) => string | undefined;
  /** Something else holds for the report now, or it is known for the first time what does. */
  readonly changed: (report: string) => void;
}

/** So long a report waits for its folder to be read, in milliseconds, before it is checked without. */
const PATIENCE = 1000;

/**
 * Knows which settings file holds for each open report. Folders are read when a report is opened or saved and
 * when a settings file changes, never while the author types.
 */
export class Folders {
  readonly #around: Surroundings;
  readonly #reports = new Map<string, Report>();
  /** The last look at each report's folders; earlier ones that come later are dropped. */
  readonly #looks = new Map<string, symbol>();
  /** Settings files that were deleted while an editor still held them open. */
  readonly #deleted = new Set<string>();
  #reader: FolderReader | undefined;
  #roots: readonly string[] = [];
  #levels: Levels = {};
  #default: ReportOptions = { levels: {}, accepted: [] };

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** What is known once the client has introduced itself. Nothing above the roots is looked at. */
  start(reader: FolderReader, roots: readonly string[]): void {
    this.#reader = reader;
    this.#roots = roots;
  }

  /** The levels that the editor's settings give, where no file says otherwise. */
  setLevels(levels: Levels): void {
    this.#levels = levels;
    this.#default = { levels, accepted: [] };
    for (const [uri, { file, folder }] of this.#reports)
      this.#reports.set(uri, { file, folder, options: this.#optionsFrom(uri, file, folder) });
  }

  optionsFor(uri: string): ReportOptions {
    return this.#reports.get(uri)?.options ?? this.#default;
  }

  /** Whether it is known what holds for the report, so that it may be checked. */
  isKnown(uri: string): boolean {
    return this.#reports.has(uri);
  }

  /** Whether the report is in a folder whose settings can be read, and so be written. */
  isInFolder(uri: string): boolean {
    return this.#reader?.canRead(uri) === true;
  }

  /** The settings file that holds for the report; absent when there is none. */
  fileOf(uri: string): SettingsFile | undefined {
    return this.#reports.get(uri)?.file;
  }

  /** The folder of that file, as the report's own address writes it. */
  folderOfFile(uri: string): string | undefined {
    return this.#reports.get(uri)?.folder;
  }

  /** The settings files that hold for open reports. */
  get files(): readonly SettingsFile[] {
    return [...new Set([...this.#reports.values()].flatMap(({ file }) => file ?? []))];
  }

  /** The open reports for which the settings file holds. */
  reportsUnder(file: SettingsFile): readonly string[] {
    return [...this.#reports].filter(([, each]) => each.file === file).map(([uri]) => uri);
  }

  /** Reads the folders of a report that was opened or saved. */
  async look(uri: string): Promise<void> {
    const look = Symbol(uri);
    this.#looks.set(uri, look);
    const isCurrent = () => this.#looks.get(uri) === look;
    const late = setTimeout(() => {
      if (isCurrent() && !this.isKnown(uri)) this.#settle(uri, undefined, "");
    }, PATIENCE);
    const found = await nearestSettings(foldersUpwards(uri, this.#roots), (folder) =>
      this.#readFolder(folder),
    );
    clearTimeout(late);
    if (!isCurrent()) return;
    this.#settle(uri, found && this.#parsed(found.folder, found.text), found?.folder ?? "");
  }

  /** A settings file was deleted: what an editor still shows of it holds no longer, until it is edited. */
  noteDeleted(uri: string): void {
    this.#deleted.add(comparable(uri));
  }

  /** A settings file was made, opened or edited. */
  notePresent(uri: string): void {
    this.#deleted.delete(comparable(uri));
  }

  /** Reads the folders of all reports anew, since a settings file has come, gone or changed. */
  async lookAll(): Promise<void> {
    await Promise.all([...this.#looks.keys()].map((uri) => this.look(uri)));
  }

  forget(uri: string): void {
    this.#looks.delete(uri);
    this.#reports.delete(uri);
  }

  async #readFolder(folder: string) {
    const uri = settingsUriIn(folder);
    const live = this.#deleted.has(comparable(uri)) ? undefined : this.#around.live(uri);
    if (live !== undefined) return { settings: live, top: true };
    return this.#reader?.read(folder) ?? { settings: undefined, top: true };
  }

  /** One value for the same text, so that nothing is checked anew where nothing has changed. */
  #parsed(folder: string, text: string): SettingsFile {
    const uri = settingsUriIn(folder);
    const known = this.files.find(
      (file) => file.text === text && comparable(file.uri) === comparable(uri),
    );
    return known ?? { uri, text, settings: readFolderSettings(text) };
  }

  #settle(uri: string, file: SettingsFile | undefined, folder: string): void {
    const known = this.#reports.get(uri);
    if (known && known.file === file) return;
    this.#reports.set(uri, { file, folder, options: this.#optionsFrom(uri, file, folder) });
    this.#around.changed(uri);
  }

  #optionsFrom(uri: string, file: SettingsFile | undefined, folder: string): ReportOptions {
    if (!file) return this.#default;
    const { levels, accepted } = file.settings;
    const name = nameBelow(folder, uri);
    return {
      levels: { ...this.#levels, ...levels },
      accepted: accepted.filter((each) => each.file === undefined || each.file === name),
    };
  }
}
