/**
 * An exact decimal: `digits × 10^-scale`. Inputs keep all their digits in this form; no binary fraction takes part in
 * any sum, product or comparison. `scale` is never negative and as small as the digits allow, so that equal values are
 * equal objects.
 */
export interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

const powers: bigint[] = [1n];
/**
 * Powers above this are not kept: a hostile cell with 30 000 decimals would otherwise leave hundreds of megabytes
 * behind.
 */
const KEPT = 400;

/** 10^n as a bigint (n ≥ 0). */
export function tenTo(n: number): bigint {
  if (n > KEPT) return 10n ** BigInt(n);
  for (let k = powers.length; k <= n; k++) powers.push((powers[k - 1] as bigint) * 10n);
  return powers[n] as bigint;
}

export function exact(digits: bigint, scale: number): Exact {
  if (scale < 0) return { digits: digits * tenTo(-scale), scale: 0 };
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale--;
  }
  return { digits, scale };
}

export const ZERO: Exact = exact(0n, 0);

/** A plain decimal numeral, with or without exponent (`-12.50`, `1.2e3`); null where the text is none. */
export function exactFromNumeral(text: string): Exact | null {
  const m = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i.exec(text);
  if (!m || (!m[2] && !m[3])) return null;
  const fraction = m[3] ?? "";
  const digits = BigInt((m[2] ?? "") + fraction);
  return exact(m[1] === "-" ? -digits : digits, fraction.length - Number(m[4] ?? 0));
}

/**
 * A cell's double as the decimal that it stands for: the shortest one that reads back as the same double, at most 15
 * digits as Excel shows it (0.1+0.2 is 0.3). Infinity and NaN have none.
 */
export function exactFromDouble(value: number): Exact | null {
  if (!Number.isFinite(value)) return null;
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return exact(BigInt(value), 0);
  const shortest = String(value);
  const significant = (shortest.split("e")[0] as string).replace(/[-.]/g, "").replace(/^0+/, "");
  return exactFromNumeral(significant.length > 15 ? value.toPrecision(15) : shortest);
}

export function add(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return exact(a.digits * tenTo(scale - a.scale) + b.digits * tenTo(scale - b.scale), scale);
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, { digits: -b.digits, scale: b.scale });
}

export function multiply(a: Exact, b: Exact): Exact {
  return exact(a.digits * b.digits, a.scale + b.scale);
}

/** a × 10^n. */
export function shift(a: Exact, n: number): Exact {
  return exact(a.digits, a.scale - n);
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  const scale = Math.max(a.scale, b.scale);
  const left = a.digits * tenTo(scale - a.scale),
    right = b.digits * tenTo(scale - b.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The plain numeral (`-0.057`), without exponent or trailing zeros. */
export function numeral(a: Exact): string {
  const negative = a.digits < 0n;
  const digits = (negative ? -a.digits : a.digits).toString().padStart(a.scale + 1, "0");
  const whole = digits.slice(0, digits.length - a.scale),
    fraction = digits.slice(digits.length - a.scale);
  return (negative ? "-" : "") + whole + (fraction && "." + fraction);
}
