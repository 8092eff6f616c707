import type { Applications, Quantities } from "./columns";

type Column = Float64Array | Int32Array | Int16Array | Uint8Array;

/**
 * The same applications, in which columns that say the same of every row are one: most rosters fill half of the columns
 * that a policy may ask for, and a blank one of a million rows takes 8 MB. For columns that nobody writes any more.
 */
export function columnsOnce<T extends Applications>(applications: T): T {
  const known = new Map<string, Column>();
  const once = <C extends Column>(column: C): C => {
    const first = column[0];
    for (const value of column) if (value !== first) return column;
    const key = `${column.constructor.name} ${column.length} ${first}`,
      same = known.get(key) ?? column;
    known.set(key, same);
    return same as C;
  };
  const quantities = ({ hundredths, exact }: Quantities): Quantities => ({ hundredths: once(hundredths), exact });
  return {
    ...applications,
    ...Object.fromEntries(
      Object.entries(applications).map(([name, column]: [string, unknown]) => [
        name,
        isColumn(column) ? once(column) : isQuantities(column) ? quantities(column) : column,
      ]),
    ),
    own: applications.own.map(own => ({ ...own, numbers: quantities(own.numbers) })),
  };
}

function isColumn(value: unknown): value is Column {
  return ArrayBuffer.isView(value);
}

function isQuantities(value: unknown): value is Quantities {
  return typeof value === "object" && value !== null && "hundredths" in value;
}
