import { readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";

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
