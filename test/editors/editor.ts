import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { unpackDebianPackages } from "./debian-packages";

/** An editor that can be started: its program, and the variables and options that it needs. */
export interface Editor {
  readonly program: string;
  readonly options: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Why there is no such editor here, as one sentence without its full stop. */
export interface Missing {
  readonly why: string;
}

/** The Neovim on the path, else Debian's. */
export function findNeovim(): Editor | Missing {
  const probe = ["--version"];
  return installed("nvim", probe) ?? fetched("neovim", ["neovim"], neovimIn, probe);
}

/** The Emacs on the path, else Debian's with its Eglot, which is a package of its own before Emacs 29. */
export function findEmacs(): Editor | Missing {
  const probe = ["-Q", "--batch", "--eval", "(require 'eglot)"];
  return installed("emacs", probe) ?? fetched("emacs", ["emacs-nox", "elpa-eglot"], emacsIn, probe);
}

function installed(program: string, probe: readonly string[]): Editor | undefined {
  const editor = { program, options: [], environment: {} };
  return starts(editor, probe) ? editor : undefined;
}

function fetched(
  name: string,
  packages: readonly string[],
  editorIn: (root: string) => Editor,
  probe: readonly string[],
): Editor | Missing {
  const unpacked = unpackDebianPackages(name, packages);
  if ("why" in unpacked) return unpacked;
  const editor = editorIn(unpacked.root);
  return starts(editor, probe) ? editor : { why: `${editor.program} does not start` };
}

function starts({ program, options, environment }: Editor, probe: readonly string[]): boolean {
  const env = { ...process.env, ...environment };
  return spawnSync(program, [...options, ...probe], { env }).status === 0;
}

/** Debian builds its programs for `/usr`; elsewhere they must be told where their parts are. */
function neovimIn(root: string): Editor {
  return {
    program: join(root, "usr/bin/nvim"),
    options: [],
    environment: {
      VIMRUNTIME: join(root, "usr/share/nvim/runtime"),
      LD_LIBRARY_PATH: librariesIn(root),
    },
  };
}

function emacsIn(root: string): Editor {
  const version = onlyFolderIn(join(root, "usr/share/emacs"), /^\d/);
  const lisp = join(root, "usr/share/emacs", version, "lisp");
  const data = join(root, "usr/share/emacs", version, "etc");
  const programs = join(root, "usr/libexec/emacs", version);
  const native = join(programs, onlyFolderIn(programs, /-linux/));
  const packages = join(root, "usr/share/emacs/site-lisp/elpa-src");
  const eglot = join(packages, onlyFolderIn(packages, /^eglot-/));
  const folders = readdirSync(lisp, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    program: join(root, "usr/bin/emacs-nox"),
    options: [`--dump-file=${join(native, "emacs.pdmp")}`],
    environment: {
      EMACSLOADPATH: [lisp, ...folders, eglot].join(":"),
      EMACSDATA: data,
      EMACSDOC: data,
      EMACSPATH: native,
      LD_LIBRARY_PATH: librariesIn(root),
    },
  };
}

function onlyFolderIn(folder: string, name: RegExp): string {
  return readdirSync(folder).find((each) => name.test(each)) ?? "";
}

/** The folder of the shared libraries, which Debian calls after the machine's kind. */
function librariesIn(root: string): string {
  const libraries = join(root, "usr/lib");
  return join(libraries, onlyFolderIn(libraries, /-linux-gnu/));
}
