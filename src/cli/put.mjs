import { renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a file in one step, so that a run beside this one never sees half of it; gives its path.
 *
 * @param {string} path
 * @param {string | Uint8Array} content
 * @returns {string}
 */
export function put(path, content) {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (problem) {
    rmSync(draft, { force: true });
    throw problem;
  }
  return path;
}
