import { harmless } from "../text/harmless";

/**
 * Words for a message or a prompt of VS Code, which makes links of `[…](command:…)` in them and runs the
 * command at a click. They may quote a report or the settings of a folder, which anybody may have written.
 */
export function withoutLinks(text: string): string {
  return harmless(text).replaceAll("](", "] (");
}
