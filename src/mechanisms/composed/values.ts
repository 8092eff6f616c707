import { exactFromNumeral, ZERO } from "../../money/exact";
import { compareRatios, minus, NOTHING, over, plus, ratioOf, times, type Ratio } from "../../money/ratio";
import type { Applications, OwnColumn } from "../../fields/columns";
import { exactAt } from "../../fields/quantity";
import { yearsSupported } from "../years";
import type { FactTerms, Numeral } from "./fact";

/** A fact's value in a row, in its own unit; null where the row lacks it. */
export type ReadValue = (row: number) => Ratio | null;

export function ratioOfNumeral(numeral: Numeral): Ratio {
  return ratioOf(exactFromNumeral(numeral) ?? ZERO);
}

const HUNDREDTH: Ratio = { num: 1n, den: 100n };

/** How a fact is read of a row. Nothing is ever 0 for being blank; what the file says of a blank cell counts. */
export function compileFact(fact: FactTerms, rows: Applications): ReadValue {
  const read = fact.is === null ? readColumn(fact, rows) : derived(fact.is, rows);
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

function derived(is: NonNullable<FactTerms["is"]>, rows: Applications): ReadValue {
  const parts = is.of.map(fact => compileFact(fact, rows));
  if (is.op === "excess" || is.op === "share") {
    const figure = ratioOfNumeral(is.figure.value),
      [first] = parts as [ReadValue];
    return row => {
      const value = first(row);
      if (value === null) return null;
      return is.op === "share" ? times(value, figure) : positive(minus(value, figure));
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
export function compileWords(fact: FactTerms, rows: Applications): (row: number) => string | null {
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
