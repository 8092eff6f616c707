import type { ApplicationRow } from "../../fields/row-numbers";
import type { Area } from "../../workbook/ports";
import { blockOf, type BlockData } from "../block-data";
import { detailOf } from "../row-detail";
import { briefOf, listRows, marksToCheck } from "../row-list";
import type { RowBrief, RowDetail, RowFilter } from "../row-views";
import type { Staleness } from "../staleness";
import { totalsLines } from "../totals-lines";
import { inputOf, placeOf } from "../reckoning";
import type { MarkOfRow, TotalsLine, TotalsOrder } from "../workplace/review";
import { hasRow, type StandingRun } from "./standing-run";

/** Questions about the rows of the run in force; all throw a TaskProblem `not-assessed` where there is none. */
export class RowQuestions {
  constructor(private readonly standing: StandingRun) {}

  list(filter: RowFilter, worstFirst: boolean): Int32Array {
    return listRows(this.standing.run().reckoning, filter, worstFirst);
  }
  /** The marks of the filter's kinds that 已核对 would end. */
  toCheck(filter: RowFilter): readonly MarkOfRow[] {
    return marksToCheck(this.standing.run().reckoning, filter);
  }
  briefs(rows: readonly number[]): readonly RowBrief[] {
    const run = this.standing.run();
    return rows.filter(row => hasRow(run, row)).map(row => briefOf(run.reckoning, row));
  }
  detail(row: ApplicationRow): RowDetail {
    const { reckoning, rivals } = this.standing.withRows(row);
    return detailOf(reckoning, row, rivals);
  }
  /** Where a row stands, or one of its inputs. */
  place(row: ApplicationRow, field: Parameters<typeof inputOf>[2] | null): Area {
    const { reckoning } = this.standing.withRows(row);
    return (field === null ? null : inputOf(reckoning, row, field)?.at) ?? placeOf(reckoning, row);
  }
  /** The application row that a cell of a sheet belongs to; null for none, or where nothing was assessed. */
  at({ sheet, top }: Area): number | null {
    const origins = this.standing.latest()?.reckoning.assessed.contents.origins ?? [];
    let row = 0;
    for (const origin of origins) {
      if (origin.sheet === sheet && origin.row === top + 1) return row;
      row++;
    }
    return null;
  }
  totals(of: "applicants" | "clauses", search: string, order: TotalsOrder | null): readonly TotalsLine[] {
    return totalsLines(this.standing.run().reckoning, of, search, order);
  }

  /** Which rows a change in an area can have touched; `bottom` of its sheet as it is now. */
  touched(area: Area, bottom: number): ReturnType<Staleness["touched"]> {
    return this.standing.run().staleness.touched(area, bottom);
  }
  /** The rows of the run that a block shows, and those whose inputs stand otherwise there. */
  changed(block: BlockData): ReturnType<Staleness["changedRows"]> {
    return this.standing.run().staleness.changedRows(blockOf(block));
  }
}
