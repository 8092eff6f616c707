import { fenSum, type FenSum } from "./fen";

/** 100 % in basis points. */
const WHOLE = 10_000;
const MOST_PARTS = 12,
  LONGEST = 200;
const PERCENT = /(\d{1,3})(?:\.(\d{1,2}))?%/gu;

/**
 * Shares of instalments in basis points, as offices write them: `70%、30%`, `首期70%，验收后30%`, `7:3`. null where they are
 * not at least two that make a whole.
 */
export function instalmentShares(text: string): readonly number[] | null {
  const plain = text.normalize("NFKC").slice(0, LONGEST).replace(/\s/gu, "");
  const percents = [...plain.matchAll(PERCENT)].map(m => Number(m[1]) * 100 + Number((m[2] ?? "").padEnd(2, "0")));
  const shares = percents.length > 0 ? percents : ratio(plain);
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.length >= 2 && shares.length <= MOST_PARTS && shares.every(share => share > 0) && sum === WHOLE
    ? shares
    : null;
}

/** `7:3`, `5:3:2`: only where the parts are whole basis points. */
function ratio(text: string): number[] {
  if (!/^\d{1,3}(?::\d{1,3})+$/u.test(text)) return [];
  const parts = text.split(":").map(Number),
    sum = parts.reduce((total, part) => total + part, 0);
  if (sum === 0 || parts.some(part => (part * WHOLE) % sum !== 0)) return [];
  return parts.map(part => (part * WHOLE) / sum);
}

/**
 * An amount in its instalments, to the 分: each earlier one without its fraction of a 分, the last one takes the rest,
 * so that they sum to the amount. `shares` make a whole.
 */
export function instalmentsOf(fen: FenSum, shares: readonly number[]): readonly FenSum[] {
  let share = 0n,
    paid = 0n;
  return shares.map(own => {
    share += BigInt(own);
    const until = (fen * share) / BigInt(WHOLE),
      part = until - paid;
    paid = until;
    return fenSum(part);
  });
}
