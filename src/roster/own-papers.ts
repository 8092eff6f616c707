import { PAPER_HEADERS, PAPER_SHEETS, PAPER_TABLES, type PaperColumn } from "../fields/paper-sheets";
import type { Cell } from "../workbook/ports";
import { headerText } from "./header-text";
import { ROSTER_ONLY } from "./other-vocabulary";

/** So many columns in this very order are nobody else's. */
const TELLING = 5,
  /** So many of a paper's columns have to be left where somebody edited its header, and it still calls itself so. */
  LEFT = 3;

/** One of our tables: what its sheet and title are called, and its headers as they are compared. */
interface Head {
  readonly title: string;
  readonly headers: readonly string[];
  readonly exact: string;
}

const HEADS: readonly Head[] = Object.entries(PAPER_TABLES)
  .filter(([, columns]) => columns.length > LEFT)
  .map(([part, columns]: [string, readonly PaperColumn[]]) => ({
    title: PAPER_SHEETS[part === "paymentInParts" ? "payment" : (part as keyof typeof PAPER_SHEETS)],
    headers: columns.map(column => headerText(PAPER_HEADERS[column]).core),
    exact: columns.map(column => PAPER_HEADERS[column]).join("\n"),
  }));
/** What a roster has and no paper of ours. */
const STRANGE: ReadonlySet<string> = new Set(
  [...ROSTER_ONLY].filter(word => !HEADS.some(({ headers }) => headers.includes(word))),
);

/**
 * Whether a sheet is a paper of ours: its applications are those of the roster it was made of, and reading them once
 * more would pay them twice. It is one by its header, whatever it is called now; and by its name or title where most of
 * its columns still stand there in order, however somebody edited the others, and none that only a roster has. `rows`:
 * its first rows.
 */
export function isPaper(name: string, rows: readonly (readonly Cell[])[]): boolean {
  const filled = rows.map(row => row.flatMap(cell => (cell === null || cell === "" ? [] : [String(cell).trim()])));
  if (filled.some(texts => texts.length >= TELLING && HEADS.some(({ exact }) => exact === texts.join("\n"))))
    return true;
  const titles = [name, ...filled.filter(texts => texts.length === 1).map(texts => texts[0]!)].map(titleOf);
  return HEADS.some(
    head => titles.includes(head.title) && filled.some(texts => texts.length > LEFT && isHeaderOf(head, texts)),
  );
}

/** 某办法　上会表 and 上会表 (2) are called 上会表. */
function titleOf(text: string): string {
  const last = text.slice(text.lastIndexOf("\u3000") + 1).trim();
  return last.replace(/ ?[(（]\d{1,3}[)）]$/u, "");
}

/** More than half of the paper's columns, in its order, and nothing that only a roster has. */
function isHeaderOf({ headers }: Head, texts: readonly string[]): boolean {
  const cores = texts.map(text => headerText(text).core);
  if (cores.some(core => STRANGE.has(core))) return false;
  let at = 0,
    left = 0;
  for (const header of headers) {
    const found = cores.indexOf(header, at);
    if (found < 0) continue;
    at = found + 1;
    left++;
  }
  return left >= LEFT && left * 2 > headers.length;
}
