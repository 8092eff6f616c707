import { columnOf } from "../workbook/column-letters";
import type { Cell } from "../workbook/ports";

/**
 * An argument of a formula: a value, a single cell of a sheet (null: the formula's own), or something that is not read
 * here.
 */
export type Argument =
  | { readonly kind: "value"; readonly value: Cell }
  | { readonly kind: "cell"; readonly sheet: string | null; readonly row: number; readonly column: number }
  | { readonly kind: "other" };

/** A call of an `SJS` function within a formula. */
export interface Call {
  readonly name: string;
  readonly args: readonly Argument[];
}

/**
 * The first call of a function of `SJS` in a formula; null where there is none. Excel shows it as SJS.NAME, files keep
 * a prefix.
 */
export function callIn(formula: string): Call | null {
  const at = /(?:_xldudf_)?SJS[._]([A-Z]+)\(/i.exec(formula);
  if (!at) return null;
  const args = splitArguments(formula.slice(at.index + at[0].length));
  return args === null ? null : { name: at[1]!.toUpperCase(), args: args.map(argument) };
}

/** The texts between the commas up to the closing bracket; null where it never closes. */
function splitArguments(text: string): string[] | null {
  const args: string[] = [];
  let depth = 0,
    quote = "",
    from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quote !== "") {
      // A doubled quote closes and opens again, which comes to the same.
      if (c === quote) quote = "";
    } else if (c === '"' || c === "'") quote = c;
    else if (c === "(" || c === "{") depth++;
    else if ((c === "," && depth === 0) || (c === ")" && depth === 0)) {
      args.push(text.slice(from, i).trim());
      from = i + 1;
      if (c === ")") return args.length === 1 && args[0] === "" ? [] : args;
    } else if (c === ")" || c === "}") depth--;
  }
  return null;
}

const CELL = /^(?:(?:'((?:[^']|'')+)'|([^'!\s"(){}]+))!)?\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

function argument(text: string): Argument {
  if (text === "") return { kind: "value", value: null };
  if (/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(text)) return { kind: "value", value: Number(text) };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { kind: "value", value: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { kind: "value", value: text.toUpperCase() === "TRUE" };
  const cell = CELL.exec(text);
  if (!cell) return { kind: "other" };
  const [, quoted, plain, letters, number] = cell;
  return {
    kind: "cell",
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    row: Number(number) - 1,
    column: columnOf(letters!),
  };
}
