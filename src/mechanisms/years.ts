import type { ApplicationRow } from "../fields/row-numbers";
import type { Applications } from "../fields/columns";

/** Years a project was supported before: 已支持年数, or the ledger's count where that is blank or lower. */
export function yearsSupported(rows: Applications): (row: ApplicationRow) => number {
  const stated = rows.years,
    shown = rows.ledger?.years ?? null;
  return row => {
    const own = Math.max(stated[row] as number, 0);
    return shown === null ? own : Math.max(own, shown[row] as number);
  };
}
