import { fenSum, type FenSum } from "../../money/fen";
import { columnLetters } from "../../workbook/column-letters";
import type { Formula, Written } from "../../workbook/ports";
import { wanCell, yuanCell } from "../yuan-cell";

/** A sum of 分 with the number of rows that it sums. */
export interface Sum {
  readonly rows: number;
  readonly fen: FenSum;
}

/** Sums amounts in 分; what has none (below 0) counts as a row without money. */
export function sumOf(amounts: Iterable<number>): Sum {
  let rows = 0,
    fen = 0n;
  for (const amount of amounts) {
    rows++;
    if (amount > 0) fen += BigInt(amount);
  }
  return { rows, fen: fenSum(fen) };
}

/** 分 as the shortest exact number of 万元, as papers print it: 183.58, 30, 4.4118. */
export function wanText(fen: FenSum): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(7, "0"),
    whole = digits.slice(0, -6),
    rest = digits.slice(-6).replace(/0{1,6}$/, "");
  return `${fen < 0n ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
}

/** Rows of a column that a total sums: from the first to the last data line, both counted from 0 within the table. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A native formula that sums parts of a column, with its exact value; rounded to the 分, because Excel's own sums of
 * decimals are not. `head`: lines above the table and its header together. `scale`: decimals of the unit.
 */
export function sumCell(
  column: number,
  spans: readonly Span[],
  head: number,
  fen: FenSum,
  unit: "wan" | "yuan",
): Written {
  const value = unit === "wan" ? wanCell(fen) : yuanCell(fen);
  if (spans.length === 0 || typeof value !== "number") return value;
  const name = columnLetters(column),
    parts = spans.map(({ from, to }) => `${name}${head + from + 1}:${name}${head + to + 1}`);
  const formula: Formula = { formula: `=ROUND(SUM(${parts.join(",")}),${unit === "wan" ? 6 : 2})`, value };
  return formula;
}
