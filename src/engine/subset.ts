import type { Applications } from "../fields/columns";
import type { Decisions } from "./decisions";

/** A column that has an entry a row. */
type Column = Float64Array | Int32Array | Int16Array | Uint8Array;

/**
 * Some of the applications as applications of their own, in their order: what the columns say of each row stays, groups
 * are numbered anew (group numbers are below the number of rows). A column is picked when it is first asked for:
 * settling reads a few of them. `rows`: indexes, rising.
 */
export function subsetOf(all: Applications, rows: Int32Array): Applications {
  const picked = (name: string, column: unknown): unknown => {
    if (name === "count") return rows.length;
    const own = part(column, rows, all.count);
    return name === "applicant" || name === "project" ? anew(own as Int32Array, all.count) : own;
  };
  const subset = {};
  for (const [name, column] of Object.entries(all)) {
    let own: unknown;
    Object.defineProperty(subset, name, { enumerable: true, get: () => (own ??= picked(name, column as unknown)) });
  }
  return subset as Applications;
}

/** The same groups, of numbers below `bound`, numbered from 0 in order of first appearance. */
function anew(groups: Int32Array, bound: number): Int32Array {
  const numbers = new Int32Array(bound);
  let known = 0;
  return groups.map(group => (numbers[group]! || (numbers[group] = ++known)) - 1);
}

function part(column: unknown, rows: Int32Array, count: number): unknown {
  if (isColumn(column)) return column.length === count ? pick(column, rows) : column;
  if (column instanceof Map) return ofRows(column as ReadonlyMap<number, unknown>, rows);
  if (typeof column !== "object" || column === null) return column;
  if (Array.isArray(column)) {
    // Words stand a row each; columns of the policy's own, limits and batches each hold columns, or none.
    const list = column as readonly unknown[];
    return list.length === count && typeof list[0] === "string"
      ? Array.from(rows, row => list[row])
      : list.map(own => part(own, rows, count));
  }
  // Quantities, the ledger's columns, and whatever else holds columns.
  return Object.fromEntries(Object.entries(column).map(([name, own]) => [name, part(own, rows, count)]));
}

function pick(column: Column, rows: Int32Array): Column {
  const own = column.slice(0, rows.length);
  for (let k = 0; k < rows.length; k++) own[k] = column[rows[k]!]!;
  return own;
}

function ofRows<T>(entries: ReadonlyMap<number, T>, rows: Int32Array): Map<number, T> {
  const own = new Map<number, T>();
  // Whichever are fewer are walked: a workbook of many problems may have few of them here.
  if (entries.size < rows.length)
    for (const [row, value] of entries) {
      const k = placeOf(row, rows);
      if (k >= 0) own.set(k, value);
    }
  else
    rows.forEach((row, k) => {
      const value = entries.get(row);
      if (value !== undefined) own.set(k, value);
    });
  return own;
}

/** Where a row stands among rising ones; -1 where it does not. */
function placeOf(row: number, rows: Int32Array): number {
  let from = 0,
    to = rows.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (rows[middle]! < row) from = middle + 1;
    else to = middle;
  }
  return rows[from] === row ? from : -1;
}

function isColumn(column: unknown): column is Column {
  return (
    column instanceof Float64Array ||
    column instanceof Int32Array ||
    column instanceof Int16Array ||
    column instanceof Uint8Array
  );
}

/** The decisions as far as they are about these rows, by their places among them. */
export function decisionsWithin(decisions: Decisions, rows: Int32Array): Decisions {
  const at = (row: number): number => placeOf(row, rows),
    all = (members: readonly number[]): boolean => members.every(row => at(row) >= 0),
    moved = (members: readonly number[]): number[] => members.map(at);
  const byRow = <T>(said: ReadonlyMap<number, T> | undefined): ReadonlyMap<number, T> =>
    said === undefined ? new Map() : ofRows(said, rows);
  return {
    preferred: new Set(moved([...decisions.preferred].filter(row => at(row) >= 0))),
    addedUp: decisions.addedUp.filter(all).map(moved),
    apart: (decisions.apart ?? []).filter(all).map(([a, b]) => [at(a), at(b)] as const),
    statuses: byRow(decisions.statuses),
    reviewed: byRow(decisions.reviewed),
    paid: byRow(decisions.paid),
    cuts: byRow(decisions.cuts),
  };
}
