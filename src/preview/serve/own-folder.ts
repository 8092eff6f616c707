import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Says that a folder was made here, and may be made anew. */
const MARK = ".sjs-trial";

/**
 * Makes a folder to build into, or takes one that was made so before. False where it is somebody else's: not empty, and
 * without the mark; or no folder at all. Nothing of it is touched then.
 */
export function takeFolder(folder: string): boolean {
  const state = statSync(folder, { throwIfNoEntry: false });
  if (state && !state.isDirectory()) return false;
  if (state) {
    const names = readdirSync(folder);
    if (names.length > 0 && !names.includes(MARK)) return false;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MARK), "");
  return true;
}

/** Whether what the build empties a folder of leaves this name. */
export function isMark(name: string): boolean {
  return name === MARK;
}
