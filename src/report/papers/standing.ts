import type { ApplicationRow } from "../../fields/row-numbers";
import type { Standing } from "../../text/papers/papers";
import type { Assessed } from "../assessed";
import type { RowReport } from "../row-report";

/**
 * Where a row stands for those who read a paper; every row is in exactly one standing, so that numbers of rows add up.
 * What waits for a person, or whose input is missing or wrong, is open: no paper counts it as settled.
 */
export function standingOf(
  { assessment: { settled } }: Pick<Assessed, "assessment">,
  report: RowReport,
  row: ApplicationRow,
): Standing {
  if (report.result === "withdrawn") return "withdrawn";
  if (report.result === "ineligible") return report.waits.length > 0 ? "open" : "refused";
  if (settled.waits[row] === 1 || report.waits.length > 0) return "open";
  switch (report.result) {
    case "notMoney":
      return "notMoney";
    case "superseded":
      return "bestOf";
    case "amount":
      return settled.proposed[row]! > 0 ? "supported" : "nothingLeft";
    default:
      return "open";
  }
}
