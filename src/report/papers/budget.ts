import { fenSum, type FenSum } from "../../money/fen";
import { NO_BATCH } from "../../fields/columns";
import { compare, exact, numeral, type Exact } from "../../money/exact";
import { readNumber } from "../../money/amount-as-written";
import { inFen } from "../../money/ratio";
import { proRata } from "../../money/pro-rata";
import { ROUNDINGS, stepOf, type Rounding } from "../../money/rounding";
import { fill } from "../../text/fill";
import { papersZh as texts } from "../../text/papers/zh-CN";
import { PAPER_TABLES, type PaperColumn } from "../../fields/paper-sheets";
import type { SheetData, Written } from "../../workbook/ports";
import { yuanCell, yuanInWords } from "../yuan-cell";
import { paperSheet, type Round } from "./paper";
import type { PaperRow } from "./paper-rows";
import { cellsOfField } from "./row-cells";
import { sumCell, sumOf } from "./sums";

const BUDGETS: readonly PaperColumn[] = PAPER_TABLES.budget;
const TRIAL: readonly PaperColumn[] = PAPER_TABLES.trial;

/** The supported rows that one budget has to carry, and what it has. Money in 分. */
interface Purse {
  readonly name: string;
  readonly budget: FenSum | null;
  readonly rows: readonly PaperRow[];
  readonly proposed: FenSum;
  /** Rows that are not settled yet, and so may still need some of it. */
  readonly open: number;
}

/**
 * 预算与试算: what each batch has and needs, and, where it does not reach, two ways of cutting beside the uncut amounts.
 * Nothing of it is applied: 拟支持金额 stays what the policy gives.
 */
export function budgetSheets(round: Round): SheetData[] {
  const purses = pursesOf(round),
    cut = purses.filter(purse => purse.budget !== null && purse.proposed > purse.budget);
  return [budgetTable(purses), ...(cut.length === 0 ? [] : [trialTable(round, cut)])];
}

/** By batch, in the order of 批次; rows without one have the budget of 文书设置. */
function pursesOf(round: Round): Purse[] {
  const { rows, settled } = round.assessed.assessment,
    groups = new Map<number, PaperRow[]>();
  for (const row of round.rows) {
    const batch = rows.batch[row.row]!,
      own = groups.get(batch);
    if (own) own.push(row);
    else groups.set(batch, [row]);
  }
  const single = groups.size === 1;
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([batch, own]): Purse => {
      const known = batch === NO_BATCH ? undefined : rows.batches[batch],
        supported = own.filter(row => row.ofAnyBatch === "supported"),
        // 文书设置 speaks of the round as a whole; with several batches nobody could tell of which one.
        budget = known?.budget ?? (single || batch === NO_BATCH ? round.settings.budget : null);
      return {
        name: known?.name ?? round.settings.batch ?? texts.budget.whole,
        budget: budget === null ? null : wholeFen(budget),
        rows: supported,
        proposed: sumOf(supported.map(row => settled.proposed[row.row]!)).fen,
        open: own.filter(row => row.ofAnyBatch === "open").length,
      };
    });
}

/** A budget's fraction of a 分 cannot be spent. */
function wholeFen(yuan: Exact): FenSum {
  const { num, den } = inFen(yuan);
  return fenSum(num / den);
}

function budgetTable(purses: readonly Purse[]): SheetData {
  const lines = [texts.parts.budget, texts.unitYuan];
  const rows = purses.map(({ name, budget, proposed, open }): Written[] => [
    name,
    budget === null ? texts.budget.unknown : yuanCell(budget),
    yuanCell(proposed),
    open,
    budget === null ? null : yuanCell(fenSum(budget - proposed)),
  ]);
  return paperSheet("budget", lines, BUDGETS, rows);
}

function trialTable(round: Round, purses: readonly Purse[]): SheetData {
  const scores = scoresOf(round),
    locked = new Set(round.settings.locked ?? []),
    each = purses.map(purse => trialsOf(round, purse, scores)),
    lines = [
      texts.budget.trial,
      ...purses.map(purse => lineOf(purse)),
      ...purses.flatMap(purse => unscored(purse, scores, locked)),
      ...each.flatMap((trials, k) => equalAtTheEnd(purses[k]!.name, trials, locked)),
      texts.unitYuan,
    ],
    head = lines.length + 1,
    trials = each.flat();
  const rows = trials.map(({ row, batch, proposed, inProportion, score, byScore }): Written[] => [
    row.id,
    row.applicant,
    row.project,
    row.clauseName,
    batch,
    yuanCell(proposed),
    yuanCell(inProportion),
    score,
    byScore === null ? null : yuanCell(byScore),
  ]);
  const total: Written[] = TRIAL.map(() => null),
    put = (column: PaperColumn, amounts: readonly (bigint | null)[]): void => {
      if (amounts.some(amount => amount === null)) return;
      const c = TRIAL.indexOf(column),
        fen = fenSum((amounts as readonly bigint[]).reduce((sum, amount) => sum + amount, 0n));
      total[c] = sumCell(c, [{ from: 0, to: rows.length - 1 }], head, fen, "yuan");
    };
  total[1] = fill(texts.total, { n: rows.length });
  put(
    "proposedYuan",
    trials.map(({ proposed }) => proposed),
  );
  put(
    "proRata",
    trials.map(({ inProportion }) => inProportion),
  );
  put(
    "byScore",
    trials.map(({ byScore }) => byScore),
  );
  return paperSheet("trial", lines, TRIAL, [...rows, total], { shades: [...rows.map(() => "" as const), "total"] });
}

/** What the two ways of cutting would leave of a row, in 分. */
interface Trial {
  readonly row: PaperRow;
  readonly batch: string;
  readonly proposed: FenSum;
  readonly inProportion: FenSum;
  readonly score: Written;
  readonly byScore: FenSum | null;
}

function trialsOf(round: Round, purse: Purse, scores: readonly (Exact | null)[]): Trial[] {
  const locked = new Set(round.settings.locked ?? []),
    amounts = purse.rows.map(row => BigInt(round.assessed.assessment.settled.proposed[row.row]!)),
    step = stepOf(roundingOf(round)),
    parts = cutInProportion(purse, amounts, locked, step),
    ranked = cutByScore(purse, amounts, scores, { locked, step });
  return purse.rows.map((row, k) => ({
    row,
    batch: purse.name,
    proposed: fenSum(amounts[k]!),
    inProportion: fenSum(parts[k]!),
    score: scores[row.row] === null ? null : numeral(scores[row.row]!),
    byScore: ranked === null ? null : fenSum(ranked[k]!),
  }));
}

/** Rows of one score of which the budget reaches some only: which of them, a person decides. */
function equalAtTheEnd(batch: string, trials: readonly Trial[], locked: ReadonlySet<string>): string[] {
  const byScore = new Map<string, Trial[]>();
  for (const trial of trials) {
    if (trial.byScore === null || typeof trial.score !== "string" || locked.has(trial.row.id)) continue;
    const own = byScore.get(trial.score);
    if (own) own.push(trial);
    else byScore.set(trial.score, [trial]);
  }
  return [...byScore]
    .filter(([, own]) => own.length > 1 && own.some(one => one.byScore! > 0n) && own.some(isCutByScore))
    .map(([score, own]) => fill(texts.budget.equalScores, { batch, score, n: own.length }));
}

function isCutByScore({ proposed, byScore }: Trial): boolean {
  return byScore !== null && byScore < proposed;
}

function lineOf({ name, budget, proposed }: Purse): string {
  return fill(texts.budget.short, {
    batch: name,
    budget: yuanInWords(budget!),
    proposed: yuanInWords(proposed),
    over: yuanInWords(fenSum(proposed - budget!)),
  });
}

/** Locked rows keep theirs as far as the budget reaches; the others share what is left. */
function cutInProportion(
  { rows, budget }: Purse,
  amounts: readonly bigint[],
  locked: ReadonlySet<string>,
  step: bigint,
): readonly bigint[] {
  const kept = rows.map(row => locked.has(row.id)),
    held = proRata(
      amounts.filter((_, k) => kept[k]),
      budget!,
      step,
    ),
    left = budget! - held.reduce((sum, amount) => sum + amount, 0n),
    shared = proRata(
      amounts.filter((_, k) => !kept[k]),
      left,
      step,
    );
  let h = 0,
    s = 0;
  return kept.map(isKept => (isKept ? held[h++]! : shared[s++]!));
}

/**
 * Locked rows first, then from the highest score down, each its whole amount until the budget is spent; the one that it
 * reaches last gets what is left, in the unit that amounts are rounded in. Of equal scores the earlier row: a person
 * decides. Null where a row has no score.
 */
function cutByScore(
  { rows, budget }: Purse,
  amounts: readonly bigint[],
  scores: readonly (Exact | null)[],
  { locked, step }: { readonly locked: ReadonlySet<string>; readonly step: bigint },
): readonly bigint[] | null {
  const of = (k: number): Exact | null => scores[rows[k]!.row]!;
  if (rows.some((row, k) => of(k) === null && !locked.has(row.id))) return null;
  const order = rows
    .map((_, k) => k)
    .sort((a, b) => {
      const first = Number(locked.has(rows[b]!.id)) - Number(locked.has(rows[a]!.id));
      return first !== 0 ? first : compare(of(b) ?? ZERO, of(a) ?? ZERO) || a - b;
    });
  const given = amounts.map(() => 0n);
  let left: bigint = budget!;
  for (const k of order) {
    const whole = left - (left % step),
      amount = amounts[k]! <= left ? amounts[k]! : whole;
    given[k] = amount;
    left -= amount;
  }
  return given;
}
const ZERO = exact(0n, 0);

function scoresOf({ assessed }: Round): readonly (Exact | null)[] {
  return cellsOfField(assessed, "score").map(cell => {
    const read = readNumber(typeof cell === "string" ? cell.normalize("NFKC").trim().replace(/分$/u, "") : cell);
    return read.kind === "value" ? read.value : null;
  });
}

/** Rows of a budget without a score: a locked one needs none. */
function unscored({ name, rows }: Purse, scores: readonly (Exact | null)[], locked: ReadonlySet<string>): string[] {
  const n = rows.filter(({ row, id }) => scores[row] === null && !locked.has(id)).length;
  return n === 0 ? [] : [fill(texts.budget.unscored, { batch: name, n })];
}

/** Amounts are cut in the unit that the policy's are rounded in. */
function roundingOf({ assessed }: Round): Rounding {
  const chosen = assessed.assessment.readings["ROUNDING"];
  return ROUNDINGS.find(rounding => rounding === chosen) ?? "fen";
}
