import { OUTCOMES } from "../../src/mechanisms/results";
import { fenOf } from "../../src/money/fen";
import { yuan } from "../../src/money/print";
import { dayOf } from "../../src/engine/civil";
import { assessWorkbook, type AssessedWorkbook } from "../../src/assess/assess";
import { policy, run } from "../roster/workbook";
import { readCode } from "./cells";
import { diceOf } from "./dice";
import { assessPlainly, NOT_DECIDED } from "./oracle";
import type { PlainAssessment, PlainRow } from "./plain";
import { randomRoster } from "./random-roster";
import { READING_CODES, READINGS } from "./readings";
import { fits, sourceOf, type Shape } from "./shapes";

const ROUNDINGS = ["fen", "yuan-floor", "yuan", "thousand-floor", "wan-floor", "wan", "wan-2dp"];

/** Every other roster under readings of its own. */
function readingsFor(seed: number): Record<string, string> {
  if (seed % 2 === 0) return {};
  const dice = diceOf(seed ^ 0x7ead);
  const chosen: [string, string][] = READING_CODES.filter(() => dice.chance(33)).map(code => [
    code,
    dice.pick<string>([...READINGS[code]]),
  ]);
  return Object.fromEntries([...chosen, ...(dice.chance(40) ? [["ROUNDING", dice.pick(ROUNDINGS)] as const] : [])]);
}

const blank = (cell: unknown): boolean =>
  cell === null || cell === undefined || /^\s*(?:无|\/|—|不适用|暂无|详见附件)?\s*$/.test(String(cell));

/** Marks that the two readings of the specification set apart, and why ours stands. */
function isKnownDifference(code: string, row: PlainRow, { clause, outcome, flags }: OurRow): boolean {
  switch (code) {
    // A row without number or valid code joins the others of its name; all of them are seen.
    case "SAME_NAME_OTHER_NUMBER":
      return blank(row["项目编号"]);
    case "SAME_NAME_OTHER_CODE":
      return readCode(row["统一社会信用代码"])?.valid !== true;
    // 0 is the computed amount of support that is no money; what reviewers wrote there stands above it.
    case "REVIEWED_OVER_RULE":
      return clause === "10" || clause === "11" || clause === "12";
    // The median is of the positive values, and of 已获支持金额 and 销售收入 too.
    case "MAGNITUDE":
      return outcome === "amount";
    // Barred by code, and on another line by name only: both are said. A row without a code is also held against the
    // code it joins.
    case "CREDIT_RECORD":
      return readCode(row["统一社会信用代码"])?.valid !== true;
    case "BARRED_BY_NAME":
      return flags.includes("BARRED") || readCode(row["统一社会信用代码"])?.valid !== true;
    default:
      return false;
  }
}

/** A word on two rows' names, codes or numbers also answers the other rows that have the same ones. */
const ANSWERED_BY_A_PAIR = ["SAME_NAME_OTHER_NUMBER", "SAME_NAME_OTHER_CODE", "SAME_CODE_OTHER_NAME"];

export interface Both {
  readonly ours: AssessedWorkbook;
  readonly plain: PlainAssessment;
  readonly rows: readonly PlainRow[];
}

/** A random roster in a shape, by the product and by the independent calculation. */
export async function both(seed: number, shape: Shape): Promise<Both> {
  const roster = fits(randomRoster(seed), shape),
    readings = readingsFor(seed);
  const plain = assessPlainly(roster.rows, {
    asOf: "2026-11-23",
    batches: roster.batches,
    bans: roster.bans,
    ledger: roster.ledger,
    decisions: roster.decisions,
    readings,
  });
  return {
    plain,
    rows: roster.rows,
    ours: await assessWorkbook(await sourceOf(roster, shape), policy(), {
      readings,
      asOf: dayOf(2026, 11, 23),
      run,
    }),
  };
}

interface OurRow {
  readonly clause: string | null;
  readonly outcome: string;
  readonly computed: string | null;
  readonly proposed: string | null;
  readonly flags: readonly string[];
  readonly winner: readonly number[];
}

const money = (fen: number): string | null => (fen < 0 ? null : yuan(fenOf(fen)));
/** Marks that make a row provisional and that the other calculation leaves aside. */
const WAITS_UNDECIDED: readonly string[] = ["PROJECT_UNKNOWN", "STATUS_UNCLEAR", "REMARK_TO_READ", "MERGED_AMOUNT"];
const LOSING = ["SUPERSEDED", "DUPLICATE_ROW", "SPLIT_ROWS"];

/** A row of ours as the oracle writes one. */
function ourRow({ assessment: { awards, settled, rows }, marks }: AssessedWorkbook, i: number): OurRow {
  const all = marks.of(i);
  return {
    clause: policy().clauses[rows.clause[i]!]?.id ?? null,
    outcome: OUTCOMES[awards.outcome[i]!]!,
    computed: money(awards.computed[i]!),
    proposed: money(settled.proposed[i]!),
    flags: all.map(f => (f.code === "READING" ? `READING:${f.reading}` : f.code)).sort(),
    winner: all.filter(f => LOSING.includes(f.code)).flatMap(f => f.with),
  };
}

const decided = (code: string): boolean => !(NOT_DECIDED as readonly string[]).includes(code);
const sumOf = (t: { rows: number; computed: bigint; proposed: bigint; provisional: boolean }) => ({
  rows: t.rows,
  computed: yuan(fenOf(Number(t.computed))),
  proposed: yuan(fenOf(Number(t.proposed))),
  provisional: t.provisional,
});

interface Seen {
  readonly rows: readonly object[];
  readonly total: object;
  readonly clauses: readonly object[];
  readonly applicants: readonly string[];
}

/** What both say of a roster, side by side: clause, outcome, amounts, winners, marks and totals. */
export function compared({ ours, plain, rows }: Both): { readonly ours: Seen; readonly plain: Seen } {
  const mine = rows.map((_, i) => ourRow(ours, i)),
    hasPairs = ours.contents.decisions.some(({ kind }) => kind === "same" || kind === "different");
  const marks = (flags: readonly string[], i: number): string[] =>
    [...new Set(flags)]
      .filter(f => decided(f) && !isKnownDifference(f, rows[i]!, mine[i]!))
      .filter(f => !hasPairs || !ANSWERED_BY_A_PAIR.includes(f))
      .sort();
  const row = (
    of: Omit<OurRow, "flags" | "winner">,
    winner: readonly number[],
    flags: readonly string[],
    i: number,
  ) => ({
    i,
    clause: of.clause,
    outcome: of.outcome,
    computed: of.computed,
    proposed: of.proposed,
    winner,

    flags: marks(flags, i),
  });
  // A row that waits by a mark or a question that the other calculation does not have makes its sums wait.
  const { questions } = ours.assessment.rows,
    waiting = rows.map(
      (_, i) => questions.has(i) || ours.marks.of(i).some(({ code }) => WAITS_UNDECIDED.includes(code)),
    ),
    undecided = waiting.includes(true);
  const sum = ({ rows: n, computed, proposed, provisional }: PlainAssessment["total"], waits: boolean) => ({
    rows: n,
    computed,
    proposed,
    provisional: provisional || waits,
  });
  const applicant = <T extends { readonly provisional: boolean }>(one: T): T =>
    undecided ? { ...one, provisional: false } : one;
  const sorted = (list: readonly object[]): string[] => list.map(one => JSON.stringify(one)).sort();
  return {
    ours: {
      rows: mine.map((one, i) => row(one, one.winner, one.flags, i)),
      total: sumOf(ours.totals.total),
      clauses: ours.totals.clauses.map(c => ({ clause: policy().clauses[c.clause]!.id, ...sumOf(c) })),
      applicants: sorted(ours.totals.applicants.map(sumOf).map(applicant)),
    },
    plain: {
      rows: plain.rows.map((one, i) =>
        row(
          one,
          LOSING.flatMap(code => one.with[code] ?? []),
          one.flags,
          i,
        ),
      ),
      total: sum(plain.total, undecided),
      clauses: plain.clauses.map(({ clause, ...rest }) => ({
        clause,
        ...sum(
          rest,
          waiting.some((waits, i) => waits && mine[i]!.clause === clause),
        ),
      })),
      applicants: sorted(plain.applicants.map(one => applicant(sum(one, false)))),
    },
  };
}
