import type { PerRow } from "../../src/identity/numbering";

/** What stands in each row, as a list to compare. */
export const listed = <T>(rows: PerRow<T>): T[] => Array.from({ length: rows.length }, (_, row) => rows.at(row)!);
