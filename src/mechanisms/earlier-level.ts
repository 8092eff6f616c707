import type { Applications } from "../fields/columns";

/** The best earlier level of a row: 已获等级, or the ledger's where that is blank or lower. */
export function earlierIn(rows: Applications, scope: "applicant" | "project"): (row: number) => number {
  const stated = rows.hadLevel,
    { ledger } = rows;
  if (!ledger) return row => stated[row] as number;
  const shown = scope === "applicant" ? ledger.levelByApplicant : ledger.levelByProject;
  return row => Math.max(stated[row] as number, shown[row] as number);
}
