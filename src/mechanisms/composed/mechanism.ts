import { PLAIN, type BasisArgument, type Mechanism } from "../mechanism";
import type { Quoted } from "../quoted";
import type { ClauseTerms, FigureName } from "../terms";
import { compileComposed } from "./decide";
import type { Composed, ComposedName } from "./grant";

/** The figures that a grant pays by, beside its ceiling. */
const PAYS_BY: Readonly<Record<ComposedName, FigureName | null>> = {
  rate: "rate",
  counted: "each",
  fixed: "amount",
  recognised: null,
  brackets: null,
};

/** The years of support end a clause or a level of it, or tell of which year 已获支持金额 can be. */
function readsYears({ parts, grant, levels }: Pick<ClauseTerms<Composed>, "parts" | "grant" | "levels">): boolean {
  const isOfTime = (over: string | null): boolean => over === "year" || over === "quarter";
  return (
    grant.years !== null ||
    (parts?.years ?? null) !== null ||
    levels.some(level => (level.parts?.years ?? null) !== null) ||
    isOfTime(grant.over) ||
    (parts?.limits ?? []).some(limit => isOfTime(limit.over))
  );
}

/** The grants that are made of facts. */
export const mechanism: Mechanism<Composed> = {
  ...PLAIN,
  inputs: ({ parts, grant, levels }) => [
    ...(grant.mechanism === "recognised" ? [{ field: "reviewed", needed: "decision" } as const] : []),
    ...(parts?.upgrade ? [{ field: "hadLevel" } as const] : []),
    ...(readsYears({ parts, grant, levels }) ? [{ field: "years" } as const] : []),
    { field: "paid" },
  ],
  figures({ grant, levels }) {
    const by = PAYS_BY[grant.mechanism],
      figures: Partial<Record<FigureName, Quoted<number> | null>> = by === null ? {} : { [by]: grant[by as "rate"] };
    return grant.ceiling !== null || levels.some(level => level.ceiling !== null)
      ? { ...figures, ceiling: grant.ceiling }
      : figures;
  },
  madeBy: ({ grant, levels }) => {
    const by = PAYS_BY[grant.mechanism],
      figure = by === null ? null : (grant[by as "rate"] ?? levels.find(level => level[by])?.[by]);
    return figure ? [figure.words] : [];
  },
  compile: (context, grant) => compileComposed({ ...context, clause: { ...context.clause, grant } }).decide,
  steps: (make, terms) =>
    compileComposed({
      clause: terms,
      rows: make.rows,
      out: make.awards,
      switches: make.switches,
      asOf: make.asOf,
    }).steps(make.row),
  argument: (grant): BasisArgument => {
    if (grant.mechanism === "recognised")
      return { kind: "amount", field: "reviewed", accepted: "recognised", words: grant.ofWords ?? "" };
    const own = grant.factors.find(factor => (factor.fact?.own ?? null) !== null)?.fact;
    return own ? { kind: "fact", fact: own } : { kind: "unused" };
  },
  years: ({ years }) => years,
  readsEarlierLevel: true,
};

/** The reviewers' amount is the grant's own input. */
export const recognised: Mechanism<Composed> = { ...mechanism, reviewedIsInput: () => true };
