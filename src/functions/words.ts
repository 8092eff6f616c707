import law from "../policy/laws/shijingshan-industrial-internet.yaml";
import type { Policy } from "../policy/model";
import { lateFunctionTextsOf } from "../text/functions/late-of";
import type { FunctionTexts } from "../text/functions/texts";
import { proposals } from "./awards";
import { column, eachCell, whole } from "./excel";
import { factArguments, factRows, type FactArguments } from "./fact-headers";
import { subsidiesOfFacts } from "./given-facts";
import { gridOf } from "./grid";
import { acrossColumns, isOmitted, totalColumns, wantedApplicants } from "./across";
import { totalsOf as totalsOfEach, totalsTable } from "./totals";
import { isFault, type Cell, type Result } from "./cell";
import { explanations } from "./explanation";
import { held, policy } from "./policy";
import { inCapitals } from "./capitals";
import { clauseTable, clauseWords } from "./clause-words";
import { canonicalNames, inWan, inYuan, usccChecks } from "./converters";
import { remainders } from "./remainder";
import { tablesOfAll, underEach, underPlace } from "./several";
import { spaceSubsidies } from "./space";
import type { SubsidyColumns } from "./subsidy";

/*
 * What works across rows, quotes the law, speaks in sentences or is asked for now and then: a chunk of its own, as
 * rivals, likeness and words weigh more than all that the amount of a single application needs.
 */

/** All of the policy in force. */
export const inForce = (): Policy => held ?? law;

// Asked for from here, so that what both need is not loaded twice.
export { duplicatesOf } from "./late-likeness";

/** SJS.SUBSIDY under a policy that the workbook holds, or the one that each row means. */
export function subsidiesUnder(args: readonly unknown[], names: unknown, facts: unknown): unknown[][] {
  return overFacts(args, names, facts, (columns, given, texts) => subsidiesOfFacts(policy, columns, texts, given));
}

export function explainedUnder(args: readonly unknown[], names: unknown, facts: unknown): unknown[][] {
  return overFacts(args, names, facts, (columns, given, texts) =>
    explanations(inForce(), policy, columns, texts, given),
  );
}

/** The columns of SUBSIDY's arguments, with the facts that stand beside each row, by the policy that it means. */
function overFacts(
  args: readonly unknown[],
  names: unknown,
  facts: unknown,
  compute: (columns: SubsidyColumns, given: FactArguments | null, texts: FunctionTexts) => readonly Result[],
): unknown[][] {
  const [headers, rows] = isOmitted(names) || isOmitted(facts) ? [null, null] : [gridOf(names), gridOf(facts)],
    // Which row of the facts belongs to a result is spread as any other argument is.
    indexes = headers === null ? null : Array.from({ length: factRows(headers, rows) }, (_, k) => [k]);
  return eachCell([...args, indexes], ([a, b, l, p, u, at], texts) =>
    underEach(a!, texts, article => {
      const given = headers === null ? null : factArguments(headers, rows, at!);
      return compute({ article, basis: b!, level: l!, paid: p!, unit: u! }, given, texts);
    }),
  );
}

export function awardsOf(applicants: unknown, projects: unknown, articles: unknown, amounts: unknown): unknown[][] {
  return whole(texts => {
    const columns = acrossColumns(applicants, projects, articles, amounts ?? [[null]], texts);
    if (isFault(columns)) return columns;
    const settled = (own: readonly Cell[]): readonly Result[] =>
      proposals(inForce(), { ...columns, articles: own }, texts);
    return column(underEach(columns.articles, texts, settled));
  });
}

export function totalOf(applicant: unknown, applicants: unknown, amounts: unknown): unknown[][] {
  return whole(texts => {
    const wanted = wantedApplicants(applicant, texts),
      columns = totalColumns(applicants, amounts, 2, texts);
    if (isFault(wanted)) return wanted;
    return isFault(columns) ? columns : column(totalsOfEach(wanted, columns.applicants, columns.amounts, texts));
  });
}

export function totalsOf(applicants: unknown, amounts: unknown): unknown[][] {
  return whole(texts => {
    const columns = totalColumns(applicants, amounts, 1, texts);
    return isFault(columns) ? columns : totalsTable(columns.applicants, columns.amounts, texts);
  });
}

/** SJS.CLAUSES; of several policies where the sheet follows none: all of them, each with its name before the number. */
export function clausesUnder(): unknown[][] {
  return whole(texts => tablesOfAll(() => clauseTable(inForce(), texts)));
}

export function clauseUnder(args: readonly unknown[]): unknown[][] {
  return eachCell(args, ([a, l, f], texts) =>
    underEach(a!, texts, article => clauseWords(inForce(), article, l!, f!, texts)),
  );
}

export function spaceUnder(args: readonly unknown[]): unknown[][] {
  return eachCell(args, ([a, r, l, u, m], texts) =>
    underPlace(a!, texts, () =>
      spaceSubsidies(policy, { area: a!, rent: r!, level: l!, rentUnit: u!, months: m! }, texts),
    ),
  );
}

export function remainUnder(args: readonly unknown[]): unknown[][] {
  return eachCell(args, ([a, p, l], texts) =>
    underEach(a!, texts, article => remainders(policy, article, p!, l!, texts)),
  );
}

// What follows goes by no policy, and is not asked for on every row of a roster: it waits so that SUBSIDY need not.

export function usccOf(code: unknown): unknown[][] {
  return eachCell([code], ([codes]) => usccChecks(codes!));
}

export function canonicalOf(name: unknown): unknown[][] {
  return eachCell([name], ([names]) => canonicalNames(names!));
}

export function yuanOf(value: unknown, unit: unknown): unknown[][] {
  return eachCell([value, unit], ([values, units], texts) => inYuan(values!, units!, texts));
}

export function wanOf(amount: unknown, digits: unknown): unknown[][] {
  return eachCell([amount, digits], ([amounts, places], texts) => inWan(amounts!, places!, texts));
}

export function capitalsOf(amount: unknown): unknown[][] {
  return eachCell([amount], ([amounts], texts) => inCapitals(amounts!, texts));
}

/** What stands in a cell while the workbook's choices are not known. */
export function unread(): unknown[][] {
  return whole(texts => ({ error: "#N/A", message: lateFunctionTextsOf(texts.language).choicesUnread }));
}
