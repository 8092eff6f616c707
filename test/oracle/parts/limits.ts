import type { Over, PartsRow, PlainClause, PlainLimit, PlainParts } from "./plain-parts";

/** One limit as it binds a clause: `number` tells limits apart, `ceiling` is the clause's own, by level. */
export interface Binding {
  readonly number: string;
  readonly limit: PlainLimit;
  readonly isCeiling: boolean;
  readonly clauses: readonly number[];
}

/** The limits that bind a clause: its ceiling where rows share it, its own, the policy's. */
export function bindingsOf(policy: PlainParts, clause: PlainClause): readonly Binding[] {
  const index = policy.clauses.indexOf(clause),
    { grant } = clause,
    hasCeiling = grant.ceiling !== undefined || clause.levels.some(level => level.ceiling !== undefined);
  const isShared = hasCeiling && (clause.isForApplicants || grant.over === "year" || grant.over === "quarter");
  let open = policy.clauses.slice(0, index).reduce((n, one) => n + one.limits.filter(limit => limit.isOpen).length, 0);
  const over = (limit: PlainLimit): Over => (limit.isOpen ? (policy.openOver[open++] ?? limit.over) : limit.over);
  return [
    ...(isShared
      ? [
          {
            number: `${clause.id} ceiling`,
            limit: { per: clause.isForApplicants ? "applicant" : "project", over: grant.over ?? "lifetime" } as const,
            isCeiling: true,
            clauses: [index],
          },
        ]
      : []),
    ...clause.limits.map((limit, k) => ({
      number: `${clause.id} ${k}`,
      limit: { ...limit, over: over(limit) },
      isCeiling: false,
      clauses: [index],
    })),
    ...policy.limits
      .map((limit, k) => ({ number: `policy ${k}`, limit, isCeiling: false, clauses: limit.clauses! }))
      .filter(({ clauses }) => clauses.includes(index)),
  ];
}

/** A time of a limit, so that two rows of one time have the same; a row that names no quarter is of the unnamed one. */
export function timeOf(over: Over, { year, quarter }: Pick<PartsRow, "year" | "quarter">): string {
  return over === "year" ? `${year}` : over === "quarter" ? `${year} ${quarter}` : "";
}
