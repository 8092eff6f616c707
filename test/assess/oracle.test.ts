import { OUTCOMES } from "../../src/engine/results";
import { fenOf } from "../../src/money/fen";
import { yuan } from "../../src/money/print";
import { dayOf } from "../../src/engine/civil";
import { assessWorkbook, type AssessedWorkbook } from "../../src/assess/assess";
import { assessPlainly, NOT_DECIDED } from "../oracle/oracle";
import type { PlainAssessment, PlainRow } from "../oracle/plain";
import { readCode } from "../oracle/cells";
import { diceOf } from "../oracle/dice";
import { randomRoster, toGrid } from "../oracle/random-roster";
import { READING_CODES, READINGS } from "../oracle/readings";
import { policy, run, workbookOf } from "../roster/workbook";

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
    // What is refused proposes nothing that could pass a ceiling.
    case "JOINT_OVER_CAP":
      return outcome !== "amount";
    // Barred by code, and on another line by name only: both are said. A row without a code is also held against the
    // code it joins.
    case "BARRED_BY_NAME":
      return flags.includes("BARRED") || readCode(row["统一社会信用代码"])?.valid !== true;
    default:
      return false;
  }
}

interface Both {
  readonly ours: AssessedWorkbook;
  readonly plain: PlainAssessment;
  readonly rows: readonly PlainRow[];
}

async function both(seed: number): Promise<Both> {
  const roster = randomRoster(seed),
    readings = readingsFor(seed);
  const plain = assessPlainly(roster.rows, {
    asOf: "2026-11-23",
    batches: roster.batches,
    bans: roster.bans,
    ledger: roster.ledger,
    readings,
  });
  const source = workbookOf(toGrid(roster).map(s => ({ name: s.name, rows: s.cells })));
  return {
    plain,
    rows: roster.rows,
    ours: await assessWorkbook(source, policy(), { readings, asOf: dayOf(2026, 11, 23), run }),
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
const LOSING = ["SUPERSEDED", "DUPLICATE_ROW", "SPLIT_ROWS"];

/** A row of ours as the oracle writes one. */
function ourRow({ assessment: { awards, settled, rows }, flags }: AssessedWorkbook, i: number): OurRow {
  const all = flags.of(i);
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

/** A mutation run takes a share of the rosters. */
const SEEDS = Math.ceil(150 * Number(process.env["PROPERTY_SHARE"] ?? "1"));

describe("the product and an independent calculation agree on random rosters", () => {
  test.each(Array.from({ length: SEEDS }, (_, i) => i + 1))(
    "roster %i: clause, outcome, amounts, winners, marks and totals",
    async seed => {
      const { ours, plain, rows } = await both(seed);
      expect(ours.assessment.rows.count).toBe(rows.length);
      rows.forEach((row, i) => {
        const mine = ourRow(ours, i),
          theirs = plain.rows[i]!;
        const common = ({
          clause,
          outcome,
          computed,
          proposed,
        }: {
          clause: string | null;
          outcome: string;
          computed: string | null;
          proposed: string | null;
        }) => ({ seed, i, clause, outcome, computed, proposed });
        expect(common(mine)).toEqual(common(theirs));
        expect({ seed, i, winner: mine.winner }).toEqual({
          seed,
          i,
          winner: LOSING.flatMap(code => theirs.with[code] ?? []),
        });
        const compared = (flags: readonly string[]): string[] =>
          [...new Set(flags)].filter(f => decided(f) && !isKnownDifference(f, row, mine)).sort();
        expect({ seed, i, flags: compared(mine.flags) }).toEqual({ seed, i, flags: compared(theirs.flags) });
      });
      expect(sumOf(ours.totals.total)).toEqual(plain.total);
      expect(ours.totals.clauses.map(c => ({ clause: policy().clauses[c.clause]!.id, ...sumOf(c) }))).toEqual(
        plain.clauses,
      );
      const byApplicant = (list: readonly object[]): string[] => list.map(a => JSON.stringify(a)).sort();
      expect(byApplicant(ours.totals.applicants.map(sumOf))).toEqual(
        byApplicant(
          plain.applicants.map(({ rows: n, computed, proposed, provisional }) => ({
            rows: n,
            computed,
            proposed,
            provisional,
          })),
        ),
      );
    },
  );
});
