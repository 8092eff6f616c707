import { BEYOND_A_DOUBLE } from "../../money/doubles";
import { stepsOf } from "../../engine/steps";
import { numeral, shift, type Exact } from "../../money/exact";
import type { Standing } from "../../text/papers/papers";
import { papersZh } from "../../text/papers/zh-CN";
import { OFFICE_LANGUAGE } from "../../text/languages";
import { textsOf } from "../../text/of";
import type { Assessed } from "../assessed";
import type { RowReport } from "../row-report";
import { standingOf } from "./standing";

/** One application as papers tell it; texts as written in the roster. */
export interface PaperRow {
  /** Index into the applications. */
  readonly row: number;
  readonly standing: Standing;
  readonly id: string;
  readonly applicant: string;
  readonly uscc: string;
  readonly project: string;
  /** Index into the policy's clauses, -1 where unknown. */
  readonly clause: number;
  readonly clauseName: string;
  /** 核算基数 in 万元; null where the amount does not come from a basis of money. */
  readonly basis: number | string | null;
}

/** The rows of each applicant together, in the order of their first ones. */
export function byApplicant({
  rows,
  assessed,
}: {
  readonly rows: readonly PaperRow[];
  readonly assessed: Assessed;
}): readonly (readonly PaperRow[])[] {
  const groups = new Map<number, PaperRow[]>();
  for (const row of rows) {
    const applicant = assessed.assessment.rows.applicant[row.row]!,
      own = groups.get(applicant);
    if (own) own.push(row);
    else groups.set(applicant, [row]);
  }
  return [...groups.values()];
}

const BASES: ReadonlySet<string> = new Set(["basis", "audited"]);

/** The applications in the roster's order. */
export function paperRows(assessed: Assessed, reports: readonly RowReport[]): PaperRow[] {
  const { assessment, contents } = assessed,
    { policy, rows } = assessment,
    texts = textsOf(OFFICE_LANGUAGE);
  return reports.map((report, row): PaperRow => {
    const origin = contents.origins[row],
      clause = rows.clause[row]!,
      known = policy.clauses[clause];
    return {
      row,
      standing: standingOf(assessed, report, row),
      id: origin?.id ?? "",
      applicant: origin?.applicant === undefined || origin.applicant === "" ? papersZh.unnamed : origin.applicant,
      uscc: origin?.uscc ?? "",
      project: origin?.project ?? "",
      clause: known ? clause : -1,
      clauseName: known ? texts.clause(known.id, known.title) : texts.messages.unknownClause,
      basis: basisOf(assessed, row),
    };
  });
}

function basisOf({ assessment }: Assessed, row: number): number | string | null {
  const first = stepsOf(assessment, row)[0];
  if (first?.op !== "take" || !BASES.has(first.what)) return null;
  return inWan(first.value);
}

function inWan(value: Exact): number | string {
  const wan = shift(value, -4);
  return wan.digits < BEYOND_A_DOUBLE && wan.digits > -BEYOND_A_DOUBLE ? Number(numeral(wan)) : numeral(wan);
}
