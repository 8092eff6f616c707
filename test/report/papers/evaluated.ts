import {
  add,
  exact,
  exactFromDouble,
  exactFromNumeral,
  multiply,
  numeral,
  shift,
  ZERO,
  type Exact,
} from "../../../src/money/exact";
import type { SheetData, Written } from "../../../src/workbook/ports";

/** A whole column is a list of its cells, from the sheet's first row. */
type Value = Exact | string | boolean | readonly Written[];

/**
 * What a native formula of a paper comes to, in exact decimals: numbers, texts, cells and ranges (also of other
 * sheets), + - * = &, SUM, ROUND, IF, ISERROR, INDIRECT and MATCH by how a text begins. Whatever else stands in it
 * throws, so that no formula passes unread.
 */
export function evaluated(
  formula: string,
  sheet: SheetData,
  all: readonly SheetData[],
): Exclude<Value, readonly Written[]> {
  const value = new Evaluator(formula, sheet, all).all();
  if (isColumn(value)) throw new Error("a column is no value");
  return value;
}

function isColumn(value: Value): value is readonly Written[] {
  return Array.isArray(value);
}

const TOKEN =
  /\s*(?:"([^"]*)"|(\d+(?:\.\d+)?)|((?:\p{Script=Han}+!)?[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?)|([A-Z]+)(?=\()|([-+*=(),&]))/uy;

type Token = { readonly kind: "text" | "number" | "reference" | "name" | "sign"; readonly text: string };

class Evaluator {
  private readonly tokens: Token[] = [];
  private at = 0;

  constructor(
    formula: string,
    private readonly sheet: SheetData,
    private readonly sheets: readonly SheetData[],
  ) {
    const body = formula.slice(1);
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < body.length) {
      const m = TOKEN.exec(body);
      if (!m) throw new Error(`cannot read ${formula}`);
      const kinds = ["text", "number", "reference", "name", "sign"] as const,
        k = kinds.findIndex((_, n) => m[n + 1] !== undefined);
      this.tokens.push({ kind: kinds[k]!, text: m[k + 1]! });
    }
  }

  all(): Value {
    const value = this.comparison();
    if (this.at !== this.tokens.length) throw new Error("more than one expression");
    return value;
  }

  private next(): Token | undefined {
    return this.tokens[this.at++];
  }
  private is(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || token.text !== sign) return false;
    this.at++;
    return true;
  }
  private expect(sign: string): void {
    if (!this.is(sign)) throw new Error(`${sign} is missing`);
  }

  private comparison(): Value {
    let left = this.sum();
    while (this.is("&")) left = printed(left) + printed(this.sum());
    return this.is("=") ? numeral(number(left)) === numeral(number(this.sum())) : left;
  }
  private sum(): Value {
    let value = this.product();
    for (;;) {
      if (this.is("+")) value = add(number(value), number(this.product()));
      else if (this.is("-")) value = add(number(value), negative(number(this.product())));
      else return value;
    }
  }
  private product(): Value {
    let value = this.operand();
    while (this.is("*")) {
      const [a, b] = [number(value), number(this.operand())];
      value = multiply(a, b);
    }
    return value;
  }
  private operand(): Value {
    if (this.is("-")) return negative(number(this.operand()));
    const token = this.next();
    switch (token?.kind) {
      case "text":
        return token.text;
      case "number":
        return exactFromNumeral(token.text)!;
      case "reference":
        return total(this.cells(token.text));
      case "name":
        return this.call(token.text);
      default:
        throw new Error(`unexpected ${token?.text ?? "end"}`);
    }
  }
  private call(name: string): Value {
    this.expect("(");
    const from = this.spans(),
      after = this.at;
    // What is not asked for is not looked at, as in Excel: a sheet that is not there fails where it is used.
    const given = (k: number): Value => {
      this.at = from[k]!;
      return this.comparison();
    };
    try {
      switch (name) {
        case "SUM":
          return from.map((_, k) => number(given(k))).reduce(add, ZERO);
        case "ROUND":
          return rounded(number(given(0)), Number(numeral(number(given(1)))));
        case "IF":
          return given(0) === true ? given(1) : given(2);
        case "ISERROR":
          return fails(() => given(0));
        case "INDIRECT":
          return this.indirect(printed(given(0)));
        case "MATCH":
          return matched(printed(given(0)), given(1));
        default:
          throw new Error(`unknown function ${name}`);
      }
    } finally {
      this.at = after;
    }
  }
  /** Where each argument begins; goes behind the closing bracket. */
  private spans(): number[] {
    const from = [this.at];
    for (let depth = 1; depth > 0; this.at++) {
      const token = this.tokens[this.at];
      if (token === undefined) throw new Error(") is missing");
      if (token.kind !== "sign") continue;
      if (token.text === "(") depth++;
      if (token.text === ")") depth--;
      if (token.text === "," && depth === 1) from.push(this.at + 1);
    }
    return from;
  }
  private indirect(text: string): Value {
    const [, name = "", column = ""] = /^(.+)!([A-Z]+):\2$/u.exec(text) ?? [];
    if (column === "") return total(this.cells(text));
    const sheet = this.sheets.find(one => one.name === name),
      c = place(`${column}1`).column;
    if (!sheet) throw new Error(`no sheet for ${text}`);
    return [
      ...sheet.lines.map((line): Written => (c === 0 ? line : null)),
      sheet.columns[c]!.header,
      ...sheet.rows.map(row => row[c] ?? null),
    ];
  }

  private cells(reference: string): Written[] {
    const mark = reference.indexOf("!"),
      sheet = mark < 0 ? this.sheet : this.sheets.find(({ name }) => name === reference.slice(0, mark));
    if (!sheet) throw new Error(`no sheet for ${reference}`);
    const [from, to] = reference
        .slice(mark + 1)
        .split(":")
        .map(place) as [Place, Place?],
      end = to ?? from,
      found: Written[] = [];
    for (let r = from.row; r <= end.row; r++)
      for (let c = from.column; c <= end.column; c++) {
        const row = sheet.rows[r - sheet.lines.length - 1];
        if (!row || c >= sheet.columns.length) throw new Error(`${reference} is outside of the table`);
        const cell = row[c] ?? null;
        found.push(
          cell !== null && typeof cell === "object" ? fromValue(evaluated(cell.formula, sheet, this.sheets)) : cell,
        );
      }
    return found;
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}
function place(text: string): Place {
  const letters = /^[A-Z]+/.exec(text)![0];
  return {
    row: Number(text.slice(letters.length)) - 1,
    column: [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

/** Numbers are summed, texts and blanks are nothing, as in Excel. */
function total(cells: readonly Written[]): Exact {
  return cells.reduce<Exact>((sum, cell) => (typeof cell === "number" ? add(sum, exactFromDouble(cell)!) : sum), ZERO);
}
function fromValue(value: Exclude<Value, readonly Written[]>): Written {
  return typeof value === "string" ? value : Number(numeral(number(value)));
}
function fails(make: () => unknown): boolean {
  try {
    make();
    return false;
  } catch {
    return true;
  }
}
/** The place, from 1, of the first text that begins so (`合计*`). */
function matched(wanted: string, column: Value): Exact {
  if (!isColumn(column) || !wanted.endsWith("*")) throw new Error("only a beginning is looked for, in a column");
  const found = column.findIndex(cell => typeof cell === "string" && cell.startsWith(wanted.slice(0, -1)));
  if (found < 0) throw new Error("#N/A");
  return exact(BigInt(found + 1), 0);
}
function printed(value: Value): string {
  return typeof value === "string" ? value : numeral(number(value));
}
function number(value: Value): Exact {
  if (isColumn(value) || typeof value !== "object") throw new Error(`${String(value)} is no number`);
  return value;
}
function negative({ digits, scale }: Exact): Exact {
  return exact(-digits, scale);
}
/** Half away from zero, as Excel's ROUND. */
function rounded(value: Exact, decimals: number): Exact {
  const { digits, scale } = shift(value, decimals);
  if (scale <= 0) return value;
  const unit = 10n ** BigInt(scale),
    size = digits < 0n ? -digits : digits,
    whole = (size + unit / 2n) / unit;
  return exact(digits < 0n ? -whole : whole, decimals);
}
