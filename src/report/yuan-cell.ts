import { NONE } from "../mechanisms/results";
import { BEYOND_A_DOUBLE } from "../money/doubles";
import { exact } from "../money/exact";
import type { Fen, FenSum } from "../money/fen";
import { fixed, grouped, yuan } from "../money/print";

/** What BEYOND_A_DOUBLE is, of amounts that are numbers. */
const LARGE = Number(BEYOND_A_DOUBLE);

/** 分 as a number of yuan, exact to the 分; as text where a number would not be. Null for none. */
export function yuanCell(fen: Fen | FenSum): number | string | null {
  if (fen === NONE) return null;
  if (typeof fen === "number" && Math.abs(fen) < LARGE) return fen / 100;
  const amount = BigInt(fen),
    size = amount < 0n ? -amount : amount;
  // The quotient of two integers that doubles hold is the double nearest to the decimal: what a typed amount would be.
  return size < BEYOND_A_DOUBLE ? Number(amount) / 100 : grouped(exact(amount, 2));
}

/** 分 as a number of 万元, exact to the 分; as text where a number would not be. Null for none. */
export function wanCell(fen: Fen | FenSum): number | string | null {
  if (fen === NONE) return null;
  const amount = BigInt(fen),
    size = amount < 0n ? -amount : amount;
  return size < BEYOND_A_DOUBLE ? Number(amount) / 1_000_000 : grouped(exact(amount, 6));
}

/** 分 as yuan within a sentence, `1,234.50`, or `1,234` where it is whole. */
export function yuanInWords(fen: Fen | FenSum): string {
  const plain = fixed(exact(BigInt(fen), 2), 2),
    point = plain.indexOf("."),
    cents = plain.slice(point);
  return `${plain.startsWith("-0") ? "-" : ""}${grouped(exact(BigInt(plain.slice(0, point)), 0))}${cents === ".00" ? "" : cents}`;
}

/** 分 as yuan with two decimals, `1234.50`. */
export function yuanText(fen: Fen | FenSum): string {
  if (typeof fen === "number") return yuan(fen);
  return fixed(exact(BigInt(fen), 2), 2);
}
