import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Packages that the bundle takes in change with the lock file only; `npm ci` clears the cache anyway. */
const LOCK = "package-lock.json";
const PACKAGES = /(?:^|\/)node_modules\//;

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
  const path = join(cache, `${entry.replace(/\W+/g, "-")}-${hashOf([root]).slice(0, 12)}.mjs`);
  if (isUpToDate(root, path)) return path;
  const text = await build(root, entry);
  try {
    mkdirSync(cache, { recursive: true });
    return put(path, text);
  } catch {
    const own = mkdtempSync(join(tmpdir(), "sjs-subsidy-"));
    process.on("exit", () => rmSync(own, { recursive: true, force: true }));
    return put(join(own, "bundle.mjs"), text);
  }
}

/** In one step, so that a run beside this one never sees half a file. */
function put(path, text) {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (problem) {
    rmSync(draft, { force: true });
    throw problem;
  }
  return path;
}

/** The first line of a bundle says of which sources it was made, and the hash of what stood in them. */
function isUpToDate(root, path) {
  try {
    const text = readFileSync(path, "utf8");
    const { sources, hash } = JSON.parse(text.slice(2, text.indexOf("\n")));
    return hashOfSources(root, sources) === hash;
  } catch {
    return false;
  }
}

async function build(root, entry) {
  const started = Date.now();
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
    format: "esm",
    target: "node20",
    charset: "utf8",
    minifySyntax: true,
    minifyWhitespace: true,
    // Sources find the project's own files from where they stand themselves.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(join(root, entry)).href) },
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(join(root, dirname(entry), "/"))});`,
    },
  });
  const sources = [
    LOCK,
    ...Object.keys(metafile.inputs)
      .filter(input => !PACKAGES.test(input))
      .sort(),
  ];
  // A source that changed meanwhile may stand in the bundle as it was before: such a bundle serves this run alone.
  const isSure = sources.every(source => statSync(join(root, source)).mtimeMs < started);
  const hash = isSure ? hashOfSources(root, sources) : "";
  return `//${JSON.stringify({ hash, sources })}\n${outputFiles[0].text}`;
}

function hashOfSources(root, sources) {
  return hashOf(sources.flatMap(source => [source, readFileSync(join(root, source))]));
}

function hashOf(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}
