import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { Script } from "node:vm";
import { put } from "./put.mjs";

/**
 * A bundle, loaded with the code that V8 made of this very text when it ran before, where that is kept beside it.
 * `keep` keeps the code that this run made, for the next one: called at a run's end, it holds all functions of the run.
 *
 * @param {string} path absolute
 * @returns {{ exports: any, keep: () => void }}
 */
export function loadBundle(path) {
  const text = readFileSync(path),
    own = digest(text),
    // Whether code fits is for V8 to say; these only keep the code of one way to start apart from another's.
    start = digest([process.version, process.arch, ...process.execArgv, process.env.NODE_OPTIONS ?? ""].join(" ")),
    place = `${path}.${start.slice(0, 12)}.code`,
    kept = keptCode(place, own),
    { exports, script } = moduleOf(text.toString(), path, kept);
  const isNew = kept === undefined || script.cachedDataRejected === true;
  return {
    exports,
    keep: () => {
      if (!isNew) return;
      try {
        const code = script.createCachedData();
        put(place, Buffer.concat([Buffer.from(own), Buffer.from(digest(code)), code]));
      } catch {
        // Where nothing can be kept the next run compiles it again.
      }
    },
  };
}

/**
 * A CommonJS module out of its text. `code`: what V8 made of the same text before.
 *
 * @param {string} text
 * @param {string} path where it stands, for its imports and in traces
 * @param {Buffer} [code]
 * @returns {{ exports: any, script: Script }}
 */
export function moduleOf(text, path, code) {
  const script = new Script(Module.wrap(text), { filename: path, cachedData: code }),
    module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, "");
  return { exports: module.exports, script };
}

const DIGEST = 64;

/** V8 tells code made of another text by that text's length only, and trusts its bytes: hashes of both stand before. */
function keptCode(place, own) {
  try {
    const bytes = readFileSync(place),
      code = bytes.subarray(2 * DIGEST);
    const isWhole =
      bytes.toString("latin1", 0, DIGEST) === own && bytes.toString("latin1", DIGEST, 2 * DIGEST) === digest(code);
    return isWhole ? code : undefined;
  } catch {
    return undefined;
  }
}

function digest(content) {
  return createHash("sha256").update(content).digest("hex");
}
