import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { papersZh } from "../text/papers/zh-CN";
import type { PaperName } from "../text/papers/papers";
import { OFFICE_LANGUAGE } from "../text/languages";
import { textsOf } from "../text/of";
import type { Request } from "./arguments";
import { CommandProblem } from "./command-problem";

const RESULT = `-${textsOf(OFFICE_LANGUAGE).sheets.result}.xlsx`;

/**
 * The request with `--out` as a file: where it names a folder (one that is there, or a name that ends as folders do),
 * the result and every paper are files in it, called after the roster.
 */
export function withOutFile(request: Request): Request {
  const { out, roster } = request;
  if (out === null || !isFolder(out)) return request;
  return { ...request, out: join(out, `${basename(roster, extname(roster))}${RESULT}`), inFolder: true };
}

/**
 * Makes the folder that files are written into, where it is not there; answers how to take away again what was made, as
 * long as nothing stands in it. Throws a CommandProblem where it cannot be.
 */
export function makeFolder({ out, inFolder }: Request): () => void {
  if (!inFolder || out === null) return () => undefined;
  const path = dirname(out);
  try {
    const first = mkdirSync(path, { recursive: true });
    return () => removeEmpty(path, first);
  } catch {
    throw new CommandProblem("notWritable", { path });
  }
}

/** From the innermost folder out to the first that was made. */
function removeEmpty(path: string, first: string | undefined): void {
  if (first === undefined) return;
  try {
    for (let at = resolve(path); at.startsWith(resolve(first)); at = dirname(at)) rmdirSync(at);
  } catch {
    // Something stands in it.
  }
}

function isFolder(path: string): boolean {
  return /[\\/]$/u.test(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The file of a paper of its own: `结果-公示稿.xlsx` beside `结果.xlsx`, `汇总表-公示稿.xlsx` in a folder. */
export function pathApart(out: string, paper: PaperName, ending: "xlsx" | "docx"): string {
  const stem = out.endsWith(RESULT) ? out.slice(0, -RESULT.length) : out.replace(/\.xlsx$/iu, "");
  return `${stem}-${papersZh.names[paper]}.${ending}`;
}
