import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { unpackVsix } from "../e2e/vscode/unpack-vsix.mjs";

/** A folder in which a test does as it likes, and what an editor is started with there. */
export interface Desk {
  readonly folder: string;
  /** `disclosure-report` is on its path; home and settings are the folder's own and empty. */
  readonly environment: Readonly<Record<string, string>>;
}

const vsix = process.env.DISCLOSURE_REPORT_VSIX ?? "dist/disclosure-report.vsix";

/** Unpacks the VSIX as the README tells users of other editors to, with a command that starts it. */
export async function deskWithServer(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-report-"));
  const extension = await unpackVsix(vsix, join(folder, "vsix"));
  const command = join(folder, "disclosure-report");
  const quoted = [process.execPath, join(extension, "dist/cli.js")].map((each) => `'${each}'`);
  writeFileSync(command, `#!/bin/sh\nexec ${quoted.join(" ")} "$@"\n`);
  chmodSync(command, 0o755);
  const home = (name: string) => join(folder, "home", name);
  return {
    folder,
    environment: {
      PATH: `${folder}${delimiter}${process.env.PATH ?? ""}`,
      LANG: "C.UTF-8",
      HOME: home(""),
      XDG_CONFIG_HOME: home("config"),
      XDG_DATA_HOME: home("data"),
      XDG_STATE_HOME: home("state"),
      XDG_CACHE_HOME: home("cache"),
    },
  };
}
