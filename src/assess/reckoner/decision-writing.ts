import type { ApplicationRow } from "../../fields/row-numbers";
import { readAmount } from "../../money/amount-as-written";
import { hundredthsOf } from "../../money/hundredths";
import type { Area, CellChange } from "../../workbook/ports";
import {
  cellsOf,
  decisionLine,
  DECISION_SHEET_COLUMNS,
  LATER_DECISION_COLUMNS,
  tableOf,
  takingBack,
  type Deciding,
  type Said,
} from "../decision-lines";
import { decisionViews, keyOf } from "../decision-views";
import { reviewedCells } from "../reviewed-cell";
import { effectOf } from "../decision-effect";
import type { DecisionView, Effect } from "../row-views";
import { TaskProblem } from "../task-problem";
import type { NewDecision } from "../workplace/review";
import type { Lines } from "./requests";
import type { StandingRun } from "./standing-run";

/** What reviewers decided about rows of the run in force, and what they decide now, as lines and cells to write. */
export class DecisionWriting {
  constructor(private readonly standing: StandingRun) {}

  list(): readonly DecisionView[] {
    return decisionViews(this.standing.run().reckoning);
  }
  /** Throws a TaskProblem where a decision cannot be written down: no such row, an amount that is none. */
  lines(decisions: readonly Undertaken[], said: Said): Lines {
    const rows = new Set(decisions.flatMap(({ row, others }) => [row, ...others])),
      { reckoning } = this.standing.withRows(...rows);
    return this.onSheet(decisions.map(one => decisionLine(reckoning, asDeciding(one), said)));
  }
  /** What the decisions would change. */
  effect(decisions: readonly Undertaken[]): Effect {
    const { reckoning, tables } = this.standing.withRows(...decisions.flatMap(({ row, others }) => [row, ...others])),
      lines = decisions.map(one => decisionLine(reckoning, asDeciding(one), { by: "", on: "", note: "" }));
    return effectOf(reckoning, tables, tableOf(lines));
  }
  takeBackLines(key: string, said: Said): Lines {
    const { reckoning, tables } = this.standing.run(),
      decision = reckoning.assessed.contents.decisions.find(d => keyOf(d) === key);
    if (!decision) throw new TaskProblem("no-such-decision");
    const sheets = tables.filter(({ kind }) => kind === "decisions");
    return this.onSheet(takingBack(reckoning, decision, sheets, said));
  }
  /** `used`: of every sheet as it is now. */
  reviewedCells(
    row: ApplicationRow,
    amount: string,
    used: readonly Area[],
  ): { readonly sheet: string; readonly cells: readonly CellChange[] } {
    const { reckoning } = this.standing.withRows(row);
    return reviewedCells(reckoning, row, amount, sheet => {
      const area = used.find(one => one.sheet === sheet);
      return area ? area.left + area.columns : 0;
    });
  }

  private onSheet(lines: Parameters<typeof cellsOf>[0]): Lines {
    return {
      sheet: this.standing.run().tables.find(table => table.kind === "decisions")?.sheet ?? "复核记录",
      columns: DECISION_SHEET_COLUMNS,
      rows: cellsOf(lines),
      later: LATER_DECISION_COLUMNS,
    };
  }
}

/** A decision as a reviewer makes it, but for the reason; the amount as typed. */
export type Undertaken = Omit<NewDecision, "note">;

function asDeciding({ amount, ...decision }: Undertaken): Deciding {
  return amount === undefined ? decision : { ...decision, fen: typedFen(amount) };
}

/** An amount as typed in whole 分; without a unit it is in 元. Throws a TaskProblem for anything else. */
function typedFen(text: string): number {
  const read = readAmount(text, "元"),
    fen = read.kind === "value" ? hundredthsOf(read.value) : null;
  if (fen === null) throw new TaskProblem("bad-amount", { text: text.trim() });
  return fen;
}
