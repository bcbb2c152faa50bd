import { installPeers } from "./install-peers.mjs";

/**
 * A server that is measured.
 * @typedef {object} Own
 * @property {string} name
 * @property {string} title for the tables
 * @property {string} answers for the tables: how its findings come
 * @property {string} languageId
 * @property {boolean} findsSlips whether a digit typed at a caret must give one finding more
 * @property {number} upTo the largest document that it is given, in kilobytes
 * @property {(text: string) => unknown} [parse] answers its request to parse a document
 * @typedef {import("./lsp-client.mjs").ServerStart & Own} MeasuredServer
 * @typedef {MeasuredServer & { name: keyof import("./peer-documents").PeerDocuments }} Peer
 */

/**
 * This server and the yardsticks: a server that does nothing but keep the documents, and the same telling a
 * finding that it did not look for.
 * @param {string} ours the path of the bundle
 * @param {string} empty likewise
 * @returns {{ ours: MeasuredServer, empty: MeasuredServer, telling: MeasuredServer }}
 */
export function ownServers(ours, empty) {
  const shared = {
    answers: "publishes at once",
    languageId: "plaintext",
    findings: /** @type {const} */ ("push"),
    upTo: Number.POSITIVE_INFINITY,
    // Nothing is held back while a cell is typed, so that every keystroke has its whole cost.
    initializationOptions: { disclosureReport: { typingPause: 0 } },
  };
  return {
    ours: {
      ...shared,
      name: "ours",
      title: "this server",
      command: [ours, "--stdio"],
      findsSlips: true,
    },
    empty: {
      ...shared,
      name: "empty",
      title: "empty server",
      command: [empty, "--stdio"],
      findsSlips: false,
    },
    telling: {
      ...shared,
      name: "telling",
      title: "empty server that tells a finding",
      command: [empty, "--stdio", "--finding"],
      findsSlips: false,
    },
  };
}

/**
 * Servers of others. Where one can be asked for findings it is, since it pauses before it publishes any.
 * @param {object} schema what the JSON file is held against; the YAML file names its own
 * @returns {Promise<Peer[]>} none when they cannot be installed
 */
export async function peerServers(schema) {
  const peers = await installPeers();
  if (!peers) return [];
  const { markdownParser, paths } = peers;
  const fileMatch = ["*.json"];
  return [
    {
      name: "json",
      title: "vscode-json-language-server",
      command: [paths.json, "--stdio"],
      answers: "asked",
      languageId: "json",
      findings: "pull",
      findsSlips: true,
      upTo: Number.POSITIVE_INFINITY,
      settings: { json: { validate: { enable: true }, schemas: [{ fileMatch, schema }] } },
    },
    {
      name: "markdown",
      title: "vscode-markdown-language-server",
      command: [paths.markdown, "--stdio"],
      answers: "asked; client parses",
      languageId: "markdown",
      findings: "pull",
      findsSlips: true,
      upTo: 1000,
      settings: { markdown: markdownSettings },
      initializationOptions: { markdownFileExtensions: ["md"] },
      parse: markdownParser,
    },
    {
      name: "yaml",
      title: "yaml-language-server",
      command: [paths.yaml, "--stdio"],
      answers: "publishes after 200 ms",
      languageId: "yaml",
      findings: "push",
      saysNoVersion: true,
      findsSlips: true,
      upTo: 1000,
      settings: { yaml: { validate: true, schemaStore: { enable: false } } },
    },
  ];
}

const markdownSettings = {
  validate: {
    enabled: true,
    referenceLinks: { enabled: "warning" },
    fragmentLinks: { enabled: "ignore" },
    fileLinks: { enabled: "ignore", markdownFragmentLinks: "ignore" },
    unusedLinkDefinitions: { enabled: "ignore" },
    duplicateLinkDefinitions: { enabled: "ignore" },
    ignoredLinks: [],
  },
};
