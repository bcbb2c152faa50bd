import { readdirSync } from "node:fs";
import {
  type CodeAction,
  type CodeActionKind,
  commands,
  type Diagnostic,
  extensions,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";

// What the tests in the extension host do with reports, and how they wait for what follows.

/** The extension as it is installed, unpacked from its VSIX. */
export function extension() {
  const found = extensions.getExtension("disclosure-report.disclosure-report");
  if (!found) throw new Error("The extension is not there.");
  return found;
}

/** A file of the samples, a copy of which is the workspace. */
export function sample(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("No folder is open.");
  return Uri.joinPath(folder.uri, name);
}

/** The reports among the samples. */
export function sampleNames(): readonly string[] {
  return readdirSync(sample(".").fsPath).filter((name) => /\.(txt|md|html)$/.test(name));
}

export async function readSample(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(sample(name)));
}

/** Adds a file to the workspace. */
export async function writeFile(name: string, text: string): Promise<Uri> {
  await workspace.fs.writeFile(sample(name), new TextEncoder().encode(text));
  return sample(name);
}

/** Starts the server and waits until it finds something; for a `before` hook. */
export async function startServer(): Promise<void> {
  await extension().activate();
  const document = await workspace.openTextDocument(sample("mistakes-2019-tabbed.txt"));
  await window.showTextDocument(document);
  await waitForFinding(document, "row-total");
  await closeAll();
}

export async function openSample(name: string): Promise<TextEditor> {
  return show(await workspace.openTextDocument(sample(name)));
}

/** Opens a text that is in no file. */
export async function openText(content: string, language = "plaintext"): Promise<TextEditor> {
  return show(await workspace.openTextDocument({ content, language }));
}

/** Shows the document and waits until it is checked. */
export async function show(document: TextDocument): Promise<TextEditor> {
  const editor = await window.showTextDocument(document, { preview: false });
  await settle(document);
  return editor;
}

/** Closes all editors and throws away what was typed in them. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor) {
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
}

/**
 * Waits until nothing changes any more. An answer to a request comes after the findings for all that was
 * sent before it; a switch to the report's own language and the pause after typing take a little longer.
 */
export async function settle(document: TextDocument): Promise<void> {
  const state = () => `${document.languageId} ${JSON.stringify(findings(document))}`;
  for (let calm = 0; calm < 4; ) {
    const before = state();
    // VS Code cancels a request when another extension arrives in between.
    await quickFixes(document, new Range(0, 0, 0, 0)).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 80));
    calm = before === state() ? calm + 1 : 0;
  }
}

/** What the Problems panel lists of the document that comes from the extension. */
export function findings(document: TextDocument): readonly Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "disclosure-report");
}

/** The rule of a finding, which is the name on the link to the rule's page. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** The findings of one rule, in the order of the text. */
export function findingsOf(document: TextDocument, rule: string): readonly Diagnostic[] {
  return findings(document)
    .filter((finding) => ruleOf(finding) === rule)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

export async function waitForFinding(document: TextDocument, rule: string): Promise<Diagnostic> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const [found] = findingsOf(document, rule);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for ${rule} in ${document.uri}.`);
}

/** The lightbulb's entries for a place, or source actions when their kind is named. */
export async function quickFixes(
  document: TextDocument,
  range: Range,
  kind?: CodeActionKind,
): Promise<readonly CodeAction[]> {
  return commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    kind?.value,
  );
}

/** Applies a code action as choosing it in the menu does. */
export async function apply({ edit, title }: CodeAction): Promise<void> {
  if (!edit || !(await workspace.applyEdit(edit))) throw new Error(`${title} did nothing.`);
}

/** The place of a text that stands in the document once. */
export function rangeOf(document: TextDocument, text: string): Range {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`The document does not hold ${text}.`);
  return new Range(document.positionAt(at), document.positionAt(at + text.length));
}
