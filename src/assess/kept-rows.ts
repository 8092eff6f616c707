/** A row of a run as it is kept with the workbook. */
export interface KeptRow {
  readonly key: string;
  readonly print: string;
  readonly proposed: number;
  readonly decided: string;
  readonly named: string;
}

/** One line a row, tab between its parts: a cell's text has no place in it but the name, which is on one line. */
export function printRow({ key, print, proposed, decided, named }: KeptRow): string {
  return [key, print, proposed, decided, named].join("\t");
}

/** Undefined where a line is none of ours. */
export function readRows(text: string): KeptRow[] | undefined {
  const rows = text === "" ? [] : text.split("\n").map(readRow);
  return rows.every(row => row !== null) ? rows : undefined;
}

function readRow(line: string): KeptRow | null {
  const parts = line.split("\t"),
    [key, print, proposed, decided, named] = parts as [string, string, string, string, string];
  return parts.length === 5 && Number.isSafeInteger(Number(proposed)) && proposed !== ""
    ? { key, print, proposed: Number(proposed), decided, named }
    : null;
}
