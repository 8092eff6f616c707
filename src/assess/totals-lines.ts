import { canonical } from "../identity/canonical";
import { applicantNames } from "../report/applicant-names";
import { counted } from "../report/counted";
import { reviewedSums } from "../report/reviewed-sums";
import { textsOf } from "../text/of";
import { sumOf } from "./result-of";
import type { Reckoning } from "./reckoning";
import type { TotalsLine, TotalsOrder } from "./workplace/review";

/** Sums by applicant (largest proposed first) or by clause (in the law's order), searched and sorted. */
export function totalsLines(
  reckoning: Reckoning,
  of: "applicants" | "clauses",
  search = "",
  order: TotalsOrder | null = null,
): TotalsLine[] {
  const wanted = canonical(search),
    lines = of === "applicants" ? byApplicant(reckoning) : byClause(reckoning);
  const found =
    wanted === ""
      ? lines
      : lines.filter(line => [line.name, line.uscc, line.clause ?? ""].some(text => canonical(text).includes(wanted)));
  return order === null ? found : sorted(found, order);
}

function byApplicant({ assessed, reports }: Reckoning): TotalsLine[] {
  const names = applicantNames(assessed, reports),
    reviewed = reviewedSums(assessed).applicants,
    has = counted(assessed).applicants,
    { messages } = textsOf(assessed.language);
  return assessed.totals.applicants.map(sum => {
    const { name = "", uscc = "" } = names.get(sum.applicant) ?? {};
    return {
      name: name === "" ? messages.unnamedApplicant : name,
      uscc,
      applicant: sum.applicant,
      clause: null,
      ...sumOf(sum, reviewed.get(sum.applicant) ?? null, has.has(sum.applicant)),
    };
  });
}

function byClause({ assessed }: Reckoning): TotalsLine[] {
  const reviewed = reviewedSums(assessed).clauses,
    has = counted(assessed).clauses;
  return assessed.totals.clauses.map(sum => {
    const clause = assessed.assessment.policy.clauses[sum.clause]!;
    return {
      name: clause.title,
      uscc: "",
      applicant: null,
      clause: clause.id,
      ...sumOf(sum, reviewed.get(sum.clause) ?? null, has.has(sum.clause)),
    };
  });
}

/**
 * Stable; names by their characters, as nothing may depend on the machine's locale; a sum of none comes last either
 * way.
 */
function sorted(lines: readonly TotalsLine[], { by, down }: TotalsOrder): TotalsLine[] {
  const sign = down ? -1 : 1,
    key = (line: TotalsLine): string | bigint | null => {
      const value = line[by];
      if (by === "name") return String(value);
      return typeof value === "string" ? BigInt(value.replace(".", "")) : value === null ? null : BigInt(value);
    };
  return [...lines].sort((a, b) => {
    const x = key(a),
      y = key(b);
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return x === y ? 0 : x < y ? -sign : sign;
  });
}
