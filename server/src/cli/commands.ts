import { check } from "./check";
import type { Command } from "./command";
import { extract } from "./extract";
import { serve } from "./serve";

/** Every command, by its name on the command line. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ["check", check],
  ["extract", extract],
  ["serve", serve],
]);
