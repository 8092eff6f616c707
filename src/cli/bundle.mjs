import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { BY_LANGUAGE, languagePart, partAskedBy } from "../text/language-part.mjs";
import { moduleOf } from "./compiled.mjs";
import { put } from "./put.mjs";

/** Packages that the bundle takes in change with the lock file only; `npm ci` clears the cache anyway. */
const LOCK = "package-lock.json";
const PACKAGES = /(?:^|\/)node_modules\//;
/** How a bundle is made counts as one of its sources. */
const SELF = fileURLToPath(import.meta.url);
const PARTS = fileURLToPath(new URL("../text/language-part.mjs", import.meta.url));
/** What makes data of a law's file. */
const LAW_MODULE = "src/build/law-module.ts";
/** A clock of files may stand still for so long: what changed then could look as before. */
const TICK_MS = 50;

/**
 * The path of one JavaScript file that does what the TypeScript `entry` (a path within `root`) does. It is made when
 * first asked for, and again whenever what stands in any source behind it has changed; else it is found in `cache`, in
 * a few milliseconds. Where the cache cannot be written, a file for this run alone, removed when it ends.
 *
 * @param {string} root absolute
 * @param {string} entry
 * @param {string} [cache] absolute
 * @returns {Promise<string>}
 */
export async function bundleOf(root, entry, cache = join(root, "node_modules/.cache/sjs-subsidy")) {
  // Checkouts may share their packages, and so the cache.
  const path = join(cache, `${entry.replace(/\W+/g, "-")}-${hashOf([root]).slice(0, 12)}.cjs`);
  if (isUpToDate(root, path)) return path;
  const content = await build(root, entry);
  try {
    mkdirSync(cache, { recursive: true });
    return put(path, content);
  } catch {
    const own = mkdtempSync(join(tmpdir(), "sjs-subsidy-"));
    process.on("exit", () => rmSync(own, { recursive: true, force: true }));
    return put(join(own, "bundle.cjs"), content);
  }
}

/**
 * The first line of a bundle says of which sources it was made, how each looked from outside, and the hash of what
 * stood in them. What nobody touched since is the same; what somebody touched is read again.
 */
function isUpToDate(root, path) {
  try {
    const bytes = readFileSync(path),
      end = bytes.indexOf("\n"),
      head = JSON.parse(bytes.toString("utf8", 2, end));
    if (head.hash === "") return false;
    const stamps = head.sources.map(source => stampOf(root, source));
    if (stamps.every((stamp, k) => stamp === head.stamps[k])) return true;
    const begun = Date.now();
    if (hashOfSources(root, head.sources) !== head.hash) return false;
    if (isSettled(root, head.sources, begun)) put(path, withHead({ ...head, stamps }, bytes.subarray(end + 1)));
    return true;
  } catch {
    return false;
  }
}

/**
 * A file as it looks from outside. Its size and time of writing can be made to look as before; the time of its last
 * change of any kind, which the system keeps, cannot.
 */
function stampOf(root, source) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(resolve(root, source));
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** When a source was last written, or touched in another way. */
function changedAt(root, source) {
  const { mtimeMs, ctimeMs } = statSync(resolve(root, source));
  return Math.max(mtimeMs, ctimeMs);
}

/** No source was touched so lately that the next change could bear the same time. */
function isSettled(root, sources, now) {
  return sources.every(source => changedAt(root, source) < now - TICK_MS);
}

async function build(root, entry) {
  const started = Date.now(),
    laws = lawsAsData(root);
  const { text, sources: own } = await bundled(root, entry, [laws.plugin, partsOfLanguages]),
    sources = [...new Set([LOCK, SELF, PARTS, ...own, ...laws.sources()])].sort(),
    stamps = sources.map(source => stampOf(root, source));
  // A source that changed meanwhile may stand in the bundle as it was before: such a bundle serves this run alone.
  const isSure = sources.every(source => changedAt(root, source) < started);
  const hash = isSure ? hashOfSources(root, sources) : "";
  // Touched a moment ago, a source is read at the next start too.
  const kept = isSettled(root, sources, started) ? stamps : [];
  return withHead({ hash, sources, stamps: kept }, Buffer.from(text));
}

function withHead(head, code) {
  return Buffer.concat([Buffer.from(`//${JSON.stringify(head)}\n`), code]);
}

/** One text out of an entry and all that it imports, and the sources of this project among them. */
async function bundled(root, entry, plugins) {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    outdir: "out",
    logLevel: "error",
    platform: "node",
    format: "cjs",
    target: "node20",
    charset: "utf8",
    minifySyntax: true,
    minifyWhitespace: true,
    plugins,
    // Sources find the project's own files from where they stand themselves.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(join(root, entry)).href) },
  });
  return {
    text: outputFiles[0].text,
    // A part of the list of languages is told with the part's name behind the file's.
    sources: Object.keys(metafile.inputs)
      .filter(input => !PACKAGES.test(input))
      .map(input => input.split("?")[0]),
  };
}

/** Of the list of languages, whoever imports it has the part that it asks for. */
const partsOfLanguages = {
  name: "languages",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/by-language$/ }, ({ path, resolveDir, importer }) => ({
      path: `${join(resolveDir, path)}.ts`,
      suffix: `?${partAskedBy(importer)}`,
    }));
    onLoad({ filter: BY_LANGUAGE }, ({ path, suffix }) => ({
      contents: languagePart(readFileSync(path, "utf8"), suffix.slice(1)),
      loader: "ts",
    }));
  },
};

/** A law's file that a source imports is the loaded law as data, so that a run neither parses nor checks it. */
function lawsAsData(root) {
  let maker = null;
  const sources = [];
  const load = async () => {
    const made = await bundled(root, LAW_MODULE, []);
    sources.push(...made.sources);
    return moduleOf(made.text, join(root, LAW_MODULE)).exports.lawModule;
  };
  const plugin = {
    name: "laws",
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.yaml$/ }, async ({ path }) => {
        const lawModule = await (maker ??= load());
        return { contents: lawModule(readFileSync(path, "utf8"), "all"), loader: "js" };
      }),
  };
  return { plugin, sources: () => sources };
}

function hashOfSources(root, sources) {
  return hashOf(sources.flatMap(source => [source, readFileSync(resolve(root, source))]));
}

function hashOf(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}
