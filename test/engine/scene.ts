import { exactFromNumeral, type Exact } from "../../src/money/exact";
import { hundredthsOf } from "../../src/money/hundredths";
import { yuan } from "../../src/money/print";
import { fenOf } from "../../src/money/fen";
import type { Policy } from "../../src/policy/model";
import { assessApplications, type Assessment } from "../../src/engine/assessment";
import {
  applications,
  EXACT,
  INVALID,
  quantities,
  RENT,
  STATUS,
  type Applications,
  type Batch,
  type LedgerColumns,
  type Quantities,
} from "../../src/fields/columns";
import type { Decisions } from "../../src/engine/decisions";
import { marksOf } from "../../src/marks/mark-columns";
import { OUTCOMES } from "../../src/mechanisms/results";
import { levelCode } from "../../src/engine/level-code";
import { readLevel } from "../../src/policy/level";
import type { ReadingValues } from "../../src/engine/switches";
import { clauseOf, law } from "./law";

const QUANTITIES = [
  "basis",
  "audited",
  "requested",
  "reviewed",
  "paid",
  "noticed",
  "approved",
  "sales",
  "share",
  "approvedRate",
  "area",
  "contractArea",
  "rent",
  "months",
  "days",
] as const;
type QuantityField = (typeof QUANTITIES)[number];
const PLAIN = [
  "years",
  "inDistrict",
  "otherAward",
  "appliedDay",
  "appliedMinute",
  "recognisedDay",
  "batch",
  "barFrom",
  "barThrough",
  "listed",
  "kind",
  "outlier",
  "projectNumber",
] as const;
const GROUPS = ["applicant", "project"] as const;
type PlainField = (typeof PLAIN)[number];

/** Earlier grants: yuan, a level as written, years. */
export interface Earlier {
  readonly project?: string;
  readonly applicant?: string;
  readonly year?: string;
  readonly level?: string;
  readonly years?: number;
}

/**
 * An application: amounts in yuan, areas in ㎡, shares in percent, all as numerals ("bad": unreadable); levels as
 * written.
 */
export type Row = {
  readonly clause: string | null;
  readonly level?: string;
  readonly hadLevel?: string;
  readonly rentUnit?: keyof typeof RENT;
  readonly status?: keyof typeof STATUS;
  readonly noAudited?: boolean;
  readonly ledger?: Earlier;
} & { readonly [F in QuantityField]?: string } & { readonly [F in PlainField | (typeof GROUPS)[number]]?: number };

export interface Scene {
  readonly policy?: Policy;
  readonly batches?: readonly Batch[];
  readonly readings?: ReadingValues;
  readonly asOf?: number;
  readonly decisions?: Decisions;
  /** Every quantity in the exact form, so that nothing takes the fast way. */ readonly wide?: boolean;
}

/** The numeral as an exact value. */
export function value(text: string): Exact {
  const read = exactFromNumeral(text);
  if (!read) throw new RangeError(`no numeral: ${text}`);
  return read;
}

/** The applications as columns; each row its own applicant and project unless it says otherwise. */
export function columnsOf(list: readonly Row[], scene: Scene = {}): Applications {
  const policy = scene.policy ?? law,
    rows = applications(list.length),
    ledger = list.some(r => r.ledger) ? ledgerOf(list.length) : null;
  for (const field of GROUPS) rows[field].set(groupsOf(list.map(row => row[field])));
  list.forEach((row, i) => {
    if (row.clause !== null) rows.clause[i] = clauseOf(row.clause, policy).index;
    for (const field of QUANTITIES) putField(rows, field, i, row[field], scene.wide ?? false);
    for (const field of PLAIN) if (row[field] !== undefined) rows[field][i] = row[field];
    if (row.rentUnit) rows.rentUnit[i] = RENT[row.rentUnit];
    if (row.status) rows.status[i] = STATUS[row.status];
    if (row.noAudited) rows.noAuditedColumn[i] = 1;
    if (row.clause !== null) {
      const clause = clauseOf(row.clause, policy);
      rows.level[i] = levelCode(readLevel(policy, clause, row.level ?? null));
      rows.hadLevel[i] = levelCode(readLevel(policy, clause, row.hadLevel ?? null));
      if (ledger && row.ledger)
        putLedger(
          ledger,
          i,
          row.ledger,
          levelCode(readLevel(policy, clause, row.ledger.level ?? null)),
          scene.wide ?? false,
        );
    }
  });
  return { ...rows, batches: scene.batches ?? [], ledger };
}

/** Group ids as the engine has them: below the number of rows; who names no group is one of its own. */
function groupsOf(named: readonly (number | undefined)[]): number[] {
  return named.map((name, i) => (name === undefined ? i : named.indexOf(name)));
}

function putField(
  rows: ReturnType<typeof applications>,
  field: QuantityField,
  i: number,
  text: string | undefined,
  wide: boolean,
): void {
  if (text !== "bad") return put(rows[field], i, text, wide);
  rows[field].hundredths[i] = INVALID;
  rows.problems.set(i, [...(rows.problems.get(i) ?? []), { field, header: field, text, reason: "not-a-number" }]);
}

function put(column: Quantities, i: number, text: string | undefined, wide: boolean): void {
  if (text === undefined) return;
  const exact = value(text),
    whole = wide ? null : hundredthsOf(exact);
  column.hundredths[i] = whole ?? EXACT;
  if (whole === null) column.exact.set(i, exact);
}

function ledgerOf(count: number): LedgerColumns {
  return {
    paidByProject: quantities(count),
    paidByApplicant: quantities(count),
    paidThisYear: quantities(count),
    thisRound: quantities(count),
    levelByApplicant: new Uint8Array(count),
    levelByProject: new Uint8Array(count),
    limits: [],
    limitsUnclear: [],
    years: new Int16Array(count),
  };
}

function putLedger(ledger: LedgerColumns, i: number, earlier: Earlier, level: number, wide: boolean): void {
  put(ledger.paidByProject, i, earlier.project, wide);
  put(ledger.paidByApplicant, i, earlier.applicant, wide);
  put(ledger.paidThisYear, i, earlier.year, wide);
  ledger.levelByApplicant[i] = level;
  ledger.levelByProject[i] = level;
  ledger.years[i] = earlier.years ?? 0;
}

/** 2026-11-23 */
export const AS_OF = 20780;

export function assess(list: readonly Row[], scene: Scene = {}): Assessment {
  return assessApplications(
    scene.policy ?? law,
    columnsOf(list, scene),
    scene.readings ?? {},
    scene.asOf ?? AS_OF,
    scene.decisions,
  );
}

export interface Seen {
  readonly outcome: string;
  readonly computed: string | null;
  readonly proposed: string | null;
  readonly marks: readonly string[];
  readonly winner: number | null;
}

/** Outcome, amounts in yuan with two decimals, marks of the award and of the settling, and the row that it lost to. */
export function seen({ awards, settled }: Assessment, row: number): Seen {
  return {
    outcome: OUTCOMES[awards.outcome[row]!]!,
    computed: money(awards.computed[row]!),
    proposed: money(settled.proposed[row]!),
    marks: marksOf(row, awards.marks, settled.marks),
    winner: settled.winner[row]! < 0 ? null : settled.winner[row]!,
  };
}

function money(fen: number): string | null {
  return fen < 0 ? null : yuan(fenOf(fen));
}

/** One application, assessed by itself. */
export function one(row: Row, scene: Scene = {}): Seen {
  return seen(assess([row], scene), 0);
}

/** Each application of a list, assessed together. */
export function all(list: readonly Row[], scene: Scene = {}): Seen[] {
  const assessment = assess(list, scene);
  return list.map((_, i) => seen(assessment, i));
}
