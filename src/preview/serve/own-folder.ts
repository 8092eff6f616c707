import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";

/** Says that a folder was made here and may be made anew, and names the files that were made in it, one a line. */
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
    if (names.length > 0) return true;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MARK), "");
  return true;
}

/**
 * Takes away what an earlier trial made in the folder, and nothing that somebody put there since. Answers the files
 * that are left.
 */
export function withoutOurs(folder: string): ReadonlySet<string> {
  for (const name of readFileSync(join(folder, MARK), "utf8").split("\n")) {
    if (name === "" || isAbsolute(name) || name.split(/[/\\]/).includes("..")) continue;
    if (lstatSync(join(folder, name), { throwIfNoEntry: false })?.isFile()) rmSync(join(folder, name));
  }
  return new Set(filesIn(folder));
}

/** Keeps which files were made: all but those that were there before. */
export function noteMade(folder: string, before: ReadonlySet<string>): void {
  const made = filesIn(folder).filter(name => !before.has(name));
  writeFileSync(join(folder, MARK), made.map(name => `${name}\n`).join(""));
}

/** Paths within the folder; the mark is none, and links are not followed. */
function filesIn(folder: string, within = ""): string[] {
  return readdirSync(join(folder, within), { withFileTypes: true }).flatMap(entry => {
    const name = within === "" ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(folder, name);
    return name === MARK ? [] : [name];
  });
}
