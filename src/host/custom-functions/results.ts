import type { HostValue } from "../backend";

/**
 * What the client says came out: the call, whether it went well, the value or a message, and for failures the client's
 * own code.
 */
export type InvocationResult = readonly [call: number, ok: boolean, value: unknown, code?: number | readonly unknown[]];

const CODES: Readonly<Record<number, string>> = {
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Results as cells: one value or rows of them; errors may stand within; nothing at all shows as 0, as in Excel. */
export function answered([, ok, value, code]: InvocationResult): readonly (readonly HostValue[])[] {
  if (!ok) return [[CODES[typeof code === "number" ? code : 7] ?? "#VALUE!"]];
  if (!Array.isArray(value)) return [[cell(value)]];
  const rows = value as readonly unknown[];
  if (rows.length === 0) return [["#CALC!"]];
  const cells = rows.map(row => (Array.isArray(row) ? row.map(cell) : [cell(row)]));
  return cells.some(row => row.length !== cells[0]!.length) ? [["#VALUE!"]] : cells;
}

function cell(value: unknown): HostValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  const error = value as { readonly type?: string; readonly basicValue?: unknown; readonly code?: unknown };
  return error.type === "Error" && typeof error.basicValue === "string" ? error.basicValue : "#VALUE!";
}
