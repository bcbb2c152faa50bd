import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
} from "vscode-languageserver";
import * as z from "zod/mini";
import { FOLDER_SETTINGS, type FolderSettingsParams, READS_FOLDERS } from "../contract";
import { SETTINGS_FILE } from "../workspace/folder-settings";
import type { FolderContent, ReadFolder } from "../workspace/nearest-settings";
import type { NoteOnce } from "./answers";
import type { Documents } from "./documents";
import { folderOf, isSettingsFile } from "./folder-uris";
import type { FolderReader, Folders } from "./folders";
import type { SettingsFiles } from "./settings-files";

/** Keeps what is known of the folders up to date: as documents open, close and are saved, and files change. */
export function watchFolders(
  connection: Connection,
  documents: Documents,
  folders: Folders,
  files: SettingsFiles,
  noteOnce: NoteOnce,
): void {
  const note = (error: unknown) => noteOnce("A settings file could not be used", error);
  const lookAll = async () => {
    try {
      await folders.lookAll();
      files.publish();
    } catch (error) {
      note(error);
    }
  };
  const look = (uri: string) => (isSettingsFile(uri) ? lookAll() : folders.look(uri).catch(note));
  documents.all.onDidOpen(({ document }) => look(document.uri));
  documents.all.onDidSave(({ document }) => look(document.uri));
  documents.all.onDidChangeContent(({ document }) => {
    if (!isSettingsFile(document.uri)) return;
    folders.notePresent(document.uri);
    void lookAll();
  });
  documents.all.onDidClose(({ document: { uri } }) => {
    if (isSettingsFile(uri)) void lookAll();
    else {
      folders.forget(uri);
      files.forget(uri);
    }
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) folders.noteDeleted(uri);
      else folders.notePresent(uri);
    }
    return lookAll();
  });
}

/** Asks the client to tell of settings files that change on disk, where it can; for after `initialized`. */
export async function watchFiles(
  connection: Connection,
  { capabilities }: InitializeParams,
): Promise<void> {
  if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  try {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: `**/${SETTINGS_FILE}` }],
    });
  } catch (error) {
    connection.console.warn(`Settings files are not watched: ${error}`);
  }
}

/** The folders that the client has open. */
export function workspaceRoots({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

const answer = z.object({ settings: z.optional(z.string()), top: z.boolean() });
const NOTHING: FolderContent = { settings: undefined, top: true };

/**
 * Reads folders of files on disk by the server's own means, where it has any, and those of virtual file
 * systems through a client that offers it. No folder at all is none with settings.
 */
export function folderReader(
  connection: Connection,
  { initializationOptions }: InitializeParams,
  readDisk: ReadFolder | undefined,
): FolderReader {
  const asks = z
    .object({ [READS_FOLDERS]: z.literal(true) })
    .safeParse(initializationOptions).success;
  const onDisk = (uri: string) => readDisk !== undefined && uri.startsWith("file:");
  const ask = async (folder: string): Promise<FolderContent> => {
    const params: FolderSettingsParams = { folder };
    const { settings, top } = answer.parse(await connection.sendRequest(FOLDER_SETTINGS, params));
    return { settings, top };
  };
  return {
    canRead: (uri) => folderOf(uri) !== undefined && (asks || onDisk(uri)),
    read: async (folder) => {
      try {
        if (readDisk && onDisk(folder)) return await readDisk(folder);
        return asks ? await ask(folder) : NOTHING;
      } catch {
        // An address that no disk has, or a client that cannot reach the folder now.
        return NOTHING;
      }
    },
  };
}
