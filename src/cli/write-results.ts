import { writeFileSync } from "node:fs";
import type { Assessed } from "../report/assessed";
import { toJson } from "../report/json";
import { roundOf, type Round } from "../report/papers/paper";
import { APART, sheetsOf } from "../report/papers/papers";
import { NO_SETTINGS } from "../report/papers/settings";
import type { RowReport } from "../report/row-report";
import { resultSheets } from "../report/sheets";
import type { PaperName } from "../text/papers/papers";
import { papersZh } from "../text/papers/zh-CN";
import { nodeCodec } from "../workbook/file/node-codec";
import { writeWorkbook } from "../workbook/file/write-workbook";
import type { Request } from "./arguments";
import { CommandProblem } from "./command-problem";
import { ThreadPress } from "./thread-press";
import { writeJson } from "./write-json";

/** From so many rows on a second thread is worth its start. */
const LARGE = 5_000;

/** The JavaScript file that does what a source of this project does. */
export type Bundled = (entry: string) => Promise<string>;

/** Writes what the request asks for, and tells the paths of all papers that are files of their own. A large workbook's sheets are made in a second thread, beside the JSON. */
export async function writeResults(
  { out, json, outputs }: Request,
  assessed: Assessed,
  reports: readonly RowReport[],
  bundled: Bundled,
): Promise<readonly string[]> {
  const jsonToo = (): void => {
    if (json !== null) write(json, path => writeJson(path, toJson(assessed, reports)));
  };
  if (out === null) {
    jsonToo();
    return [];
  }
  const round = roundOf(assessed, reports, NO_SETTINGS);
  const press = reports.length < LARGE ? null : new ThreadPress(await bundled("src/cli/press-thread.ts"));
  try {
    const workbook = writeWorkbook(
      [
        ...resultSheets(assessed, reports),
        ...outputs.filter(paper => !APART.has(paper)).flatMap(paper => sheetsOf(paper, round)),
      ],
      nodeCodec,
      ...(press ? [press] : []),
    );
    workbook.catch(() => undefined);
    jsonToo();
    const bytes = await workbook;
    write(out, path => writeFileSync(path, bytes));
    return await writeApart(out, outputs, round);
  } finally {
    await press?.close();
  }
}

/** Papers for outside, and those that hold accounts: `结果-公示稿.xlsx` beside `结果.xlsx`. */
async function writeApart(out: string, outputs: readonly PaperName[], round: Round): Promise<string[]> {
  const paths: string[] = [];
  for (const paper of outputs.filter(each => APART.has(each))) {
    const path = `${out.replace(/\.xlsx$/i, "")}-${papersZh.names[paper]}.xlsx`,
      bytes = await writeWorkbook(sheetsOf(paper, round), nodeCodec);
    write(path, to => writeFileSync(to, bytes));
    paths.push(path);
  }
  return paths;
}

function write(path: string, how: (path: string) => void): void {
  try {
    how(path);
  } catch {
    throw new CommandProblem("notWritable", { path });
  }
}
