import { NO_YEAR } from "../../fields/columns";
import type { PaperSettings } from "../../roster/paper-settings";
import { cellText } from "../../roster/blank-cell";
import { roundNamed, type Round as RosterRound } from "../../roster/round";
import type { ApplicationRow } from "../../fields/row-numbers";
import { BEYOND_A_DOUBLE } from "../../money/doubles";
import { stepsOf } from "../../engine/steps";
import { numeral, shift, type Exact } from "../../money/exact";
import type { Standing } from "../../text/papers/papers";
import { papersZh } from "../../text/papers/zh-CN";
import { OFFICE_LANGUAGE } from "../../text/languages";
import { textsOf } from "../../text/of";
import type { Assessed } from "../assessed";
import type { RowReport } from "../row-report";
import { cellsOfField } from "./row-cells";
import { standingOf } from "./standing";

/** One application as papers tell it; texts as written in the roster. */
export interface PaperRow {
  /** Index into the applications. */
  readonly row: ApplicationRow;
  readonly standing: Standing;
  /** Where it stands whatever batch is at hand. */
  readonly ofAnyBatch: Standing;
  /** The batch that it names, "" for none. */
  readonly batch: string;
  /** It names another batch than the one at hand: no paper of this batch speaks of it. */
  readonly isOfOtherBatch: boolean;
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

/** The rows of each applicant together, in the order of their first ones; those of this batch. */
export function byApplicant({
  rows,
  assessed,
}: {
  readonly rows: readonly PaperRow[];
  readonly assessed: Assessed;
}): readonly (readonly PaperRow[])[] {
  const groups = new Map<number, PaperRow[]>();
  for (const row of ofThisBatch(rows)) {
    const applicant = assessed.assessment.rows.applicant[row.row]!,
      own = groups.get(applicant);
    if (own) own.push(row);
    else groups.set(applicant, [row]);
  }
  return [...groups.values()];
}

/** Money that an amount is a share of: a basis, or a fact of the policy's own. */
const BASES: ReadonlySet<string> = new Set(["basis", "audited", "fact"]);

/** The applications in the roster's order. */
export function paperRows(assessed: Assessed, reports: readonly RowReport[], settings: PaperSettings): PaperRow[] {
  const { assessment, contents } = assessed,
    { policy, rows } = assessment,
    texts = textsOf(OFFICE_LANGUAGE),
    batches = batchesOf(assessed),
    left = new Set(settings.later ?? []),
    isOther = rowsOfOthers(settings.batch, batches);
  return reports.map((report, row): PaperRow => {
    const origin = contents.origins.at(row),
      clause = rows.clause[row]!,
      known = policy.clauses[clause],
      standing = standingOf(assessed, report, row),
      isOfOtherBatch = isOther(row);
    return {
      row,
      standing: isOfOtherBatch || left.has(origin?.id ?? "") ? "later" : standing,
      ofAnyBatch: standing,
      batch: batches[row]!,
      isOfOtherBatch,
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

/** The batch that each row names, as 批次 spells it where it has it; "" for none. */
function batchesOf(assessed: Assessed): readonly string[] {
  const { rows } = assessed.assessment;
  return cellsOfField(assessed, "batch").map((cell, row) => rows.batches[rows.batch[row]!]?.name ?? cellText(cell));
}

/**
 * Which rows are of another batch than the one at hand: those that the office leaves for a later one, and, where its
 * batch is one of the roster's, those of the others.
 */
export function laterRows(
  assessed: Assessed,
  settings: PaperSettings,
  named?: readonly string[],
): (row: ApplicationRow) => boolean {
  const left = new Set(settings.later ?? []),
    isLeft = (row: ApplicationRow): boolean => left.has(assessed.contents.origins.at(row)?.id ?? "");
  if (settings.batch === null) return left.size === 0 ? () => false : isLeft;
  const isOther = rowsOfOthers(settings.batch, named ?? batchesOf(assessed));
  return row => isLeft(row) || isOther(row);
}

/** Which rows name another batch than the one at hand, where that is one of the roster's. */
function rowsOfOthers(batch: string | null, batches: readonly string[]): (row: ApplicationRow) => boolean {
  if (batch === null) return () => false;
  const own = roundNamed(batch),
    isOwn = batches.map(name => isNamed(roundNamed(name), own)),
    known = isOwn.includes(true);
  return row => known && batches[row] !== "" && !isOwn[row]!;
}

/** The rows that papers of the batch at hand speak of. */
export function ofThisBatch(rows: readonly PaperRow[]): readonly PaperRow[] {
  return rows.filter(row => !row.isOfOtherBatch);
}

/** A batch that names no year is of any. */
function isNamed(round: RosterRound, named: RosterRound): boolean {
  if (named.batch === "" || round.batch !== named.batch) return false;
  return round.year === named.year || round.year === NO_YEAR || named.year === NO_YEAR;
}

function basisOf({ assessment }: Assessed, row: ApplicationRow): number | string | null {
  const first = stepsOf(assessment, row)[0];
  if (first?.op !== "take" || !BASES.has(first.what)) return null;
  return inWan(first.value);
}

function inWan(value: Exact): number | string {
  const wan = shift(value, -4);
  return wan.digits < BEYOND_A_DOUBLE && wan.digits > -BEYOND_A_DOUBLE ? Number(numeral(wan)) : numeral(wan);
}
