import { existsSync, readdirSync, realpathSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Takes away what an ended process had begun to write beside its results (see `WholeFiles`).
 *
 * @param {number} pid
 * @param {readonly string[]} args of the command
 */
export function dropLeft(pid, args) {
  const begun = new RegExp(`^\\..*\\.${pid}\\.[0-9a-f]{8}$`);
  for (const folder of new Set(args.flatMap(foldersOf)))
    for (const name of readdirSync(folder)) if (begun.test(name)) rmSync(`${folder}/${name}`, { force: true });
}

/**
 * The folders that the arguments name and that are not there yet, the innermost first: a run makes them.
 *
 * @param {readonly string[]} args of the command
 * @returns {readonly string[]}
 */
export function foldersToCome(args) {
  const missing = [];
  for (const argument of args) {
    if (!/[\\/]$/u.test(argument)) continue;
    let at = resolve(argument.replace(/^--[a-z-]{1,20}=/u, ""));
    for (; !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.push(at);
  }
  return missing;
}

/**
 * Takes away folders that a run has made, as long as nothing stands in them.
 *
 * @param {readonly string[]} folders the innermost first
 */
export function dropFolders(folders) {
  for (const folder of folders)
    try {
      rmdirSync(folder);
    } catch {
      // It was not made, or something stands in it.
    }
}

/** An argument as a folder, and the folder it stands in, links followed; none where there is no such place. */
function foldersOf(argument) {
  const folders = [],
    path = argument.replace(/^--[a-z-]{1,20}=/, "");
  for (const place of [path, dirname(path)])
    try {
      const real = realpathSync(place);
      folders.push(statSync(real).isDirectory() ? real : dirname(real));
    } catch {
      // No path.
    }
  return folders;
}
