import { lexer, type Tokens } from "marked";
import type { Cells } from "./formula";

/** A formula that a page shows, the cells shown above it, and the result that it states, row by row. */
export interface Example {
  readonly formula: string;
  readonly cells: Cells;
  readonly stated: readonly (readonly string[])[];
}

const FORMULA = /^(公式|Formula)$/,
  BLANK = /^[（(](空白|blank)[）)]$/;

/** The examples of a page, each with the last grid of cells above it. */
export function examplesIn(text: string): Example[] {
  const examples: Example[] = [];
  let cells: Cells = new Map();
  for (const token of lexer(text)) {
    if (token.type !== "table") continue;
    const { header, rows } = token as Tokens.Table;
    if (header[0]!.text === "") cells = gridOf(header, rows);
    else if (FORMULA.test(header[0]!.text))
      for (const row of rows) examples.push({ formula: codeIn(row[0]!), cells, stated: statedIn(row[1]!) });
  }
  return examples;
}

/** A table whose header has no first word is a piece of a sheet: column letters above, row numbers on the left. */
function gridOf(header: readonly Tokens.TableCell[], rows: readonly Tokens.TableCell[][]): Cells {
  const cells = new Map<string, string | number | null>();
  for (const row of rows)
    row.slice(1).forEach(({ text }, c) => {
      cells.set(
        `${header[c + 1]!.text}${row[0]!.text}`,
        text === "" ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : text,
      );
    });
  return cells;
}

function codeIn({ tokens }: Tokens.TableCell): string {
  const code = tokens.find(token => token.type === "codespan") as Tokens.Codespan | undefined;
  if (!code) throw new Error("an example has no formula");
  return code.text;
}

/** Code is a cell; what stands behind an error is its message; a line break begins a new row. */
function statedIn({ tokens }: Tokens.TableCell): string[][] {
  const rows: string[][] = [[]];
  for (const token of tokens) {
    const row = rows.at(-1)!;
    if (token.type === "codespan") row.push((token as Tokens.Codespan).text);
    else if (token.type === "br" || /^<br>$/.test(token.raw)) rows.push([]);
    else if (BLANK.test(token.raw.trim())) row.push("");
    else if (token.raw.trim() !== "") row[row.length - 1] = `${row.at(-1) ?? ""} ${token.raw.trim()}`;
  }
  return rows;
}

/** A result as the page would state it; numbers without separators. */
export function asStated(result: unknown): string[][] {
  const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
  return rows.map(row => row.map(value => (typeof value === "boolean" ? String(value).toUpperCase() : String(value))));
}

/** 3,000,000 is what a person reads. */
export function withoutSeparators(stated: Example["stated"]): string[][] {
  return stated.map(row => row.map(text => (/^[\d,]+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text)));
}
