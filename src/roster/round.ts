import { NO_YEAR } from "../fields/columns";
import { canonical } from "../identity/canonical";
import { arabic } from "./chinese-digits";
import { yearWithin } from "./year";

/** A round of a policy: its year (NO_YEAR where none is named) and the batch in it, "" where none is named. */
export interface Round {
  readonly year: number;
  /** 第一批, 第1批次 and 1 alike; 第二季度, 二季度 and Q2 too. */
  readonly batch: string;
}

export const NO_ROUND: Round = { year: NO_YEAR, batch: "" };

/** The round that a 批次 names: the year in it and the rest. */
export function roundNamed(text: string): Round {
  const plain = canonical(arabic(text.normalize("NFKC"))),
    year = yearWithin(text);
  const rest = year === NO_YEAR ? plain : plain.replace(new RegExp(`${year}(?:年度|年)?`), "");
  const quarter = /^(?:第?([1-4])季度?|Q([1-4]))$/.exec(rest);
  if (quarter) return { year, batch: `第${quarter[1] ?? quarter[2]}季度` };
  const ordinal = /^(?:第?(\d{1,3})(?:批次?|期|次)?(?:申报|支持)?)$/.exec(rest);
  return { year, batch: ordinal ? `#${Number(ordinal[1])}` : rest };
}

/**
 * Whether a ledger's line is of a row's own round: of its batch and year, or of its year where neither names a batch.
 * What only one of them names leaves it a past round, which is deducted.
 */
export function isSameRound(line: Round, row: Round): boolean {
  return line.batch === row.batch && line.year === row.year && (line.batch !== "" || line.year !== NO_YEAR);
}

/** Which of two rounds is the later: by year, then by the batch's number; 0 where nothing tells. */
export function compareRounds(a: Round, b: Round): number {
  if (a.year !== b.year) return a.year - b.year;
  const [first, second] = [a, b].map(({ batch }) => (batch.startsWith("#") ? Number(batch.slice(1)) : 0));
  return first! - second!;
}

/** A round of the ledger that may be the roster's own, and the rows that stand in it. */
export interface RoundInLedger {
  readonly sheet: string;
  /** Header of the column that names the round. */
  readonly column: string | null;
  /** The round as the ledger writes it. */
  readonly round: string;
  readonly named: Round;
  readonly rows: readonly number[];
}
