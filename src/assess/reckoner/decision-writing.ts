import type { Area, CellChange } from "../../workbook/ports";
import { cellsOf, decisionLine, DECISION_SHEET_COLUMNS, takingBack, type Said } from "../decision-lines";
import { decisionViews, keyOf } from "../decision-offers";
import { reviewedCells } from "../reviewed-cell";
import type { DecisionVerb, DecisionView } from "../row-views";
import { TaskProblem } from "../task-problem";
import type { Lines } from "./requests";
import type { StandingRun } from "./standing-run";

/** What reviewers decided about rows of the run in force, and what they decide now, as lines and cells to write. */
export class DecisionWriting {
  constructor(private readonly standing: StandingRun) {}

  list(): readonly DecisionView[] {
    return decisionViews(this.standing.run().worked);
  }
  lines(verb: DecisionVerb, row: number, others: readonly number[], said: Said): Lines {
    const { worked } = this.standing.withRows(row, ...others);
    return this.onSheet([decisionLine(worked, verb, row, others, said)]);
  }
  takeBackLines(key: string, said: Said): Lines {
    const { worked, tables } = this.standing.run(),
      decision = worked.assessed.reading.decisions.find(d => keyOf(d) === key);
    if (!decision) throw new TaskProblem("no-such-decision");
    const sheets = tables.filter(({ kind }) => kind === "decisions");
    return this.onSheet(takingBack(worked, decision, sheets, said));
  }
  /** `used`: of every sheet as it is now. */
  reviewedCells(
    row: number,
    amount: string,
    used: readonly Area[],
  ): { readonly sheet: string; readonly cells: readonly CellChange[] } {
    const { worked } = this.standing.withRows(row);
    return reviewedCells(worked, row, amount, sheet => {
      const area = used.find(one => one.sheet === sheet);
      return area ? area.left + area.columns : 0;
    });
  }

  private onSheet(lines: Parameters<typeof cellsOf>[0]): Lines {
    return {
      sheet: this.standing.run().tables.find(table => table.kind === "decisions")?.sheet ?? "复核记录",
      columns: DECISION_SHEET_COLUMNS,
      rows: cellsOf(lines),
    };
  }
}
