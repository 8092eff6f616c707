declare const fen: unique symbol;

/** Whole 分 (a hundredth of a yuan) in a safe integer. */
export type Fen = number & { readonly [fen]: true };

/**
 * Checks that `value` is a safe integer ≥ 0; throws a RangeError otherwise (a defect of the caller, never of the
 * input).
 */
export function fenOf(value: number): Fen {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not whole 分: ${value}`);
  return value as Fen;
}
