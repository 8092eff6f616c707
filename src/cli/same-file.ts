import { lstatSync, readlinkSync, realpathSync, statSync, type Stats } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

const MOST_LINKS = 40;

/**
 * Where a path leads, links and linked folders followed, also where there is no file yet. A link that leads in a circle
 * leads nowhere, and is its own place.
 */
export function placeOf(path: string): string {
  let at = resolve(path);
  for (let k = 0; k < MOST_LINKS; k++) {
    try {
      return realpathSync(at);
    } catch {
      if (!isLink(at)) return join(folderOf(at), basename(at));
      at = resolve(dirname(at), readlinkSync(at));
    }
  }
  return resolve(path);
}

/** False of what cannot be looked at, such as a name that is too long. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function folderOf(path: string): string {
  const folder = dirname(path);
  try {
    return realpathSync(folder);
  } catch {
    return folder === path ? folder : join(folderOf(folder), basename(folder));
  }
}

/**
 * Whether two paths are one file, by whatever links they go, or would be one where letters' case and the way accents
 * are kept make no difference, as on the disks of most offices.
 */
export function isSameFile(a: string, b: string): boolean {
  const left = stateOf(a),
    right = stateOf(b);
  if (left && right && left.dev === right.dev && left.ino === right.ino) return true;
  return folded(placeOf(a)) === folded(placeOf(b));
}

function stateOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
