import { applications, type Applications, type Quantities } from "../fields/columns";
import { QUANTITY_FIELDS } from "../fields/quantity-fields";

type Column = Uint8Array | Int16Array | Int32Array | Float64Array;

/**
 * Applications of which nothing is known, as `applications` makes them, but not to be filled: columns that hold one
 * value in all rows are one column (of 100 000 rows they are 15 MB that nobody reads): who writes into one brings a
 * column of their own. Ids of applicants and projects
 * are 0 until somebody says who is the same.
 */
export function nothingKnown(count: number): Applications {
  const blank = applications(1),
    made = new Map<string, Column>();
  const stretched = (column: Column): Column => {
    const Kind = column.constructor as Int32ArrayConstructor,
      key = `${Kind.name} ${column[0]!}`,
      known = made.get(key) ?? new Kind(count).fill(column[0]!);
    made.set(key, known);
    return known;
  };
  const columns: Record<string, unknown> = { ...blank, count };
  for (const [name, column] of Object.entries(blank))
    if (ArrayBuffer.isView(column)) columns[name] = stretched(column as Column);
  for (const field of QUANTITY_FIELDS) {
    const { hundredths, exact } = blank[field] as Quantities;
    columns[field] = { hundredths: stretched(hundredths), exact };
  }
  return columns as unknown as Applications;
}
