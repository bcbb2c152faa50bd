import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What Debian's packages gave, or why they gave nothing, as one sentence. */
export type Unpacked = { readonly root: string } | { readonly why: string };

/** How long one step may take over a slow network, in milliseconds. */
const PATIENCE = 120_000;

/** The folder, ignored by git, in which everything that only the tests need is kept. */
const cacheFolder = fileURLToPath(new URL("../../.vscode-test/", import.meta.url));

/**
 * Lays Debian packages, with those that they need and the machine lacks, into a folder of the test cache and
 * answers its root, in which `usr/` lies. Nothing is installed: apt keeps its lists and downloads in that
 * folder as well, so it needs no rights and leaves the machine as it was. The first call takes some seconds and
 * needs the package archive; later ones find the folder.
 */
export function unpackDebianPackages(name: string, packages: readonly string[]): Unpacked {
  const finished = join(cacheFolder, `debian-${name}`);
  if (existsSync(finished)) return { root: finished };
  if (!existsSync("/etc/debian_version"))
    return { why: "this is no Debian, whose packages it takes" };
  console.log(`Fetching Debian's ${packages.join(" and ")} into .vscode-test, once …`);
  const part = `${finished}.${process.pid}.part`;
  try {
    const why = unpackInto(part, packages);
    if (why !== undefined) return { why };
    // Another run may have been faster; its folder is as good as ours.
    if (!existsSync(finished)) renameSync(join(part, "root"), finished);
    return { root: finished };
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** Answers what went wrong; nothing when all is there. */
function unpackInto(part: string, packages: readonly string[]): string | undefined {
  const lists = join(part, "lists");
  const archives = join(part, "cache/archives");
  const root = join(part, "root");
  for (const folder of [join(lists, "partial"), join(archives, "partial"), root])
    mkdirSync(folder, { recursive: true });
  const apt = (...command: readonly string[]) => {
    const own = [`Dir::State::lists=${lists}`, `Dir::Cache=${join(part, "cache")}`];
    // Apt would hand its downloads to a user of its own, who may not write here, and lock the system's files.
    const options = [...own, "Debug::NoLocking=1", "APT::Sandbox::User=root"];
    return run("apt-get", ["-qq", "-y", ...options.flatMap((each) => ["-o", each]), ...command]);
  };
  // Some other list of the machine's may be out of reach; whether the packages are is what counts.
  apt("update");
  const failed = apt("install", "--no-install-recommends", "--download-only", ...packages);
  if (failed !== undefined) return failed;
  for (const file of readdirSync(archives).filter((each) => each.endsWith(".deb"))) {
    const broken = run("dpkg-deb", ["-x", join(archives, file), root]);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

function run(command: string, options: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, options, {
    encoding: "utf8",
    timeout: PATIENCE,
  });
  if (status === 0) return undefined;
  const [first = ""] = (error?.message ?? stderr).split("\n").filter((line) => line !== "");
  return `${command} failed: ${first}`;
}
