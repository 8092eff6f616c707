declare const fen: unique symbol;

/**
 * Whole 分 (a hundredth of a yuan) in a safe integer. Raw in arrays, which hold what has no amount too; on signatures
 * nothing else is one: no yuan, no basis points, no number of rows.
 */
export type Fen = number & { readonly [fen]: true };

/** Whole 分 of a sum, which may be more than a double holds exactly. */
export type FenSum = bigint & { readonly [fen]: true };

/**
 * Checks that `value` is a safe integer ≥ 0; throws a RangeError otherwise (a defect of the caller, never of the
 * input).
 */
export function fenOf(value: number): Fen {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not whole 分: ${value}`);
  return value as Fen;
}

/** Takes an amount out of a column that holds 分 raw: as it stands there, below 0 where there is none. */
export function fenAt(column: ArrayLike<number>, row: number): Fen {
  return column[row] as Fen;
}

/** Whole 分 that were reckoned as a bigint. */
export function fenSum(value: bigint): FenSum {
  return value as FenSum;
}
