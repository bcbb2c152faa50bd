import { readFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";

/**
 * What the figures were measured on.
 * @typedef {ReturnType<typeof describeMachine>} Machine
 */

export function describeMachine() {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown processor",
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 1024 ** 3),
    system: `${process.platform}-${process.arch} ${release()}`,
    node: process.version,
    product: JSON.parse(readFileSync("package.json", "utf8")).version,
  };
}
