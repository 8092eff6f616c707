import type { ApplicationRow } from "../fields/row-numbers";
import type { Applications } from "../fields/columns";

/** The best earlier level of a row: 已获等级, or the ledger's where that is blank or lower. */
export function earlierIn(rows: Applications, scope: "applicant" | "project"): (row: ApplicationRow) => number {
  const stated = rows.hadLevel,
    { ledger } = rows,
    shown = ledger === null ? null : scope === "applicant" ? ledger.levelByApplicant : ledger.levelByProject;
  return row => {
    const own = stated[row] as number;
    return shown === null ? own : Math.max(own, shown[row] as number);
  };
}
