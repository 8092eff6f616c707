import type { ApplicationRow } from "../../fields/row-numbers";
import { exactFromNumeral, ZERO } from "../../money/exact";
import { compareRatios, minus, NOTHING, over, plus, ratioOf, times, type Ratio } from "../../money/ratio";
import type { Applications, OwnColumn } from "../../fields/columns";
import { exactAt } from "../../fields/quantity";
import { yearsSupported } from "../years";
import type { FactTerms, FiguredOp, Numeral, ParameterTerms } from "./fact";

/** A fact's value in a row, in its own unit; null where the row lacks it. */
export type ReadValue = (row: ApplicationRow) => Ratio | null;

export function ratioOfNumeral(numeral: Numeral): Ratio {
  return ratioOf(exactFromNumeral(numeral) ?? ZERO);
}

const HUNDREDTH: Ratio = { num: 1n, den: 100n };

/**
 * How a fact is read of a row. Nothing is ever 0 for being blank; what the file says of a blank cell counts. `asOf`:
 * the day of the assessment, as days since 1970-01-01, by which a dated parameter is chosen.
 */
export function compileFact(fact: FactTerms, rows: Applications, asOf: number): ReadValue {
  if (fact.parameter) return compileParameter(fact.parameter, rows, asOf);
  const read = fact.is === null ? readColumn(fact, rows) : derived(fact.is, rows, asOf);
  if (fact.fallback === null || fact.kind === "word" || fact.kind === "yes-no") return read;
  const instead = ratioOfNumeral(fact.fallback);
  return row => read(row) ?? instead;
}

function readColumn(fact: FactTerms, rows: Applications): ReadValue {
  if (fact.column === "years") {
    const years = yearsSupported(rows);
    return row => ({ num: BigInt(years(row)), den: 1n });
  }
  const numbers = fact.column === null ? (rows.own[fact.own ?? -1]?.numbers ?? null) : rows[fact.column];
  if (numbers === null) return () => null;
  const isShare = fact.kind === "share";
  return row => {
    const value = exactAt(numbers, row);
    if (value === null) return null;
    return isShare ? times(ratioOf(value), HUNDREDTH) : ratioOf(value);
  };
}

/** Days from where Excel counts to 1970-01-01. */
const EXCEL_EPOCH = 25_569n;

/** The value that is in force on the row's day (`on`), or on the day of the assessment; null before the first one. */
export function compileParameter(parameter: ParameterTerms, rows: Applications, asOf: number): ReadValue {
  const day: ReadValue = parameter.on
    ? compileFact(parameter.on, rows, asOf)
    : () => ({ num: BigInt(asOf) + EXCEL_EPOCH, den: 1n });
  const values = parameter.values.map(({ from, value }) => ({ from: BigInt(from), value: ratioOfNumeral(value) }));
  return row => {
    const on = day(row);
    return on === null ? null : (values.findLast(({ from }) => from * on.den <= on.num)?.value ?? null);
  };
}

function derived(is: NonNullable<FactTerms["is"]>, rows: Applications, asOf: number): ReadValue {
  const parts = is.of.map(fact => compileFact(fact, rows, asOf));
  if ("figure" in is) {
    const figure = ratioOfNumeral(is.figure.value),
      apply = WITH_FIGURE[is.op],
      [first] = parts as [ReadValue];
    return row => {
      const value = first(row);
      return value === null ? null : apply(value, figure);
    };
  }
  const together = TOGETHER[is.op]!;
  return row => {
    let result: Ratio | null = null;
    for (const part of parts) {
      const value = part(row);
      if (value === null) return null;
      result = result === null ? value : together(result, value);
      if (result === null) return null;
    }
    return result;
  };
}

const WITH_FIGURE: Readonly<Record<FiguredOp, (value: Ratio, figure: Ratio) => Ratio>> = {
  share: times,
  each: times,
  plus,
  excess: (value, figure) => positive(minus(value, figure)),
};

const TOGETHER: Readonly<Record<string, (a: Ratio, b: Ratio) => Ratio | null>> = {
  minus,
  // Of nothing there is no share.
  ratio: (a, b) => (b.num <= 0n ? null : over(a, b)),
  sum: plus,
  product: times,
  smallest: (a, b) => (compareRatios(a, b) <= 0 ? a : b),
  largest: (a, b) => (compareRatios(a, b) >= 0 ? a : b),
};

export function positive(value: Ratio): Ratio {
  return value.num < 0n ? NOTHING : value;
}

/** The words of a word fact, 是 or 否 of a yes-no one; null where the row lacks them. */
export function compileWords(fact: FactTerms, rows: Applications): (row: ApplicationRow) => string | null {
  const column: OwnColumn | undefined = rows.own[fact.own ?? -1];
  if (column === undefined) return () => fact.fallback;
  if (fact.kind === "word") return row => (column.words[row] ?? "") || fact.fallback;
  return row => {
    const value = column.numbers.hundredths[row]!;
    return value === 100 ? "是" : value === 0 ? "否" : fact.fallback;
  };
}

/** The columns of the policy's own that a fact comes from. */
export function ownColumnsOf(fact: FactTerms): readonly FactTerms[] {
  if (fact.is !== null) return fact.is.of.flatMap(ownColumnsOf);
  return [fact];
}
