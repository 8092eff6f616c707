import type { ApplicationRow } from "../../fields/row-numbers";
import type { Standing } from "../../text/papers/papers";
import type { ResultWord } from "../../text/texts";
import type { Assessed } from "../assessed";
import type { RowReport } from "../row-report";

type Settling = Pick<Assessed, "assessment">;

/**
 * Where a row stands for those who read a paper; every row is in exactly one standing, so that numbers of rows add up.
 * What waits for a person, or whose input is missing or wrong, is open: no paper counts it as settled.
 */
export function standingOf(of: Settling, { result, waits }: RowReport, row: ApplicationRow): Standing {
  return standingBy(of, row, result, waits.length > 0);
}

/** The same by what a report says of the row: its word, and whether anything of it waits. */
export function standingBy(
  { assessment: { settled } }: Settling,
  row: ApplicationRow,
  result: ResultWord,
  isWaiting: boolean,
): Standing {
  if (result === "withdrawn") return "withdrawn";
  if (result === "ineligible") return isWaiting ? "open" : "refused";
  if (settled.waits[row] === 1 || isWaiting) return "open";
  switch (result) {
    case "notMoney":
      return "notMoney";
    case "superseded":
      // What lost to no other row met a ceiling that other rows had used up.
      return settled.winner[row]! >= 0 ? "bestOf" : "nothingLeft";
    case "amount":
      return settled.proposed[row]! > 0 ? "supported" : "nothingLeft";
    default:
      return "open";
  }
}
