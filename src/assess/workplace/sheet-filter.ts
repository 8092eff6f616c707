import type { Run } from "../../workbook/ports";
import { filterOf, ourColumns, type TodoFilter } from "../our-columns";
import { readHeads } from "../read-areas";
import { TaskProblem } from "../task-problem";
import type { WorkplaceParts } from "./parts";

/** The filter of the assessed sheets to rows that somebody has to do something about. */
export class SheetFilter {
  /** Whether it is on, and the column of ours that the sheets were filtered by last. */
  private state: { readonly on: boolean; readonly by: "severity" | "marks" } = { on: false, by: "severity" };

  constructor(private readonly parts: Pick<WorkplaceParts, "source" | "live">) {}

  isOn(): boolean {
    return this.state.on;
  }

  /** Null: all rows again. Returns the rows that are shown. */
  async show(what: TodoFilter | null, run: Run): Promise<number> {
    const { source, live } = this.parts,
      found = ourColumns(await readHeads(source, run));
    if (found.length === 0) throw new TaskProblem("not-assessed");
    let shown = 0;
    const filters = [];
    for (const columns of found) {
      const filter = what === null ? null : await filterOf(source, columns, what, run);
      shown += filter?.rows ?? 0;
      filters.push({ columns, filter });
    }
    // With nothing to show, all sheets would look empty.
    if (what !== null && shown === 0) return 0;
    const by = what === null ? this.state.by : what.marks ? "marks" : "severity";
    for (const {
      columns: { at, ...columns },
      filter,
    } of filters) {
      // Rows that the other column hid would stay hidden.
      if (this.state.on && by !== this.state.by) await live.showOnly(at, columns[this.state.by], null);
      await live.showOnly(at, columns[by], filter?.values ?? null);
    }
    this.state = { on: what !== null, by };
    return shown;
  }
}
