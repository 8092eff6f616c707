import type { Applications } from "../fields/columns";
import type { Decisions } from "./decisions";

/** A column that has an entry a row. */
type Column = Float64Array | Int32Array | Int16Array | Uint8Array;

/**
 * Some of the applications as applications of their own, in their order: what the columns say of each row stays, groups
 * are numbered anew (group numbers are below the number of rows). `rows`: indexes, rising.
 */
export function subsetOf(all: Applications, rows: Int32Array): Applications {
  const at = new Map<number, number>();
  rows.forEach((row, k) => at.set(row, k));
  const picked = Object.fromEntries(
    Object.entries(all).map(([name, column]) => [name, part(column as unknown, rows, at, all.count)]),
  ) as unknown as Applications;
  return { ...picked, count: rows.length, applicant: anew(picked.applicant), project: anew(picked.project) };
}

/** The same groups, numbered from 0 in order of first appearance. */
function anew(groups: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return groups.map(group => {
    const known = numbers.get(group) ?? numbers.size;
    numbers.set(group, known);
    return known;
  });
}

function part(column: unknown, rows: Int32Array, at: ReadonlyMap<number, number>, count: number): unknown {
  if (isColumn(column)) return column.length === count ? pick(column, rows) : column;
  if (column instanceof Map) return ofRows(column as ReadonlyMap<number, unknown>, at);
  if (typeof column !== "object" || column === null) return column;
  if (Array.isArray(column)) {
    // Words stand a row each; columns of the policy's own, limits and batches each hold columns, or none.
    const list = column as readonly unknown[];
    return list.length === count && typeof list[0] === "string"
      ? Array.from(rows, row => list[row])
      : list.map(own => part(own, rows, at, count));
  }
  // Quantities, the ledger's columns, and whatever else holds columns.
  return Object.fromEntries(Object.entries(column).map(([name, own]) => [name, part(own, rows, at, count)]));
}

function pick(column: Column, rows: Int32Array): Column {
  const own = column.slice(0, rows.length);
  for (let k = 0; k < rows.length; k++) own[k] = column[rows[k]!]!;
  return own;
}

function ofRows<T>(entries: ReadonlyMap<number, T>, at: ReadonlyMap<number, number>): Map<number, T> {
  const own = new Map<number, T>();
  // Whichever are fewer are walked: a workbook of many problems may have few of them here.
  if (entries.size < at.size)
    for (const [row, value] of entries) {
      const k = at.get(row);
      if (k !== undefined) own.set(k, value);
    }
  else
    for (const [row, k] of at) {
      const value = entries.get(row);
      if (value !== undefined) own.set(k, value);
    }
  return own;
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
  const at = new Map<number, number>();
  rows.forEach((row, k) => at.set(row, k));
  const all = (members: readonly number[]): boolean => members.every(row => at.has(row)),
    moved = (members: readonly number[]): number[] => members.map(row => at.get(row)!);
  const byRow = <T>(said: ReadonlyMap<number, T> | undefined): ReadonlyMap<number, T> =>
    said === undefined ? new Map() : ofRows(said, at);
  return {
    preferred: new Set([...decisions.preferred].flatMap(row => at.get(row) ?? [])),
    addedUp: decisions.addedUp.filter(all).map(moved),
    apart: (decisions.apart ?? []).filter(all).map(([a, b]) => [at.get(a)!, at.get(b)!] as const),
    statuses: byRow(decisions.statuses),
    reviewed: byRow(decisions.reviewed),
    paid: byRow(decisions.paid),
    cuts: byRow(decisions.cuts),
  };
}
