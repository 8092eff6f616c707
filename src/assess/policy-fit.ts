import type { Unit } from "../money/unit";
import type { Policy } from "../policy/model";
import { RosterProblem } from "../roster/problem";
import type { SheetHead } from "./sheet-head";
import { assessContents } from "./assess";
import { WorkbookReader } from "./workbook-reader";
import { OUTCOME } from "../mechanisms/results";
import { NO_CLAUSE } from "../fields/columns";
import type { AssessedWorkbook } from "./assess";

/** How far a roster is of a policy: rows whose clause it does not know, and rows that lack what it needs. */
export interface PolicyFit {
  readonly rows: number;
  readonly unknown: number;
  readonly missing: number;
}

export function policyFit({ assessment: { rows, awards } }: Pick<AssessedWorkbook, "assessment">): PolicyFit {
  let unknown = 0,
    missing = 0;
  for (let row = 0; row < rows.count; row++) {
    if (rows.clause[row] === NO_CLAUSE) unknown++;
    else if (awards.outcome[row] === OUTCOME.missing) missing++;
  }
  return { rows: rows.count, unknown, missing };
}

/** Most rows name clauses that the policy has not: the roster is another policy's. */
export function isForeign({ rows, unknown }: PolicyFit): boolean {
  return unknown * 2 > rows;
}

/** Most rows cannot be reckoned: of no clause, or without the columns that their clause reads. */
export function isPoor({ rows, unknown, missing }: PolicyFit): boolean {
  return (unknown + missing) * 2 > rows;
}

/** The candidate under which most rows can be reckoned, where that is three in four at least; null where none is. */
export function bestFit<T extends { readonly fit: PolicyFit }>(candidates: readonly T[]): T | null {
  const lost = ({ fit }: T): number => fit.unknown + fit.missing;
  const [best] = [...candidates].sort((a, b) => lost(a) - lost(b));
  return best && best.fit.rows > 0 && lost(best) * 4 <= best.fit.rows ? best : null;
}

/** How far the first rows of a workbook's sheets are of a policy; null where they are no roster under it. */
export function fitOfHeads(
  heads: readonly SheetHead[],
  policy: Policy,
  unit: Unit | null,
  asOf: number,
): PolicyFit | null {
  try {
    const reader = new WorkbookReader(heads, policy);
    reader.areas.forEach((area, index) => {
      const head = heads.find(({ info }) => info.name === area.sheet)!,
        from = area.top - head.info.used!.top,
        cells = head.rows.slice(from, from + area.rows).map(row => row.slice(0, area.columns));
      if (cells.length === 0) return;
      const at = { ...area, rows: cells.length };
      reader.readBlock(index, { at, cells, formula: () => false, visible: () => true });
    });
    return policyFit(assessContents(reader.finish(unit, asOf), policy, {}, asOf));
  } catch (error) {
    // Another policy's roster lacks what makes it one under this.
    if (!(error instanceof RosterProblem)) throw error;
    return null;
  }
}
