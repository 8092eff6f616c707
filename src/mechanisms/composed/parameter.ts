import type { Applications } from "../../fields/columns";
import type { ParameterTerms } from "./fact";
import { compileFact, ratioOfNumeral, type ReadValue } from "./values";

/** Days from where Excel counts to 1970-01-01. */
const EXCEL_EPOCH = 25_569n;

/** The value that is in force on the row's day (`on`), or on the day of the assessment; null before the first one. */
export function compileParameter(parameter: ParameterTerms, rows: Applications, asOf: number): ReadValue {
  const day: ReadValue = parameter.on
    ? compileFact(parameter.on, rows)
    : () => ({ num: BigInt(asOf) + EXCEL_EPOCH, den: 1n });
  const values = parameter.values.map(({ from, value }) => ({ from: BigInt(from), value: ratioOfNumeral(value) }));
  return row => {
    const on = day(row);
    return on === null ? null : (values.findLast(({ from }) => from * on.den <= on.num)?.value ?? null);
  };
}
