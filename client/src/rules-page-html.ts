/** What the page shows, and how it opens. */
export interface RulesPage {
  /** The rendered text. */
  readonly body: string;
  /** The rule at which the page opens; empty for its beginning. */
  readonly rule: string;
  /** The editor's display language: to all but Chinese readers the English parts are opened. */
  readonly language: string;
}

/** The page for a webview. It loads nothing from anywhere, and keeps its place while another tab is in front. */
export function rulesPageHtml({ body, rule, language }: RulesPage): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  const opened = { rule, english: !language.toLowerCase().startsWith("zh") };
  return `<!DOCTYPE html>
<html lang="${opened.english ? "en" : "zh-CN"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
${body}
<script nonce="${nonce}">(${openAt})(${JSON.stringify(opened).replaceAll("<", "\\u003c")});</script>
</body>
</html>`;
}

/** Runs in the page. */
const openAt = `({ rule, english }) => {
  const editor = acquireVsCodeApi();
  for (const part of document.querySelectorAll("details")) part.open = english;
  const left = editor.getState();
  if (left !== undefined) scrollTo(0, left);
  else document.getElementById(rule)?.scrollIntoView();
  addEventListener("scroll", () => editor.setState(scrollY));
}`;

// The marks look like the squiggles of the editor.
const STYLE = `
body { max-width: 60em; padding: 0 2em 4em; font-size: 14px; line-height: 1.7; }
h1 { font-weight: 600; }
h2 { margin-top: 3em; padding-bottom: 0.3em; border-bottom: 1px solid var(--vscode-widget-border, #8884); }
h3 { margin-top: 3em; font-family: var(--vscode-editor-font-family); }
table { border-collapse: collapse; margin: 0.5em 0 1em; }
th, td { padding: 0.3em 0.8em; border: 1px solid var(--vscode-widget-border, #8886); text-align: left; }
th { word-break: keep-all; }
blockquote { margin: 0.5em 0 1em; padding: 0.3em 1em; border-left: 4px solid var(--vscode-textBlockQuote-border, #8886); background: var(--vscode-textBlockQuote-background); }
mark { color: inherit; background: var(--vscode-editor-findMatchHighlightBackground, #fa06); text-decoration: underline wavy var(--vscode-editorError-foreground, red); text-underline-offset: 0.25em; }
details { margin: 1em 0; }
summary { cursor: pointer; color: var(--vscode-textLink-foreground); }
`;
