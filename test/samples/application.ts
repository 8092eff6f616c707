import type { PlainRow } from "../oracle/plain";
import type { Application, Cells, Line } from "./roster";

interface Extra {
  readonly merged?: readonly string[];
  readonly plain?: PlainRow;
  readonly beyond?: readonly string[];
}

/** An application's line; `extra` says what is merged with the row above and what the plain row holds instead. */
export function application(cells: Cells, extra: Extra = {}): Application {
  return {
    kind: "application",
    cells,
    merged: extra.merged ?? [],
    plain: extra.plain ?? {},
    beyond: extra.beyond ?? [],
  };
}

export const section = (text: string): Line => ({ kind: "section", text });
export const subtotal = (text = "小计"): Line => ({ kind: "subtotal", text });
export const foot = (text: string): Line => ({ kind: "foot", text });

/** Days before the first of each month of 2026. */
const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/** Excel's day number of 2025-12-31. */
const LAST_OF_2025 = 46022;

/** Excel's number of a day of 2026. */
export function day(month: number, date: number): number {
  return LAST_OF_2025 + (BEFORE[month - 1] as number) + date;
}
