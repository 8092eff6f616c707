import { budgetNumber } from "../policy/limits";
import { exactAt } from "../fields/quantity";
import { NO_YEAR } from "../fields/columns";
import type { Assessment } from "../engine/assessment";
import { isLive } from "../engine/competition";
import { marksOf } from "../marks/mark-columns";
import { NONE } from "../mechanisms/results";
import { compare, exact, subtract, type Exact } from "../money/exact";
import { grouped } from "../money/print";
import type { Finding } from "../roster/findings";
import type { RosterContents } from "../roster/contents";

const SAMPLES = 3,
  SAMPLE_LENGTH = 40;
/** Columns that may turn out to name the project; people write hundreds. */
const MOST_CHOICES = 12;

/** What only the reckoning shows of a workbook: rounds that stand in the ledger already, projects, budgets. */
export function reckonedFindings(contents: RosterContents, assessment: Assessment): Finding[] {
  return [
    ...roundInLedger(contents, assessment),
    ...projectColumns(contents, assessment),
    ...budgetSums(assessment).flatMap(overBudget),
    ...budgetUnknown(assessment),
  ];
}

/** Asks where most live rows stand in a round of the ledger that may be the roster's own. */
function roundInLedger({ roundInLedger: round, origins }: RosterContents, { awards }: Assessment): Finding[] {
  if (round === null) return [];
  const within = round.rows.filter(row => isLive(awards.outcome[row]!)),
    // What its lines took off may have left nothing, so that the row is live no more: it stands in the round still.
    standing = round.rows.length;
  let live = standing - within.length;
  for (const outcome of awards.outcome) if (isLive(outcome)) live++;
  if (2 * standing <= live) return [];
  return [
    {
      code: "ROUND_IN_LEDGER",
      sheet: round.sheet,
      row: null,
      column: round.column,
      values: { round: round.round, count: standing },
      question: {
        samples: round.rows.slice(0, SAMPLES).map(row => (origins.at(row)?.project ?? "").slice(0, SAMPLE_LENGTH)),
        choices: ["thisRound", "earlierRound"],
        rows: round.rows,
      },
    },
  ];
}

/** Asks once a sheet that has no column for projects, where rows could not be compared for it. */
function projectColumns({ tables, origins }: RosterContents, { settled, rows }: Assessment): Finding[] {
  const unknown = new Map<string, number[]>();
  for (let row = 0; row < rows.count; row++) {
    if (!marksOf(row, settled.marks).includes("PROJECT_UNKNOWN")) continue;
    const sheet = origins.at(row)?.sheet ?? "";
    const known = unknown.get(sheet);
    if (known) known.push(row);
    else unknown.set(sheet, [row]);
  }
  return [...unknown].flatMap(([sheet, concerned]): Finding[] => {
    const own = tables.filter(table => table.sheet === sheet);
    const named = own.some(({ fields }) => fields.some(m => m?.field === "project" || m?.field === "projectNumber"));
    if (named) return [];
    const unread = own.flatMap(({ headers, fields }) => headers.filter((_, k) => fields[k] === null));
    return [
      {
        code: "PROJECT_COLUMN_MISSING",
        sheet,
        row: null,
        column: null,
        values: { count: concerned.length },
        question: {
          samples: [],
          choices: [
            ...[...new Set(unread)].filter(header => header !== "").slice(0, MOST_CHOICES),
            "fillIn",
            "noProjects",
          ],
          rows: concerned,
        },
      },
    ];
  });
}

/** What is proposed of a batch or a year, and the sum that it may come to. */
export interface BudgetSum {
  /** Tells it from others of the same name. */
  readonly key: string;
  /** As the finding calls it. */
  readonly name: string;
  readonly proposed: Exact;
  readonly budget: Exact;
}

/** The sums of the rows `from` to `to` (excluded) that a budget bounds. */
export function budgetSums(assessment: Assessment, from = 0, to = assessment.rows.count): BudgetSum[] {
  return [...sumsOfBatches(assessment, from, to), ...sumsOfPolicy(assessment, from, to)];
}

/** Each batch for which 批次 has a 预算. */
function sumsOfBatches({ rows, settled }: Assessment, from: number, to: number): BudgetSum[] {
  const sums = new Map<number, bigint>();
  for (let row = from; row < to; row++) {
    const batch = rows.batch[row]!,
      proposed = settled.proposed[row]!;
    if (batch >= 0 && proposed !== NONE) sums.set(batch, (sums.get(batch) ?? 0n) + BigInt(proposed));
  }
  return [...sums].flatMap(([index, sum]) => {
    const { name, budget } = rows.batches[index]!;
    return budget === null ? [] : [{ key: `b${index}`, name, proposed: exact(sum, 2), budget }];
  });
}

/** The same of the sum that the policy itself names for a year or a batch, less what the ledger shows of the year. */
function sumsOfPolicy({ policy, rows, settled }: Assessment, from: number, to: number): BudgetSum[] {
  const { budget } = policy;
  if (budget === null || budget.amount === null) return [];
  const amount = exact(BigInt(budget.amount.value), 2),
    used = rows.ledger?.limits[budgetNumber(policy)];
  const groups = new Map<number, { sum: bigint; first: number }>();
  for (let row = from; row < to; row++) {
    const proposed = settled.proposed[row]!,
      key = budget.over === "year" ? rows.year[row]! : rows.batch[row]!;
    if (proposed === NONE || (budget.over === "batch" && (rows.batches[key]?.budget ?? null) !== null)) continue;
    const group = groups.get(key) ?? { sum: 0n, first: row };
    group.sum += BigInt(proposed);
    groups.set(key, group);
  }
  return [...groups].map(([key, { sum, first }]) => {
    const left = subtract(amount, (used && exactAt(used, first)) ?? NO_MONEY),
      name = budget.over === "year" ? (key === NO_YEAR ? "" : `${key}年`) : (rows.batches[key]?.name ?? "");
    return {
      key: `${budget.over}${key}`,
      name: name === "" ? policy.title : name,
      proposed: exact(sum, 2),
      budget: left.digits < 0n ? NO_MONEY : left,
    };
  });
}
const NO_MONEY = exact(0n, 0);

function budgetUnknown({ policy: { budget }, rows, settled }: Assessment): Finding[] {
  if (budget?.then !== "pro-rata" || budget.amount !== null) return [];
  const isOpen = settled.proposed.some(
    (fen, row) => fen > 0 && (rows.batches[rows.batch[row]!]?.budget ?? null) === null,
  );
  return isOpen ? [{ code: "BUDGET_UNKNOWN", sheet: null, row: null, column: null, values: {} }] : [];
}

/** The finding where more is proposed than there is. */
export function overBudget({ name, proposed, budget }: Omit<BudgetSum, "key">): Finding[] {
  if (compare(proposed, budget) <= 0) return [];
  const values = {
    batch: name,
    proposed: grouped(proposed),
    budget: grouped(budget),
    over: grouped(subtract(proposed, budget)),
  };
  return [{ code: "OVER_BUDGET", sheet: null, row: null, column: null, values }];
}
