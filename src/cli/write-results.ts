import { writeFileSync } from "node:fs";
import type { Assessed } from "../report/assessed";
import { toJson } from "../report/json";
import type { RowReport } from "../report/row-report";
import { resultSheets } from "../report/sheets";
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

/** Writes what the request asks for. A large workbook's sheets are made in a second thread, beside the JSON. */
export async function writeResults(
  { out, json }: Request,
  assessed: Assessed,
  reports: readonly RowReport[],
  bundled: Bundled,
): Promise<void> {
  const jsonToo = (): void => {
    if (json !== null) write(json, path => writeJson(path, toJson(assessed, reports)));
  };
  if (out === null) return jsonToo();
  const press = reports.length < LARGE ? null : new ThreadPress(await bundled("src/cli/press-thread.ts"));
  try {
    const workbook = writeWorkbook(resultSheets(assessed, reports), nodeCodec, ...(press ? [press] : []));
    workbook.catch(() => undefined);
    jsonToo();
    const bytes = await workbook;
    write(out, path => writeFileSync(path, bytes));
  } finally {
    await press?.close();
  }
}

function write(path: string, how: (path: string) => void): void {
  try {
    how(path);
  } catch {
    throw new CommandProblem("notWritable", { path });
  }
}
