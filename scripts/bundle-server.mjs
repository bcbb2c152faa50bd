// Bundles the language server into two files: server.js, which speaks with the client, and server-core.js,
// which reads reports and takes longer to load than all the rest.
import child_process from "node:child_process";
import crypto from "node:crypto";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const SOURCES = fileURLToPath(new URL("../server/src/", import.meta.url));
const CORE_FILE = "./server-core.js";
/** The folders whose code goes into that file: they know no protocol. */
const CORE = /^(?:text|syntax|form|report|rules|analysis|features|workspace)\//u;

/**
 * Writes both files. What server.js imports from the other is loaded when it is first used and not before, so
 * that a client is answered at once; nothing in the sources has to know of it.
 * @param {import("esbuild").BuildOptions} options how to bundle, without entry and output
 * @param {string} outdir
 * @returns {Promise<Record<"server" | "core", import("esbuild").Metafile>>} what went into each file
 */
export async function bundleServer(options, outdir) {
  /** @type {Set<string>} */
  const used = new Set();
  const server = await build({
    ...options,
    entryPoints: { server: `${SOURCES}main-node.ts` },
    outdir,
    metafile: true,
    plugins: [deferCore(used), deferNode, bindLibraryOnce],
  });
  const names = [...used].sort();
  const core = await build({
    ...options,
    stdin: {
      contents: names.map((name) => `export * as "${name}" from "./${name}";`).join("\n"),
      resolveDir: SOURCES,
    },
    outfile: resolve(outdir, CORE_FILE),
    metafile: true,
    plugins: [deferHtml],
  });
  return { server: server.metafile, core: core.metafile };
}

/**
 * Defers the modules of the core.
 * @param {Set<string>} used gathers those that are imported, by their paths in the sources
 * @returns {import("esbuild").Plugin}
 */
function deferCore(used) {
  return {
    name: "defer-core",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, importer }) => {
        const name = relative(SOURCES, resolve(dirname(importer), path)).replaceAll("\\", "/");
        return CORE.test(name) ? { path: name, namespace: "core", sideEffects: false } : undefined;
      });
      onLoad({ filter: /./, namespace: "core" }, async ({ path }) => {
        used.add(path);
        return deferred(`require("${CORE_FILE}")["${path}"]`, await exportsOf(path));
      });
      onResolve({ filter: /./, namespace: "core" }, ({ path }) => ({ path, external: true }));
    },
  };
}

/**
 * The names that a module exports.
 * @param {string} name its path in the sources
 */
async function exportsOf(name) {
  const { metafile } = await build({
    entryPoints: [`${SOURCES}${name}.ts`],
    outdir: ".",
    write: false,
    metafile: true,
    format: "esm",
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/**
 * Defers what the library takes from Node for means that the server has no use for, such as processes of its
 * own; it takes a twentieth of the start.
 * @type {import("esbuild").Plugin}
 */
const deferNode = {
  name: "defer-node",
  setup({ onResolve, onLoad }) {
    for (const [name, module] of Object.entries({ child_process, crypto })) {
      const namespace = `node-${name}`;
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: /./, namespace }, () =>
        deferred(`require("node:${name}")`, Object.keys(module)),
      );
    }
  },
};

/**
 * Defers the reading of HTML, whose tables of entities take a while to unpack: most reports have none. Only the
 * tokenizer is taken, so that the bundler can leave the rest of the package out.
 * @type {import("esbuild").Plugin}
 */
export const deferHtml = {
  name: "defer-html",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^htmlparser2$/ }, ({ pluginData }) =>
      pluginData === "package" ? undefined : { path: "htmlparser2", namespace: "deferred-html" },
    );
    onLoad({ filter: /./, namespace: "deferred-html" }, () => ({
      ...deferred('require("html-tokenizer")', ["Tokenizer"]),
      resolveDir: SOURCES,
    }));
    onResolve({ filter: /^html-tokenizer$/ }, () => ({
      path: "html-tokenizer",
      namespace: "html-tokenizer",
    }));
    onLoad({ filter: /./, namespace: "html-tokenizer" }, () => ({
      contents: 'export { Tokenizer } from "htmlparser2";',
      resolveDir: SOURCES,
      pluginData: "package",
    }));
  },
};

/**
 * A module whose exports are those of another, which is loaded when the first of them is read.
 * @param {string} module the expression that loads it
 * @param {string[]} names what it exports
 * @returns {import("esbuild").OnLoadResult}
 */
function deferred(module, names) {
  const exports = names.map((name) => `get ${name}() { return target().${name}; }`);
  return {
    contents: `
      let found;
      const target = () => (found ??= ${module});
      module.exports = { ${exports.join(", ")} };`,
  };
}

/**
 * Has all files share one view of the library. Otherwise the bundler makes one for each that imports from it,
 * with all of its seven hundred names, which costs more time and memory at the start than anything of ours.
 * @type {import("esbuild").Plugin}
 */
const bindLibraryOnce = {
  name: "bind-library-once",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode-languageserver(?:\/node)?$/ }, ({ pluginData }) =>
      pluginData === "library"
        ? undefined
        : { path: "vscode-languageserver/node", namespace: "once" },
    );
    onLoad({ filter: /./, namespace: "once" }, ({ path }) => ({
      contents: `export * from "${path}";`,
      resolveDir: SOURCES,
      pluginData: "library",
    }));
  },
};
