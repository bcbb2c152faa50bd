import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Finds a Chromium (Chrome and Edge are as good) and answers the path of its executable.
 *
 * `CHROME_PATH` names one directly. On Debian, root gets what is missing, browser or Chinese fonts, through apt;
 * everybody else gets an error with the command that installs it.
 *
 * @returns {string}
 */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== "") {
    if (!existsSync(chosen)) {
      throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
    }
    return chosen;
  }
  installMissingPackages();
  const found = candidates().find((candidate) => existsSync(candidate));
  if (found === undefined) {
    throw new Error(
      `The tests in VS Code need Chromium, Chrome or Edge. Install one: ${installCommand()}\nOr name its executable in CHROME_PATH.`,
    );
  }
  return found;
}

/** @returns {string[]} in the order of preference */
function candidates() {
  switch (process.platform) {
    case "darwin":
      return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case "win32":
      return ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
        .flatMap((name) => process.env[name] ?? [])
        .flatMap((folder) =>
          [
            "Google/Chrome/Application/chrome.exe",
            "Chromium/Application/chrome.exe",
            "Microsoft/Edge/Application/msedge.exe",
          ].map((file) => path.join(folder, file)),
        );
    default: {
      const folders = [
        ...(process.env.PATH ?? "").split(path.delimiter),
        "/usr/bin",
        "/usr/local/bin",
        "/snap/bin",
      ];
      const names = [
        "chromium",
        "google-chrome",
        "google-chrome-stable",
        "chromium-browser",
        "microsoft-edge",
      ];
      return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    }
  }
}

function installMissingPackages() {
  const isRootOnDebian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (!isRootOnDebian) {
    return;
  }
  const missing = [];
  if (!candidates().some((candidate) => existsSync(candidate))) {
    missing.push("chromium");
  }
  if (!hasChineseFont()) {
    missing.push("fonts-noto-cjk");
  }
  if (missing.length > 0) {
    console.log(`Installing ${missing.join(" and ")} through apt …`);
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", ...missing);
  }
}

// Without one the page works, but every screenshot shows boxes for characters.
function hasChineseFont() {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}

/** @param {string[]} options */
function apt(...options) {
  const { status, stdout, stderr } = spawnSync("apt-get", options, {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  // A font that cannot be had does not matter; a missing browser is named by the caller.
  if (status !== 0) {
    console.log(`apt-get ${options.join(" ")} failed:\n${`${stdout}${stderr}`.slice(-2000)}`);
  }
}

function installCommand() {
  switch (process.platform) {
    case "darwin":
      return "brew install --cask chromium";
    case "win32":
      return "winget install Google.Chrome";
    default:
      return existsSync("/etc/fedora-release")
        ? "sudo dnf install chromium"
        : "sudo apt-get install chromium fonts-noto-cjk";
  }
}
