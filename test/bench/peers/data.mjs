/** The clauses that every peer is given: 30 % of the basis, at most so many yuan, less what was paid. */
export const CLAUSES = [
  { id: "3", level: "国家级", ceiling: 9_000_000 },
  { id: "4.2", level: "市级", ceiling: 500_000 },
  { id: "5", level: "", ceiling: 3_000_000 },
];
export const RATE = 0.3;

/** The same rows for everybody, amounts in 分; a small generator, so that any two runs have the same. */
export function rowsOf(n) {
  let state = 20261130;
  const next = most => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return Array.from({ length: n }, (_, k) => {
    const clause = next(CLAUSES.length),
      basis = 1 + next(3_000_000_000),
      paid = next(4) === 0 ? next(10_000_000) : 0;
    return { clause, basis, paid, applicant: next(Math.max(1, n >> 1)), project: k };
  });
}

/** What is right, in whole 分 by integers: rate, ceiling, paid, rounding half up. */
export function rightAnswers(rows) {
  return rows.map(({ clause, basis, paid }) => {
    const tenths = BigInt(basis) * 3n,
      ceiling = BigInt(CLAUSES[clause].ceiling) * 1000n,
      left = (tenths < ceiling ? tenths : ceiling) - BigInt(paid) * 10n;
    return left <= 0n ? 0 : Number((left + 5n) / 10n);
  });
}
